import type { ErrorCode } from "yaml";
import type { SyntaxFault } from "../document";
import type { Span } from "../text";

/**
 * Says a YAML error in a bid writer's words. `yaml` reports some errors where they end;
 * the span is moved to where the reader has to look.
 */
export function syntaxFault(text: string, code: ErrorCode, span: Span): SyntaxFault {
  const start = Math.min(span.start, text.length);
  const at: Span = { start, end: Math.max(Math.min(span.end, text.length), start) };
  const line = lineAround(text, at.start);
  if (code === "TAB_AS_INDENT" || /^[ ]*\t/.test(line.text)) {
    const tab = line.start + line.text.indexOf("\t");
    return { id: "yaml-tab", message: "A tab stands at the start of this line. YAML takes spaces only: use two for each step in.", span: { start: tab, end: tab + 1 } };
  }
  const colon = colonInProse(line.text);
  if ((code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY" || code === "UNEXPECTED_TOKEN") && colon >= 0) {
    const place = line.start + colon;
    return { id: "yaml-colon", message: "A colon followed by a space starts a new entry, so YAML cannot read this sentence. Put the whole sentence in double quotes.", span: { start: place, end: place + 1 } };
  }
  return { id: idOf(code), message: messageOf(code, text, at), span: widen(text, at) };
}

function idOf(code: ErrorCode): string {
  switch (code) {
    case "BAD_INDENT":
    case "BLOCK_IN_FLOW":
      return "yaml-indentation";
    case "MISSING_CHAR":
      return "yaml-unclosed";
    case "BAD_ALIAS":
      return "yaml-alias";
    case "MULTIPLE_DOCS":
      return "yaml-documents";
    case "TAG_RESOLVE_FAILED":
      return "yaml-tag";
    default:
      return "yaml-syntax";
  }
}

function messageOf(code: ErrorCode, text: string, span: Span): string {
  switch (code) {
    case "BAD_INDENT":
      return "This line does not line up with the lines around it. Entries of one block start in the same column, two spaces further in than their heading.";
    case "MISSING_CHAR":
      return missingCharacter(text, span);
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "YAML cannot tell what is a heading and what is text here. Each entry is “name: value” on its own line; text with a colon goes in quotes.";
    case "IMPOSSIBLE":
    case "UNEXPECTED_TOKEN":
      return "YAML cannot read this part. Look for a missing quote, dash or colon here or in the line above.";
    case "BLOCK_IN_FLOW":
      return "Inside square or curly brackets every entry goes on with commas, not with new indented lines.";
    case "MULTIPLE_DOCS":
      return "A line of three dashes starts a second document. Keep one programme in one file.";
    case "TAG_RESOLVE_FAILED":
      return "A word that starts with “!” tells YAML to treat a value in a special way; a specification needs none. Remove it, or put the value in quotes.";
    case "BAD_ALIAS":
      return "A value that starts with “*” or “&” means something special in YAML. If it is ordinary text, put it in quotes.";
    case "BAD_DQ_ESCAPE":
      return "A backslash in double quotes starts a code that YAML does not know. Use single quotes, or write two backslashes.";
    case "BAD_SCALAR_START":
      return "A plain value cannot start with this character. Put the value in quotes.";
    case "BAD_PROP_ORDER":
    case "MISSING_COLON" as ErrorCode:
      return "A colon is missing after the name of an entry. Write “name: value”.";
    default:
      return "YAML cannot read this part. Check quotes, dashes, colons and the spaces at the start of the line.";
  }
}

function missingCharacter(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span.start - 1), span.start + 1);
  if (before.includes('"') || before.includes("'")) return "A quotation mark opens here and is not closed. Close it at the end of the value.";
  if (before.includes("[")) return "A square bracket opens here and is not closed. Add “]” after the last entry.";
  if (before.includes("{")) return "A curly bracket opens here and is not closed. Add “}” after the last entry.";
  return "Something is missing here: a colon after a name, or a closing quotation mark or bracket.";
}

/** The column of a second `: ` in a line of the form `key: text: more text`, or -1. */
function colonInProse(line: string): number {
  const match = /^\s*(?:- +)*[^\s:"'#[{][^:"']*:\s+([^"'|>[{#&*][^#]*?):(?:\s|$)/.exec(line);
  return match ? match[0].trimEnd().length - 1 : -1;
}

function lineAround(text: string, offset: number): { start: number; text: string } {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const end = text.indexOf("\n", offset);
  return { start, text: text.slice(start, end < 0 ? text.length : end) };
}

/** An empty or endless span is shown as the rest of its line. */
function widen(text: string, span: Span): Span {
  const newline = text.indexOf("\n", span.start);
  const lineEnd = newline < 0 ? text.length : newline;
  if (span.end <= span.start) return { start: span.start, end: Math.min(span.start + 1, text.length) };
  return { start: span.start, end: Math.max(span.start + 1, Math.min(span.end, lineEnd)) };
}
