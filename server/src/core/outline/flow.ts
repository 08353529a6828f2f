import type { ListNode, MapNode, Pair, ScalarNode, YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { Span } from "../text";
import { closingQuote, emptyAt, plainValue, scalarNode, startsEntry, unquoted } from "./words";

/** Where a cursor stands between brackets. */
export interface FlowSpot {
  /** Neither where a comma has to come first. */
  readonly role: "key" | "value" | "neither";
  /** Of the block whose key it is, or of the value. */
  readonly path: Path;
  readonly word: Span;
  /** Another entry or item comes next, with no comma in between. */
  readonly beforeAnother: boolean;
}

type Place = Pick<FlowSpot, "role" | "path">;

type Open<T> = { -readonly [K in keyof T]: T[K] };
const deepest = 100;

/** Reads `[…]` or `{…}`, closed or not; an entry of the block around it ends it. */
export class FlowReader {
  spot: FlowSpot | undefined;
  private at: number;
  private knownEnd = -1;
  private broken = false;

  constructor(
    private readonly text: string,
    start: number,
    /** The column of the entry that it belongs to. */
    private readonly column: number,
    private readonly cursor: number,
  ) {
    this.at = start;
  }

  read(path: Path): { readonly node: YamlNode; readonly end: number } {
    return { node: this.value(path, 0), end: this.at };
  }

  private value(path: Path, depth: number): YamlNode {
    if (depth < deepest && this.text[this.at] === "[") return this.list(path, depth);
    if (depth < deepest && this.text[this.at] === "{") return this.map(path, depth);
    return this.word({ role: "value", path });
  }

  private list(path: Path, depth: number): ListNode {
    const items: YamlNode[] = [];
    const start = this.at++;
    for (let parted = true; ; ) {
      const here: Path = [...path, items.length];
      this.gap({ role: parted ? "value" : "neither", path: here });
      if (this.ended("]")) break;
      parted = this.text[this.at] === ",";
      if (/[,:}]/.test(this.text[this.at] ?? "")) this.at++;
      else items.push(this.value(here, depth + 1));
    }
    return { kind: "list", span: { start, end: this.at }, flow: true, items };
  }

  private map(path: Path, depth: number): MapNode {
    const pairs: Open<Pair>[] = [];
    const start = this.at++;
    const block: Open<MapNode> = { kind: "map", span: { start, end: start }, flow: true, pairs };
    for (let parted = true; ; ) {
      this.gap({ role: parted ? "key" : "neither", path });
      if (this.ended("}")) break;
      parted = this.text[this.at] === ",";
      if (/[,:\]]/.test(this.text[this.at] ?? "")) this.at++;
      else pairs.push(this.pair(path, depth));
    }
    block.span = { start, end: this.at };
    return block;
  }

  private pair(path: Path, depth: number): Open<Pair> {
    const key = /[[{]/.test(this.text[this.at] ?? "") ? this.odd(path, depth) : this.word({ role: "key", path });
    const here: Path = [...path, String(key.value)];
    this.blanks();
    if (this.text[this.at] !== ":") return { key, value: emptyAt(key.span.end) };
    const colon = this.at++;
    this.gap(this.cursor > colon ? { role: "value", path: here } : undefined);
    const next = this.text[this.at];
    if (this.broken || next === undefined || next === "," || next === "}" || next === "]") return { key, value: emptyAt(colon + 1) };
    return { key, value: this.value(here, depth + 1) };
  }

  /** A collection where a name belongs. */
  private odd(path: Path, depth: number): ScalarNode {
    const { span } = this.value([...path, ""], depth + 1);
    return scalarNode(span.start, span.end, this.text.slice(span.start, span.end));
  }

  private word(place: Place): ScalarNode {
    const start = this.at;
    const quote = this.text[start];
    if (quote === '"' || quote === "'") return this.quoted(quote, place);
    const stop = /[,[\]{}\r\n]|:(?=[\s,[\]{}]|$)|\s#/g;
    stop.lastIndex = start;
    const end = stop.exec(this.text)?.index ?? this.text.length;
    const source = this.text.slice(start, end).trimEnd();
    this.at = Math.max(end, start + 1);
    const node = scalarNode(start, start + source.length, plainValue(source));
    if (this.cursor >= start && this.cursor <= node.span.end) this.see(place, node.span);
    return node;
  }

  private quoted(quote: string, place: Place): ScalarNode {
    const start = this.at;
    const close = closingQuote(this.text, start, this.lineEnd());
    const stop = /[,\]}\r\n]/g;
    stop.lastIndex = start + 1;
    const inner = close >= 0 ? close : (stop.exec(this.text)?.index ?? this.text.length);
    this.at = close >= 0 ? close + 1 : Math.max(inner, start + 1);
    if (this.cursor > start && this.cursor <= inner) this.see(place, { start: start + 1, end: inner });
    return scalarNode(start, this.at, unquoted(this.text.slice(start + 1, inner), quote), quote === '"' ? "double-quoted" : "single-quoted");
  }

  /** Passes over spaces, breaks and comments, and notes a cursor that no word touches. */
  private gap(place: Place | undefined): void {
    const start = this.at;
    this.blanks();
    if (!place || this.spot !== undefined || this.cursor < start || this.cursor > this.at || this.touchesWord()) return;
    const beforeAnother = !this.broken && this.at < this.text.length && !/[,\]}]/.test(this.text[this.at] ?? "");
    this.spot = { ...place, word: { start: this.cursor, end: this.cursor }, beforeAnother };
  }

  private touchesWord(): boolean {
    return this.cursor === this.at && /[^\s,[\]{}:]/.test(this.text[this.at] ?? " ");
  }

  private blanks(): void {
    for (; this.at < this.text.length && !this.broken; this.at++) {
      const here = this.text[this.at] ?? "";
      if (here === "#" && /\s/.test(this.text[this.at - 1] ?? "")) this.at = this.lineEnd() - 1;
      else if (here === "\n" && startsEntry(this.text, this.at + 1, this.column)) this.broken = true;
      else if (!/\s/.test(here)) return;
      if (this.broken) return;
    }
  }

  private ended(close: string): boolean {
    if (this.broken || this.at >= this.text.length) return true;
    if (this.text[this.at] !== close) return false;
    this.at++;
    return true;
  }

  private see(place: Place, word: Span): void {
    this.spot = { ...place, word, beforeAnother: false };
  }

  /** The end of the line of `at`. Lines can be long and hold thousands of words, so it is looked for once. */
  private lineEnd(): number {
    if (this.knownEnd < this.at) {
      const found = this.text.indexOf("\n", this.at);
      this.knownEnd = found < 0 ? this.text.length : found;
    }
    return this.knownEnd;
  }
}
