import type { ScalarNode, ScalarStyle } from "../document/document";

/** The plain value of an unquoted word, as the core schema of YAML has it. */
export function plainValue(source: string): string | number | boolean | null {
  if (source === "" || source === "~" || /^null$/i.test(source)) return null;
  if (/^(true|false)$/i.test(source)) return source.toLowerCase() === "true";
  if (/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(source)) return Number(source);
  return source;
}

export function scalarNode(start: number, end: number, value: ScalarNode["value"], style: ScalarStyle = "plain"): ScalarNode {
  return { kind: "scalar", span: { start, end }, value, style };
}

/** Nothing written yet. */
export function emptyAt(offset: number): ScalarNode {
  return scalarNode(offset, offset, null);
}

export function endOfLine(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** The first offset of the line after the one that ends here. */
export function afterBreak(text: string, lineEnd: number): number {
  if (lineEnd >= text.length) return text.length;
  return lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
}

export function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

/** Where the text of a line ends: before a comment and the spaces around it. */
export function endOfWords(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  for (let i = start; i < lineEnd; i++) {
    if (text[i] === "#" && (i === start || /\s/.test(text[i - 1] ?? ""))) {
      end = i;
      break;
    }
  }
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return end;
}

/** The offset of the quote that closes the one at `start`, looking between `from` and `limit`; or -1. */
export function closingQuote(text: string, start: number, limit: number, from = start + 1): number {
  const quote = text[start];
  for (let i = from; i < limit; i++) {
    if (quote === '"' && text[i] === "\\") i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else return i;
    }
  }
  return -1;
}

/** What quoted text says; enough for names, which is all that is asked of a recovered tree. */
export function unquoted(source: string, quote: string): string {
  const folded = source.includes("\n") ? source.split("\n").map(withoutMargins).join(" ") : source;
  return quote === "'" ? folded.replaceAll("''", "'") : folded.replace(/\\(["\\/])/g, "$1");
}

/** A line of quoted text without the spaces that go where lines are joined. */
function withoutMargins(line: string, index: number, { length }: readonly string[]): string {
  const rest = index === 0 ? line : line.trimStart();
  return index === length - 1 ? rest : rest.trimEnd();
}

/** A text after `|` or `>` without its indentation; a folded one without its breaks. */
export function unindented(source: string, folded: boolean): string {
  const lines = source.split(/\r?\n/);
  const indent = lines.reduce((least, line) => (line.trim() === "" ? least : Math.min(least, line.search(/\S/))), Infinity);
  const text = lines.map((line) => line.slice(indent)).join("\n");
  return folded ? text.replace(/(\S)\n(?=\S)/g, "$1 ").replace(/\n\n/g, "\n") : text;
}

export interface KeyAt {
  readonly node: ScalarNode;
  /** The offset of the colon. */
  readonly colon: number;
}

/** The key of `key: …` that starts here, quoted or plain; nothing where the line has none. */
export function keyAt(text: string, start: number, lineEnd: number): KeyAt | undefined {
  const first = text[start];
  if (first === '"' || first === "'") {
    const close = closingQuote(text, start, lineEnd);
    if (close < 0) return undefined;
    const colon = skipSpaces(text, close + 1);
    if (!isColon(text, colon, lineEnd)) return undefined;
    return { node: scalarNode(start, close + 1, unquoted(text.slice(start + 1, close), first), first === '"' ? "double-quoted" : "single-quoted"), colon };
  }
  if (first === undefined || /[[\]{}#&*!|>%@`,\s]/.test(first)) return undefined;
  for (let i = start; i < lineEnd; i++) {
    if (text[i] === "#" && /\s/.test(text[i - 1] ?? "")) return undefined;
    if (!isColon(text, i, lineEnd)) continue;
    const name = text.slice(start, i).trimEnd();
    return name === "" ? undefined : { node: scalarNode(start, start + name.length, name), colon: i };
  }
  return undefined;
}

function isColon(text: string, at: number, lineEnd: number): boolean {
  return text[at] === ":" && (at + 1 >= lineEnd || text[at + 1] === " " || text[at + 1] === "\t");
}

/** Whether a `- ` stands here. */
export function isDash(text: string, at: number, lineEnd: number): boolean {
  return text[at] === "-" && (at + 1 >= lineEnd || text[at + 1] === " " || text[at + 1] === "\t");
}

/** Whether a line this far in starts an entry of its own, so that an open quote or bracket before it was never closed. */
export function startsEntry(text: string, lineStart: number, column: number): boolean {
  const lineEnd = endOfLine(text, lineStart);
  let at = skipSpaces(text, lineStart);
  if (at - lineStart > column || at >= lineEnd) return false;
  while (isDash(text, at, lineEnd)) at = skipSpaces(text, at + 1);
  const key = keyAt(text, at, lineEnd);
  return key !== undefined && /^[\w-]+$/.test(String(key.node.value));
}
