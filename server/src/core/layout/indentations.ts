import type { YamlDocument, YamlNode } from "../document/document";
import type { LineIndex } from "../text";
import { standsAfter } from "../document/walk";

/** One line, and how far in it should start. */
export interface LineLayout {
  readonly start: number;
  /** With its break. */
  readonly end: number;
  readonly text: string;
  /** Part of a longer value: it moves along with its entry, and nothing else of it changes. */
  readonly inText: boolean;
  readonly indent: number;
}

/**
 * How far in each line should start: `step` spaces for each block, longer values and remarks along with their entry.
 * A file can have a million lines, so of each only numbers are kept; the rest is put together when a line is looked at.
 */
export class Indentations {
  /** By how much a line moves, where an entry says so. */
  private readonly shifts: Int32Array;
  private readonly kinds: Uint8Array;
  private entries: Neighbours | undefined;

  constructor(
    { root }: YamlDocument,
    private readonly index: LineIndex,
    private readonly step: number,
  ) {
    this.shifts = new Int32Array(index.lineCount);
    this.kinds = new Uint8Array(index.lineCount);
    if (root) this.place(root, 0);
  }

  get count(): number {
    return this.index.lineCount;
  }

  /** A line by its number, from 0; nothing before the first and past the last. */
  line(number: number): LineLayout | undefined {
    if (number < 0 || number >= this.count) return undefined;
    const text = this.index.lineText(number);
    const kind = this.kinds[number];
    const shift = kind === unplaced && isRemark(text) ? this.besides(number, text) : (this.shifts[number] ?? 0);
    return { start: this.index.startOf(number), end: this.index.startOf(number + 1), text, inText: kind === partOfText, indent: Math.max(columnIn(text) + shift, 0) };
  }

  /** Puts a block or list in a column. */
  private place(node: YamlNode, column: number): void {
    if (node.kind === "scalar" || node.flow) return;
    if (node.kind === "map") for (const { key, value } of node.pairs) this.entry(key.span.start, value, column, this.step);
    else for (const item of node.items) if (standsAfter(item, node.span.start)) this.item(item, column);
  }

  /** An entry that starts at an offset; its own block goes `deeper` in. */
  private entry(at: number, value: YamlNode, column: number, deeper: number): void {
    const { line, character } = this.index.at(at);
    if (this.startsLine(line, character)) this.move(line, column - character);
    if (standsAfter(value, at)) this.inside(value, line, column + deeper);
  }

  private item(item: YamlNode, column: number): void {
    const { line, character } = this.index.at(item.span.start);
    const words = this.index.lineText(line).slice(0, character);
    const dash = words.search(/-[ \t]*$/);
    if (dash < 0) return;
    if (this.startsLine(line, dash)) this.move(line, column - dash);
    const inner = column + character - dash;
    if (item.kind === "scalar" || item.flow) this.inside(item, line, inner);
    else this.place(item, inner);
  }

  private inside(value: YamlNode, line: number, column: number): void {
    if (value.kind === "scalar" || value.flow) this.longText(value, line);
    else this.place(value, column);
  }

  private longText({ span, kind }: YamlNode, line: number): void {
    if (span.end <= span.start) return;
    const shift = this.shifts[line] ?? 0;
    const first = this.index.at(span.start).line;
    const last = this.index.at(span.end - 1).line;
    const from = first === line ? line + 1 : first;
    if (from > last) return;
    this.shifts.fill(shift, from, last + 1);
    this.kinds.fill(placed, from, last + 1);
    if (kind === "scalar") this.kinds.fill(partOfText, first + 1, last + 1);
  }

  private move(line: number, by: number): void {
    this.shifts[line] = by;
    this.kinds[line] = placed;
  }

  private startsLine(line: number, character: number): boolean {
    return this.index.lineText(line).slice(0, character).trim() === "";
  }

  /** A remark moves with the entry below or above it in the same column. */
  private besides(number: number, text: string): number {
    this.entries ??= neighbours(this.index);
    const lines = [this.entries.below[number], this.entries.above[number]];
    const line = lines.find((each) => each !== undefined && each >= 0 && columnIn(this.index.lineText(each)) === columnIn(text));
    return line === undefined ? 0 : (this.shifts[line] ?? 0);
  }
}

/** What is known of a line: nothing, that its entry or value moves it, or that it is also part of a text. */
const [unplaced, placed, partOfText] = [0, 1, 2];

/** For each line the nearest one above and below that is neither blank nor a remark; -1 where there is none. */
interface Neighbours {
  readonly above: Int32Array;
  readonly below: Int32Array;
}

function neighbours(index: LineIndex): Neighbours {
  const above = new Int32Array(index.lineCount).fill(-1);
  const below = new Int32Array(index.lineCount).fill(-1);
  let last = -1;
  for (let line = 0; line < index.lineCount; line++) {
    above[line] = last;
    const text = index.lineText(line);
    if (text.trim() === "" || isRemark(text)) continue;
    below.fill(line, Math.max(last, 0), line);
    last = line;
  }
  return { above, below };
}

function isRemark(text: string): boolean {
  return text.trimStart().startsWith("#");
}

/** How far in the words of a line start. */
function columnIn(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}
