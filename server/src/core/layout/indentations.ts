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

/** How far in each line should start: `step` spaces for each block, longer values and remarks along with their entry. */
export function indentations({ root }: YamlDocument, index: LineIndex, step: number): LineLayout[] {
  const reader = new Reader(index, step);
  if (root) reader.place(root, 0);
  return reader.lines();
}

class Reader {
  /** By how much a line moves. */
  private readonly shifts = new Map<number, number>();
  private readonly inText = new Set<number>();

  constructor(
    private readonly index: LineIndex,
    private readonly step: number,
  ) {}

  /** Puts a block or list in a column. */
  place(node: YamlNode, column: number): void {
    if (node.kind === "scalar" || node.flow) return;
    if (node.kind === "map") for (const { key, value } of node.pairs) this.entry(key.span.start, value, column, this.step);
    else for (const item of node.items) if (standsAfter(item, node.span.start)) this.item(item, column);
  }

  /** An entry that starts at an offset; its own block goes `deeper` in. */
  private entry(at: number, value: YamlNode, column: number, deeper: number): void {
    const { line, character } = this.index.at(at);
    if (this.startsLine(line, character)) this.shifts.set(line, column - character);
    if (standsAfter(value, at)) this.inside(value, line, column + deeper);
  }

  private item(item: YamlNode, column: number): void {
    const { line, character } = this.index.at(item.span.start);
    const words = this.index.lineText(line).slice(0, character);
    const dash = words.search(/-[ \t]*$/);
    if (dash < 0) return;
    if (this.startsLine(line, dash)) this.shifts.set(line, column - dash);
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
    const shift = this.shifts.get(line) ?? 0;
    const first = this.index.at(span.start).line;
    for (let number = first === line ? line + 1 : first; number <= this.index.at(span.end - 1).line; number++) {
      this.shifts.set(number, shift);
      if (kind === "scalar" && number > first) this.inText.add(number);
    }
  }

  private startsLine(line: number, character: number): boolean {
    return this.index.lineText(line).slice(0, character).trim() === "";
  }

  lines(): LineLayout[] {
    const texts = Array.from({ length: this.index.lineCount }, (_, line) => this.index.lineText(line));
    const above = nearestEntries(texts);
    const below = nearestEntries(texts.toReversed()).map((line) => texts.length - 1 - line).reverse();
    return texts.map((text, line) => {
      const shift = this.shifts.get(line) ?? (isRemark(text) ? this.besides(text, texts, [below[line], above[line]]) : 0);
      return { start: this.index.startOf(line), end: this.index.startOf(line + 1), text, inText: this.inText.has(line), indent: Math.max(leading(text) + shift, 0) };
    });
  }

  /** A remark moves with the entry below or above it in the same column. */
  private besides(text: string, texts: readonly string[], lines: readonly (number | undefined)[]): number {
    const line = lines.find((each) => each !== undefined && texts[each] !== undefined && leading(texts[each]) === leading(text));
    return line === undefined ? 0 : (this.shifts.get(line) ?? 0);
  }
}

/** For each line the nearest one above that is neither blank nor a remark; -1 where there is none. */
function nearestEntries(texts: readonly string[]): number[] {
  let last = -1;
  return texts.map((text, line) => {
    const found = last;
    if (text.trim() !== "" && !isRemark(text)) last = line;
    return found;
  });
}

function isRemark(text: string): boolean {
  return text.trimStart().startsWith("#");
}

function leading(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}
