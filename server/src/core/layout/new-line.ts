import { outlineAt } from "../outline/outline";
import { endOfLine, endOfWords, isDash, keyAt, skipSpaces } from "../outline/words";
import type { Format, Shape } from "../structure/format";
import type { Path } from "../document/path";
import type { Span, TextEdit } from "../text";

/**
 * What a new line starts with, once Enter was pressed: the next item of a list, the first of a
 * new one, or the column of a new block. On an item that was left empty the list ends. Nothing
 * where the line has words already, or stands in a longer text.
 */
export function newLineEdit(text: string, offset: number, format: Format, step = 2): TextEdit | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = endOfLine(text, offset);
  if (lineStart === 0 || text.slice(lineStart, lineEnd).trim() !== "") return undefined;
  const before = lineBefore(text, lineStart);
  const { line } = outlineAt(text, before.end);
  if (!line || line.lineStart !== before.start || text.slice(before.start, before.end).trim() === "") return undefined;
  if (isLeftEmpty(text, before)) return { span: { start: before.start, end: lineEnd }, text: " ".repeat(outerColumn(text, before)) };
  const wanted = startOf(text, before, line.key !== undefined, pathOf(line), { format, step });
  return wanted === undefined || wanted === text.slice(lineStart, lineEnd) ? undefined : { span: { start: lineStart, end: lineEnd }, text: wanted };
}

interface Style {
  readonly format: Format;
  readonly step: number;
}

interface Above extends Span {
  readonly column: number;
  /** Where its own words start, after dashes. */
  readonly words: number;
}

function lineBefore(text: string, lineStart: number): Above {
  const end = text[lineStart - 2] === "\r" ? lineStart - 2 : lineStart - 1;
  const start = text.lastIndexOf("\n", end - 1) + 1;
  const first = skipSpaces(text, start);
  let words = first;
  while (isDash(text, words, end)) words = Math.min(skipSpaces(text, words + 1), end);
  return { start, end, column: first - start, words };
}

/** The path of the entry or item on a line. */
function pathOf({ slot, key, frames, column }: NonNullable<ReturnType<typeof outlineAt>["line"]>): Path | undefined {
  if (!key) return slot;
  const frame = frames.findLast((each) => each.block !== undefined && each.column === column);
  const block = frame?.path ?? slot;
  return block && [...block, String(key.node.value)];
}

/** `-` with nothing after it. */
function isLeftEmpty(text: string, { start, column, end }: Above): boolean {
  return text.slice(start + column, end).trim() === "-";
}

/** The column of the entry that a list belongs to. */
function outerColumn(text: string, { column, start }: Above): number {
  for (let lineStart = start; lineStart > 0; ) {
    lineStart = text.lastIndexOf("\n", lineStart - 2) + 1;
    const first = skipSpaces(text, lineStart);
    if (first - lineStart < column && keyAt(text, first, endOfLine(text, lineStart))) return first - lineStart;
  }
  return 0;
}

function startOf(text: string, above: Above, hasKey: boolean, path: Path | undefined, { format, step }: Style): string | undefined {
  const words = text.slice(above.words, endOfWords(text, above.words, above.end));
  const inner = above.words - above.start;
  if (hasKey && words.endsWith(":")) return opening(path && format.at(path), inner, step);
  if (hasKey && /:\s+[|>][-+\d]*$/.test(words)) return " ".repeat(inner + step);
  if (above.words > above.start + above.column && !hasKey) return `${text.slice(above.start, above.start + above.column)}- `;
  return hasKey ? " ".repeat(inner) : undefined;
}

/** Below a key with nothing after it. */
function opening(shape: Shape | undefined, column: number, step: number): string | undefined {
  if (!shape) return " ".repeat(column + step);
  const isList = shape.item !== undefined && shape.block === undefined;
  if (isList) return `${" ".repeat(column + step)}- `;
  return shape.block ? " ".repeat(column + step) : undefined;
}
