import type { MapNode, YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { FlowSpot } from "./flow";
import { continued, Frames, isNothing } from "./frames";
import { readValue } from "./values";
import { afterBreak, endOfLine, endOfWords, isDash, type KeyAt, keyAt, scalarNode, skipSpaces } from "./words";

/** A block or list that is open at the cursor's line. */
export interface OpenFrame {
  readonly column: number;
  readonly path: Path;
  /** With what follows the cursor too; nothing for a list. */
  readonly block: MapNode | undefined;
  /** How many entries or items stand before the cursor's line. */
  readonly before: number;
}

/** The line of a cursor, as far as its dashes, and what is open there. */
export interface LineSpot {
  /** Outermost first. */
  readonly frames: readonly OpenFrame[];
  /** The path of the innermost value where it has not been begun. */
  readonly slot: Path | undefined;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** Where the line's own words start, after its indentation and dashes. */
  readonly start: number;
  readonly column: number;
  readonly dashed: boolean;
  readonly key: KeyAt | undefined;
}

export interface Outline {
  readonly root: YamlNode | undefined;
  /** Nothing where the cursor is inside a longer text. */
  readonly line: LineSpot | undefined;
  readonly flow: FlowSpot | undefined;
}

/**
 * Reads a text line by line and never gives up: a line that makes no sense spoils itself and
 * nothing else, and an open quote or bracket ends where an entry beside it starts. What
 * completion and hovers rest on while a file is being typed; findings never do.
 */
export function outline(text: string): YamlNode | undefined {
  return new Reader(text, -1).read().root;
}

/** The same around a cursor: of the top-level entries and the list items that it does not touch there is no more than that they are there. */
export function outlineAt(text: string, cursor: number): Outline {
  return new Reader(text, cursor).read();
}

/** Lists further in than this are read: to find the end of each, the whole would be looked through again for every step in. */
const mostLists = 10;

class Reader {
  private readonly frames: Frames;
  private line: LineSpot | undefined;
  private flow: FlowSpot | undefined;
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly cursor: number,
  ) {
    this.frames = new Frames(text);
  }

  read(): Outline {
    this.next = this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (let start = this.next; this.readLine(start) && this.next > start && this.startsLine(this.next); start = this.next);
    return { root: this.frames.finish(), line: this.line, flow: this.flow };
  }

  /** Reads one line, and those that a longer value takes; false once the text has ended. */
  private readLine(start: number): boolean {
    const end = endOfLine(this.text, start);
    this.next = afterBreak(this.text, end);
    const first = skipSpaces(this.text, start);
    if (first >= end || this.text[first] === "#") this.see(start, end, first, false, undefined);
    else if (this.text.startsWith("...", start)) return false;
    else if (!this.text.startsWith("---", start) && this.text[start] !== "%") this.content(start, end, first);
    return end < this.text.length;
  }

  /** A last line without a break ends the text; after a break one more line starts, empty as it may be. */
  private startsLine(offset: number): boolean {
    return offset < this.text.length || /[\r\n]/.test(this.text[offset - 1] ?? "");
  }

  private content(lineStart: number, lineEnd: number, first: number): void {
    let at = first;
    let dashed = false;
    if (this.cursor >= 0 && isDash(this.text, first, lineEnd) && this.passOverItem(lineStart, first)) return;
    while (isDash(this.text, at, lineEnd)) {
      this.frames.item(at - lineStart, at);
      dashed = true;
      at = Math.min(skipSpaces(this.text, at + 1), lineEnd);
    }
    const key = keyAt(this.text, at, lineEnd);
    if (this.cursor >= 0 && key && at === lineStart && this.passOverEntry(lineStart, key)) return;
    this.see(lineStart, lineEnd, at, dashed, key);
    if (key) {
      this.frames.entry(at - lineStart, key);
      this.value(skipSpaces(this.text, key.colon + 1), lineEnd);
    } else if (at < lineEnd && this.text[at] !== "#") this.words(at - lineStart, at, lineEnd, dashed);
  }

  /** Leaves out what stands below a top-level key, where the cursor is elsewhere. */
  private passOverEntry(lineStart: number, key: KeyAt): boolean {
    const end = nextTopLevel(this.text, this.next);
    if (this.cursor >= lineStart && this.cursor <= end) return false;
    this.frames.entry(0, key);
    this.passOver(key.colon + 1, end);
    return true;
  }

  /** The same for an item of a list, unless it may be in the value of the cursor's own entry. */
  private passOverItem(lineStart: number, dash: number): boolean {
    const column = dash - lineStart;
    const isBeside = this.line?.frames.some((frame) => frame.block === undefined && frame.column === column) === true;
    if ((this.cursor < lineStart && !isBeside) || this.frames.open.length > mostLists) return false;
    const end = nextAsFarOut(this.text, this.next, column);
    if (this.cursor >= lineStart && this.cursor <= end) return false;
    this.frames.item(column, dash);
    this.passOver(dash + 1, end);
    return true;
  }

  private passOver(start: number, end: number): void {
    this.frames.last = scalarNode(start, end, "");
    this.next = end;
  }

  /** Notes what is open at the cursor's line. */
  private see(lineStart: number, lineEnd: number, start: number, dashed: boolean, key: KeyAt | undefined): void {
    if (this.cursor < lineStart || this.cursor > lineEnd) return;
    const frames = this.frames.open.map(({ column, path, node }) => ({ column, path, block: node.kind === "map" ? node : undefined, before: node.kind === "map" ? node.pairs.length : node.items.length }));
    const slot = isNothing(this.frames.last) ? this.frames.slot : undefined;
    this.line = { frames, slot, lineStart, lineEnd, start, column: start - lineStart, dashed, key };
  }

  /** A line without a key: a value, the next line of one, or a name that is half typed. */
  private words(column: number, at: number, lineEnd: number, dashed: boolean): void {
    const { last, top } = this.frames;
    if (isNothing(last)) {
      if (column > top.column || dashed) this.value(at, lineEnd);
    } else if (last?.kind === "scalar" && last.style === "plain" && column > top.column) {
      const end = endOfWords(this.text, at, lineEnd);
      this.frames.last = continued(last, this.text.slice(at, end), end);
    }
  }

  private value(at: number, lineEnd: number): void {
    const { top, slot } = this.frames;
    const read = readValue(this.text, at, lineEnd, { column: top.column, path: slot }, this.cursor);
    if (!read) return;
    this.frames.last = read.node;
    this.next = read.next;
    this.flow = read.flow ?? this.flow;
    if (read.holdsCursor) this.line = undefined;
    if (read.leftAt !== undefined) this.see(read.leftAt, endOfLine(this.text, read.leftAt), skipSpaces(this.text, read.leftAt), false, undefined);
  }
}

/** The start of the next line that begins a top-level entry or ends a document; the end of the text where there is none. */
function nextTopLevel(text: string, from: number): number {
  const line = /[\r\n](?=[^\s#-]|---)/g;
  line.lastIndex = Math.max(0, from - 1);
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const start = found.index + 1;
    if (text.startsWith("---", start) || text.startsWith("...", start) || keyAt(text, start, endOfLine(text, start))) return start;
  }
  return text.length;
}

/** The start of the next line whose words begin no further in than a column. */
function nextAsFarOut(text: string, from: number, column: number): number {
  const line = new RegExp(`[\\r\\n](?= {0,${column}}[^\\s#])`, "g");
  line.lastIndex = Math.max(0, from - 1);
  const found = line.exec(text);
  return found ? found.index + 1 : text.length;
}
