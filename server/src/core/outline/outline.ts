import type { ListNode, MapNode, Pair, Path, ScalarNode, YamlNode } from "../document";
import { FlowReader, type FlowSpot } from "./flow";
import { afterBreak, closingQuote, emptyAt, endOfLine, endOfWords, isDash, type KeyAt, keyAt, plainValue, scalarNode, skipSpaces, startsEntry, unindented, unquoted } from "./words";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenMap = Open<Omit<MapNode, "pairs">> & { readonly pairs: Open<Pair>[] };
type OpenList = Open<Omit<ListNode, "items">> & { readonly items: YamlNode[] };

/** A block or list that is being read. */
interface Frame {
  readonly column: number;
  readonly path: Path;
  readonly node: OpenMap | OpenList;
}

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
export function outline(text: string, cursor = -1): Outline {
  return new Reader(text, cursor).read();
}

class Reader {
  private readonly whole: OpenList = { kind: "list", span: { start: 0, end: 0 }, flow: false, items: [emptyAt(0)] };
  private frames: Frame[] = [{ column: -1, path: [], node: this.whole }];
  private line: LineSpot | undefined;
  private flow: FlowSpot | undefined;
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly cursor: number,
  ) {}

  read(): Outline {
    this.next = this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
      const start = this.next;
      if (!this.readLine(start) || this.next <= start) break;
    }
    while (this.frames.length > 1) this.close();
    const root = this.whole.items[0];
    return { root: root && isNothing(root) ? undefined : root, line: this.line, flow: this.flow };
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

  private content(lineStart: number, lineEnd: number, first: number): void {
    let at = first;
    let dashed = false;
    while (isDash(this.text, at, lineEnd)) {
      this.dash(at - lineStart, at);
      dashed = true;
      at = Math.min(skipSpaces(this.text, at + 1), lineEnd);
    }
    const key = keyAt(this.text, at, lineEnd);
    this.see(lineStart, lineEnd, at, dashed, key);
    if (key) this.entry(at - lineStart, key, lineEnd);
    else if (at < lineEnd && this.text[at] !== "#") this.words(at - lineStart, at, lineEnd, dashed);
  }

  private see(lineStart: number, lineEnd: number, start: number, dashed: boolean, key: KeyAt | undefined): void {
    if (this.cursor < lineStart || this.cursor > lineEnd) return;
    const frames = this.frames.slice(1).map(({ column, path, node }) => ({ column, path, block: node.kind === "map" ? node : undefined, before: node.kind === "map" ? node.pairs.length : node.items.length }));
    const slot = isNothing(lastValue(this.top.node)) ? slotPath(this.top) : undefined;
    this.line = { frames, slot, lineStart, lineEnd, start, column: start - lineStart, dashed, key };
  }

  private dash(column: number, at: number): void {
    let popped: Frame | undefined;
    while (this.top.column > column) popped = this.close();
    const { node, path } = this.top;
    if (this.top.column === column && node.kind === "list") {
      node.items.push(emptyAt(at + 1));
      return;
    }
    const last = lastValue(node);
    const list: OpenList = last?.kind === "list" && !last.flow ? (last as OpenList) : { kind: "list", span: { start: at, end: at + 1 }, flow: false, items: [] };
    if (isNothing(last)) setLast(node, list);
    list.items.push(emptyAt(at + 1));
    this.frames.push({ column, path: popped?.path ?? slotPath({ node, path }), node: list });
  }

  private entry(column: number, key: KeyAt, lineEnd: number): void {
    const frame = this.blockFor(column, key.node.span.start);
    const pair: Open<Pair> = { key: key.node, value: emptyAt(key.colon + 1) };
    (frame.node as OpenMap).pairs.push(pair);
    const path: Path = [...frame.path, String(key.node.value)];
    const node = this.value(skipSpaces(this.text, key.colon + 1), lineEnd, frame.column, path);
    if (node) pair.value = node;
  }

  /** The block that an entry in this column belongs to; a badly indented one goes with its neighbours. */
  private blockFor(column: number, at: number): Frame {
    let popped: Frame | undefined;
    while (this.top.column > column || (this.top.column === column && this.top.node.kind === "list")) popped = this.close();
    const { node, path } = this.top;
    if (node.kind === "map" && this.top.column === column) return this.top;
    if (this.isHalfTypedKey(lastValue(node), column)) setLast(node, emptyAt(at));
    const last = lastValue(node);
    if (!isNothing(last)) {
      if (popped?.node.kind === "map") return this.push(popped);
      if (node.kind === "map") return this.top;
    }
    const block: OpenMap = last?.kind === "map" && !last.flow ? (last as OpenMap) : { kind: "map", span: { start: at, end: at }, flow: false, pairs: [] };
    if (isNothing(last)) setLast(node, block);
    return this.push({ column, path: slotPath({ node, path }), node: block });
  }

  /** A word above an entry, in the same column: a name that still lacks its colon. */
  private isHalfTypedKey(node: YamlNode | undefined, column: number): boolean {
    if (node?.kind !== "scalar" || node.style !== "plain" || isNothing(node) || this.top.column >= column) return false;
    const lineStart = this.text.lastIndexOf("\n", node.span.start) + 1;
    return node.span.start - lineStart === column && this.text.slice(lineStart, node.span.start).trim() === "";
  }

  private words(column: number, at: number, lineEnd: number, dashed: boolean): void {
    const { node, path } = this.top;
    const last = lastValue(node);
    if (isNothing(last)) {
      const value = column > this.top.column || dashed ? this.value(at, lineEnd, this.top.column, slotPath({ node, path })) : undefined;
      if (value) setLast(node, value);
    } else if (last?.kind === "scalar" && last.style === "plain" && column > this.top.column) {
      const end = endOfWords(this.text, at, lineEnd);
      setLast(node, scalarNode(last.span.start, end, `${String(last.value)} ${this.text.slice(at, end)}`));
    }
  }

  /** The value that starts here; nothing where the line has none. */
  private value(start: number, lineEnd: number, column: number, path: Path): YamlNode | undefined {
    const at = this.pastMarks(start, lineEnd);
    const first = this.text[at];
    if (at >= lineEnd || (first === "#" && /\s/.test(this.text[at - 1] ?? " "))) return undefined;
    if (first === "[" || first === "{") return this.brackets(at, column, path);
    if (first === '"' || first === "'") return this.quoted(at, first, lineEnd, column);
    if ((first === "|" || first === ">") && /^[|>][-+\d]*\s*(#.*)?$/.test(this.text.slice(at, lineEnd))) return this.longText(at, first, lineEnd, column);
    const end = endOfWords(this.text, at, lineEnd);
    return scalarNode(at, end, plainValue(this.text.slice(at, end)));
  }

  /** Anchors and tags say nothing about the value itself. */
  private pastMarks(start: number, lineEnd: number): number {
    let at = start;
    while (at < lineEnd && (this.text[at] === "&" || this.text[at] === "!")) {
      while (at < lineEnd && !/\s/.test(this.text[at] ?? "")) at++;
      at = skipSpaces(this.text, at);
    }
    return at;
  }

  private brackets(at: number, column: number, path: Path): YamlNode {
    const reader = new FlowReader(this.text, at, column, this.cursor);
    const { node, end } = reader.read(path);
    this.flow = reader.spot ?? this.flow;
    this.skipTo(end, at);
    return node;
  }

  private quoted(at: number, quote: string, lineEnd: number, column: number): ScalarNode {
    const style = quote === '"' ? "double-quoted" : "single-quoted";
    let limit = lineEnd;
    for (let from = at + 1; ; from = limit) {
      const close = closingQuote(this.text, at, limit, from);
      if (close >= 0) {
        this.skipTo(close + 1, at);
        return scalarNode(at, close + 1, unquoted(this.text.slice(at + 1, close), quote), style);
      }
      const following = afterBreak(this.text, limit);
      if (limit >= this.text.length || startsEntry(this.text, following, column)) break;
      limit = endOfLine(this.text, following);
    }
    return scalarNode(at, lineEnd, unquoted(this.text.slice(at + 1, lineEnd), quote), style);
  }

  /** A text after `|` or `>`: every line further in than its key. */
  private longText(at: number, mark: string, lineEnd: number, column: number): ScalarNode {
    let end = lineEnd;
    for (let start = this.next; start < this.text.length; ) {
      const stop = endOfLine(this.text, start);
      const first = skipSpaces(this.text, start);
      const blank = first >= stop;
      if (!blank && first - start <= column) break;
      const cursorLeaves = blank && this.cursor >= start && this.cursor <= stop && this.cursor - start <= column;
      if (cursorLeaves) this.see(start, stop, first, false, undefined);
      else if (this.cursor >= start && this.cursor <= stop) this.line = undefined;
      if (!blank) end = stop;
      start = afterBreak(this.text, stop);
      this.next = start;
    }
    return scalarNode(at, end, unindented(this.text.slice(afterBreak(this.text, lineEnd), end), mark === ">"), mark === "|" ? "literal" : "folded");
  }

  /** Goes on after a value that may have run over several lines. */
  private skipTo(end: number, start: number): void {
    const stop = endOfLine(this.text, end);
    this.next = afterBreak(this.text, stop);
    if (this.cursor > endOfLine(this.text, start) && this.cursor <= end) this.line = undefined;
  }

  private get top(): Frame {
    const top = this.frames.at(-1);
    if (!top) throw new Error("The frame of the whole file is never closed.");
    return top;
  }

  private push(frame: Frame): Frame {
    this.frames.push(frame);
    return frame;
  }

  /** A block or list that ends spans from its first to its last word. */
  private close(): Frame {
    const frame = this.top;
    this.frames.pop();
    const { node } = frame;
    const last = node.kind === "map" ? (node.pairs.at(-1)?.value ?? node) : (node.items.at(-1) ?? node);
    const first = node.kind === "map" ? (node.pairs[0]?.key.span.start ?? node.span.start) : node.span.start;
    node.span = { start: first, end: Math.max(last.span.end, node.span.end) };
    return frame;
  }
}

/** The path of the value that was begun last in a block or list. */
function slotPath({ node, path }: Pick<Frame, "node" | "path">): Path {
  if (path.length === 0 && node.kind === "list" && node.span.end === 0) return [];
  return node.kind === "map" ? [...path, String(node.pairs.at(-1)?.key.value ?? "")] : [...path, Math.max(node.items.length - 1, 0)];
}

function lastValue(node: Frame["node"]): YamlNode | undefined {
  return node.kind === "map" ? node.pairs.at(-1)?.value : node.items.at(-1);
}

/** Whether a value has not been begun. */
function isNothing(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === null && node.span.start === node.span.end;
}

function setLast(node: Frame["node"], value: YamlNode): void {
  if (node.kind === "list") node.items[node.items.length - 1] = value;
  else {
    const pair = node.pairs.at(-1);
    if (pair) pair.value = value;
  }
}
