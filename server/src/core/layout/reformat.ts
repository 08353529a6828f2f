import type { YamlDocument } from "../document/document";
import { applyEdits, lineBreak, standsApart } from "../edits/edits";
import { parse } from "../parse/parse";
import { plainOf } from "../document/plain";
import { LineIndex, type Span, type TextEdit } from "../text";
import { Indentations, type LineLayout } from "./indentations";

export interface LayoutOptions {
  /** Only the lines of this stretch. */
  readonly within?: Span | undefined;
  /** How many spaces further in a block starts; two unless the author's editor has it otherwise. */
  readonly step?: number;
}

/**
 * Tidies the layout and nothing else: the same number of spaces a step, none at the ends of lines, at most one
 * blank line in a row, blocks apart where most are, and a last line break. No value is printed
 * anew, and where a value would change, nothing is done at all.
 */
export function reformatted(document: YamlDocument, { within, step = 2 }: LayoutOptions = {}): TextEdit[] {
  if (document.broken || !document.root) return [];
  const index = new LineIndex(document.text);
  const lines = new Indentations(document, index, step);
  const airy = document.root.kind === "map" && standsApart(document.text, document.root);
  const blocks = airy && document.root.kind === "map" ? new Map(document.root.pairs.map(({ key }, at) => [key.span.start, at])) : undefined;
  const ending = wordsEnd(index);
  const edits: TextEdit[] = [];
  for (let number = 0; number < lines.count; number++) {
    const line = lines.line(number);
    if (line) edits.push(...(blocks ? apart(document, line, lines, number, blocks) : []), ...tidied(line, lines, number, ending));
  }
  const wanted = within ? joined(edits.filter(({ span }) => isInLines(span, within, index))) : [...joined(edits), ...lastBreak(document.text)];
  return sameValues(document, applyEdits(document.text, wanted)) ? wanted : [];
}

/** Lines that go one after another go in one edit: there can be a million of them. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const found: TextEdit[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    if (last && last.text === "" && edit.text === "" && last.span.end === edit.span.start) found[found.length - 1] = { span: { start: last.span.start, end: edit.span.end }, text: "" };
    else found.push(edit);
  }
  return found;
}

/** The line after the last with words. */
function wordsEnd(index: LineIndex): number {
  let line = index.lineCount;
  while (line > 0 && index.lineText(line - 1).trim() === "") line--;
  return line;
}

/** A range that ends before the first word of a line does not take that line in. */
function isInLines({ start }: Span, within: Span, index: LineIndex): boolean {
  const { line } = index.at(start);
  const last = index.at(Math.max(within.end - 1, within.start)).line;
  return line >= index.at(within.start).line && line <= last;
}

/** `ending`: the first of the blank lines with which the file ends. */
function tidied({ start, end, text, inText, indent }: LineLayout, lines: Indentations, number: number, ending: number): TextEdit[] {
  if (text.trim() === "") return inText ? [] : tidiedBlank({ start, end, text }, lines, number, ending);
  const own = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  const kept = text.trimEnd().length;
  return [
    ...(indent === own ? [] : [{ span: { start, end: start + own }, text: " ".repeat(indent) }]),
    ...(inText || kept === text.length ? [] : [{ span: { start: start + kept, end: start + text.length }, text: "" }]),
  ];
}

/** A blank line after another, or with nothing before or after it, goes; of others only the spaces. */
function tidiedBlank({ start, end, text }: Pick<LineLayout, "start" | "end" | "text">, lines: Indentations, number: number, ending: number): TextEdit[] {
  const isLast = number === lines.count - 1;
  const above = lines.line(number - 1);
  const needless = !isLast && (above === undefined || (above.text.trim() === "" && !above.inText) || number >= ending);
  if (needless) return [{ span: { start, end }, text: "" }];
  return text === "" ? [] : [{ span: { start, end: start + text.length }, text: "" }];
}

/** A blank line above a top-level block of several lines, where blocks stand apart. */
function apart({ text, root }: YamlDocument, line: LineLayout, lines: Indentations, number: number, blocks: ReadonlyMap<number, number>): TextEdit[] {
  if (root?.kind !== "map" || !/^[^\s#]/.test(line.text)) return [];
  const at = blocks.get(line.start) ?? -1;
  const [pair, before] = [root.pairs[at], root.pairs[at - 1]];
  if (!pair || !before || !isLong(text, pair.key.span.start, pair.value.span.end) || !isLong(text, before.key.span.start, before.value.span.end)) return [];
  let first = number;
  while (/^#/.test(lines.line(first - 1)?.text ?? "")) first--;
  const target = lines.line(first);
  return target && (lines.line(first - 1)?.text ?? "").trim() !== "" ? [{ span: { start: target.start, end: target.start }, text: lineBreak(text) }] : [];
}

function isLong(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim().includes("\n");
}

function lastBreak(text: string): TextEdit[] {
  const needed = text.trim() !== "" && !/[\r\n][ \t]*$/.test(text);
  return needed ? [{ span: { start: text.length, end: text.length }, text: lineBreak(text) }] : [];
}

function sameValues(document: YamlDocument, text: string): boolean {
  const again = parse(text);
  return again.faults.length === document.faults.length && again.root !== undefined && document.root !== undefined && JSON.stringify(plainOf(again.root)) === JSON.stringify(plainOf(document.root));
}
