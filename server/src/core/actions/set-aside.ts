import { isUnfilled, pairOf, type ListNode, type MapNode, type YamlDocument, type YamlNode } from "../document/document";
import { insertion, indented, lineBreak, rendered, type Rendering } from "../edits/edits";
import type { Format } from "../structure/format";
import { columnOf, LineIndex, type Span, type TextEdit } from "../text";

/** The two lists of what an author sets aside, and what each asks to be told. */
const reasons = { waivers: "why this is accepted", not_applicable: "why this does not apply" } as const;

export type SetAside = keyof typeof reasons;

/** Adds an id to one of the lists, its reason to be filled in; nothing where the layout leaves no safe way. */
export function setAside(document: YamlDocument, format: Format, list: SetAside, id: string, rendering: Rendering): TextEdit[] | undefined {
  const item = `- rule: ${id}\n  reason: \${1:<${reasons[list]}>}`;
  const value = pairOf(document.root, list)?.value;
  if (!value || isUnfilled(value)) {
    const edit = insertion(document, format, [], list, `${list}:\n${indented(item, 2)}`, rendering);
    return edit && fitted([edit], document.text);
  }
  if (value.kind === "scalar") return undefined;
  const text = rendered(item, rendering);
  if (value.flow) return value.kind === "list" ? intoBrackets(value, id, reasons[list], rendering) : undefined;
  return fitted(value.kind === "list" ? [afterItems(document, value, text)] : [...asItem(document, value), afterEntries(document, value, text)], document.text);
}

function fitted(edits: readonly TextEdit[], text: string): TextEdit[] {
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, lineBreak(text)) }));
}

function intoBrackets({ items, span }: ListNode, id: string, reason: string, rendering: Rendering): TextEdit[] {
  const at = items.at(-1)?.span.end ?? span.start + 1;
  return [{ span: { start: at, end: at }, text: `${items.length > 0 ? ", " : ""}{rule: ${id}, reason: ${rendering === "snippet" ? `"\${1:<${reason}>}"` : `"<${reason}>"`}}` }];
}

function afterItems(document: YamlDocument, list: ListNode, item: string): TextEdit {
  const column = columnOf(document.text, list.span.start);
  return newLines(document.text, list.span.end, indented(item, column));
}

/** One waiver without a dash becomes the first of a list. */
function asItem(document: YamlDocument, { span }: MapNode): TextEdit[] {
  const lines = new LineIndex(document.text);
  const [first, last] = [lines.at(span.start).line, lines.at(lastWord(document.text, span.end)).line];
  const edits: TextEdit[] = [{ span: { start: span.start, end: span.start }, text: "- " }];
  for (let line = first + 1; line <= last; line++) {
    const at = lines.startOf(line);
    if (lines.lineText(line).trim() !== "") edits.push({ span: { start: at, end: at }, text: "  " });
  }
  return edits;
}

function afterEntries(document: YamlDocument, block: MapNode, item: string): TextEdit {
  return newLines(document.text, block.span.end, indented(item, columnOf(document.text, block.span.start)));
}

/** New lines after the line on which something ends, its comment included. */
function newLines(text: string, end: number, lines: string): TextEdit {
  const from = lastWord(text, end);
  const rest = text.slice(from).search(/[\r\n]/);
  const at = rest < 0 ? text.length : from + rest;
  return { span: { start: at, end: at }, text: `\n${lines}` };
}

function lastWord(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}

const directive = "mentorspec-ignore-next-line";

/** A comment above the line of a finding that sets it aside there; nothing inside a longer text. */
export function ignoreHere(document: YamlDocument, lines: LineIndex, { start }: Span, id: string, rendering: Rendering): TextEdit | undefined {
  const { line } = lines.at(start);
  const at = lines.startOf(line);
  const indentation = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? "";
  if (document.root && insideScalar(document.root, at + indentation.length) && insideScalar(document.root, at)) return undefined;
  const above = line > 0 ? new RegExp(`^([ \\t]*#[ \\t]*${directive}[ \\t]+)[^\\s-]`).exec(lines.lineText(line - 1)) : null;
  if (above) {
    const from = lines.startOf(line - 1) + (above[1]?.length ?? 0);
    return { span: { start: from, end: from }, text: `${id}, ` };
  }
  const reason = rendering === "snippet" ? "${1:the reason}" : "<the reason>";
  return { span: { start: at, end: at }, text: `${indentation}# ${directive} ${id} -- ${reason}${lineBreak(document.text)}` };
}

function insideScalar(node: YamlNode, offset: number): boolean {
  if (offset < node.span.start || offset >= node.span.end) return false;
  if (node.kind === "scalar") return true;
  return node.kind === "list" ? node.items.some((item) => insideScalar(item, offset)) : node.pairs.some((pair) => insideScalar(pair.value, offset));
}
