import type { Span } from "../text";

/**
 * `names: [` … `]` with the closing bracket under the name: nearly everybody writes it so and
 * nearly all tools take it, though YAML itself wants the bracket further in. Such brackets are
 * moved up behind what they close: blanks stand for the break and any comment between, so
 * that every place stays where it was.
 */
export function drawUpClosers(text: string): string {
  if (!/\n *[\]}]/.test(text)) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of gaps(text)) {
    parts.push(text.slice(done, from), " ".repeat(to - from));
    done = to;
  }
  return done === 0 ? text : parts.join("") + text.slice(done);
}

/** From the last word before such a bracket to the bracket. */
function gaps(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  /** The last line at each column in use, the outermost first. */
  const open: { indent: number; start: number }[] = [];
  let proseIndent = Infinity;
  /** The next comment, or sign of one. */
  let hash = text.indexOf("#");
  /** The last line with words. */
  const last = { start: 0, end: 0 };
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const code = text.charCodeAt(at);
    if (at >= end || code === 13 || code === 35) continue;
    const indent = at - start;
    if (indent > proseIndent) continue;
    if (hash >= 0 && hash < start) hash = text.indexOf("#", start);
    proseIndent = opensProse(text, start, end, hash >= 0 && hash < end) ? indent : Infinity;
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    const opener = open.at(-1);
    if (opener?.indent === indent) {
      if ((code === 93 || code === 125) && !isName(text.slice(at, end)) && leavesOpen(text.slice(opener.start, text.indexOf("\n", opener.start)))) found.push({ from: endOfWords(text, last), to: at });
      opener.start = start;
    } else {
      open.push({ indent, start });
    }
    last.start = start;
    last.end = end;
  }
  return found;
}

function endOfWords(text: string, { start, end }: Span): number {
  return start + wordsOf(text.slice(start, end)).trimEnd().length;
}

/** A `|` or `>` at the end of a line: what stands further in is text. */
function opensProse(text: string, start: number, end: number, hasComment: boolean): boolean {
  let last = end - 1;
  while (last > start && isBlank(text.charCodeAt(last))) last--;
  const code = text.charCodeAt(last);
  const mayOpen = code === 124 || code === 62 || code === 43 || code === 45 || (code >= 48 && code <= 57) || hasComment;
  return mayOpen && /(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?\r?$/.test(text.slice(start, end));
}

/** Roughly, quotation marks aside. */
function leavesOpen(line: string): boolean {
  let open = 0;
  for (const sign of wordsOf(line.replace(/"[^"]*"|'[^']*'/g, ""))) {
    if (sign === "[" || sign === "{") open++;
    else if ((sign === "]" || sign === "}") && open > 0) open--;
  }
  return open > 0;
}

/** `]: value`: what the bracket closes is the name of an entry, and that has to stand on one line. */
function isName(line: string): boolean {
  return /^[\]}]+[ \t]*:/.test(line);
}

/** A line without its comment. */
function wordsOf(line: string): string {
  const comment = line.search(/(?:^|[ \t])#/);
  return comment < 0 ? line : line.slice(0, comment);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
