import type { ListNode, MapNode, Pair, ScalarNode, YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { emptyAt, type KeyAt, scalarNode } from "./words";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenMap = Open<Omit<MapNode, "pairs">> & { readonly pairs: Open<Pair>[] };
type OpenList = Open<Omit<ListNode, "items">> & { readonly items: YamlNode[] };

/** A block or list that is being read. */
export interface Frame {
  readonly column: number;
  readonly path: Path;
  readonly node: OpenMap | OpenList;
}

/** Further in than the parser reads; what is deeper still is passed over. */
const deepest = 150;

/** The blocks and lists that are open at some line, one inside the other. */
export class Frames {
  private readonly whole: OpenList = { kind: "list", span: { start: 0, end: 0 }, flow: false, items: [emptyAt(0)] };
  private readonly stack: Frame[] = [{ column: -1, path: [], node: this.whole }];

  constructor(private readonly text: string) {}

  get top(): Frame {
    const top = this.stack.at(-1);
    if (!top) throw new Error("The frame of the whole file is never closed.");
    return top;
  }

  /** All but that of the whole file, outermost first. */
  get open(): readonly Frame[] {
    return this.stack.slice(1);
  }

  /** The value that was begun last. */
  get last(): YamlNode | undefined {
    const { node } = this.top;
    return node.kind === "map" ? node.pairs.at(-1)?.value : node.items.at(-1);
  }

  set last(value: YamlNode) {
    const { node } = this.top;
    const pair = node.kind === "map" ? node.pairs.at(-1) : undefined;
    if (pair) pair.value = value;
    else if (node.kind === "list") node.items[node.items.length - 1] = value;
  }

  /** Its path. */
  get slot(): Path {
    const { node, path } = this.top;
    if (node === this.whole) return [];
    return node.kind === "map" ? [...path, String(node.pairs.at(-1)?.key.value ?? "")] : [...path, Math.max(node.items.length - 1, 0)];
  }

  /** Closes all that is open; the tree. */
  finish(): YamlNode | undefined {
    while (this.stack.length > 1) this.close();
    const [root] = this.whole.items;
    return isNothing(root) ? undefined : root;
  }

  /** Begins an item of a list in this column. */
  item(column: number, at: number): void {
    let popped: Frame | undefined;
    while (this.top.column > column) popped = this.close();
    const { node } = this.top;
    if (this.top.column === column && node.kind === "list") {
      node.items.push(emptyAt(at + 1));
      return;
    }
    if (this.stack.length > deepest) return;
    const { last } = this;
    const list: OpenList = last?.kind === "list" && !last.flow ? (last as OpenList) : { kind: "list", span: { start: at, end: at + 1 }, flow: false, items: [] };
    const path = popped?.path ?? this.slot;
    if (isNothing(last)) this.last = list;
    list.items.push(emptyAt(at + 1));
    this.stack.push({ column, path, node: list });
  }

  /** Begins an entry in this column. */
  entry(column: number, { node: key, colon }: KeyAt): void {
    const { node } = this.blockFor(column, key.span.start);
    if (node.kind === "map") node.pairs.push({ key, value: emptyAt(colon + 1) });
  }

  /** The block that an entry in this column belongs to; a badly indented one goes with its neighbours. */
  private blockFor(column: number, at: number): Frame {
    let popped: Frame | undefined;
    while (this.top.column > column || (this.top.column === column && this.top.node.kind === "list")) popped = this.close();
    if (this.top.node.kind === "map" && this.top.column === column) return this.top;
    if (this.isHalfTypedKey(this.last, column)) this.last = emptyAt(at);
    if (this.stack.length > deepest) return this.top;
    const { last } = this;
    if (!isNothing(last)) {
      if (popped?.node.kind === "map") return this.push(popped);
      if (this.top.node.kind === "map") return this.top;
    }
    const block: OpenMap = last?.kind === "map" && !last.flow ? (last as OpenMap) : { kind: "map", span: { start: at, end: at }, flow: false, pairs: [] };
    const path = this.slot;
    if (isNothing(last)) this.last = block;
    return this.push({ column, path, node: block });
  }

  /** A word above an entry, in the same column: a name that still lacks its colon. */
  private isHalfTypedKey(node: YamlNode | undefined, column: number): boolean {
    if (node?.kind !== "scalar" || node.style !== "plain" || isNothing(node) || this.top.column >= column) return false;
    const lineStart = this.text.lastIndexOf("\n", node.span.start) + 1;
    return node.span.start - lineStart === column && /^[ \t-]*$/.test(this.text.slice(lineStart, node.span.start));
  }

  private push(frame: Frame): Frame {
    this.stack.push(frame);
    return frame;
  }

  /** A block or list that ends spans from its first to its last word. */
  private close(): Frame {
    const frame = this.top;
    this.stack.pop();
    const { node } = frame;
    const last = node.kind === "map" ? (node.pairs.at(-1)?.value ?? node) : (node.items.at(-1) ?? node);
    const first = node.kind === "map" ? (node.pairs[0]?.key.span.start ?? node.span.start) : node.span.start;
    node.span = { start: first, end: Math.max(last.span.end, node.span.end) };
    return frame;
  }
}

/** Whether a value has not been begun. */
export function isNothing(node: YamlNode | undefined): boolean {
  return node?.kind === "scalar" && node.value === null && node.span.start === node.span.end;
}

/** A plain value that goes on in another line. */
export function continued({ span, value }: ScalarNode, words: string, end: number): ScalarNode {
  return scalarNode(span.start, end, `${String(value)} ${words}`);
}
