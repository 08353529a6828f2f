import { isBlank, saysNone, type MapNode, type ScalarNode, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { accepts, type Format, insteadOf, type Shape, shortFieldOf } from "../structure/format";
import type { Specification } from "../generated/specification";
import { choicesIn, meantBy, meantInShort } from "../structure/meant";
import { plainForm } from "../words/nearest";
import { Places } from "./places";
import type { Span } from "../text";

export interface Reading {
  readonly specification: Specification;
  readonly places: Places;
}

/**
 * Turns what was written into the full form: a plain value in place of a block becomes the
 * field it stands for, a single item a list of one. `unreadable` are the nodes that broke the
 * structure; they leave no value, but their places say that something is there.
 */
export function normalise(document: YamlDocument, format: Format, unreadable: ReadonlySet<YamlNode>): Reading {
  const places = new Places(document.broken);
  const start: Span = document.root ? { start: document.root.span.start, end: document.root.span.start } : { start: 0, end: 0 };
  const writer = new Writer(document.text, places, unreadable);
  const root = document.root?.kind === "map" ? document.root : undefined;
  const opening = root?.pairs[0]?.key.span ?? start;
  const specification = writer.block(root?.pairs ?? [], format.root, [], opening) as Specification;
  return { specification, places };
}

class Writer {
  constructor(
    private readonly text: string,
    private readonly places: Places,
    private readonly unreadable: ReadonlySet<YamlNode>,
  ) {}

  block(pairs: MapNode["pairs"], shape: Shape, path: Path, anchor: Span): object {
    const value: Record<string, unknown> = {};
    this.places.own(value, path, anchor, isProse(pairs, shape));
    for (const pair of pairs) {
      const key = String(pair.key.value);
      const field = shape.block?.fields.get(key);
      if (field) this.put(value, key, pair.key.span, pair.value, field, [...path, key]);
      else for (const name of insteadOf(shape.block, plainForm(key)) ?? []) if (!isBlank(pair.value)) this.places.setUnreadable(value, name);
    }
    return value;
  }

  private put(owner: Record<string, unknown>, field: string, key: Span | undefined, node: YamlNode, shape: Shape, path: Path): void {
    if (isBlank(node) || (saysNone(node) && isNothing(node, shape, path, this.text))) {
      this.places.setEmpty(owner, field, node.kind === "scalar" && node.span.end > node.span.start ? node.span : (key ?? headOf(node)));
      return;
    }
    const value = this.unreadable.has(node) ? undefined : this.value(node, shape, path, key ?? headOf(node));
    if (value === undefined) this.places.setUnreadable(owner, field);
    else owner[field] = value;
    // In short form the field has no key of its own, and the path ends at the block.
    this.places.set(owner, field, { key, value: { span: node.span, path: key === undefined ? [...path, field] : path } });
  }

  /** The full form of a node, or nothing where its kind does not fit its place. */
  private value(node: YamlNode, shape: Shape, path: Path, anchor: Span): unknown {
    if (shape.item) return node.kind === "list" ? this.list(node.items, shape.item, path, anchor) : this.alone(node, shape.item, path, anchor);
    if (node.kind === "map" && shape.block) return this.block(node.pairs, shape, path, anchor);
    if (node.kind === "scalar" && shape.block) return this.short(node, shape, path, anchor);
    if (node.kind !== "scalar") return undefined;
    return meantBy(node, shape, this.text) ?? (accepts(shape, node.value) ? this.plain(node, shape) : undefined);
  }

  /** Where words or a number may stand, the number is kept as it was written: `1.0` stays “1.0”. */
  private plain({ value, span }: ScalarNode, shape: Shape): ScalarNode["value"] {
    return typeof value === "number" && shape.scalar?.types.has("string") ? this.text.slice(span.start, span.end) : value;
  }

  /** Items that cannot be read are left out; the path of each that is kept is its place in the file. */
  private list(items: readonly YamlNode[], shape: Shape, path: Path, anchor: Span): unknown[] {
    const list: unknown[] = [];
    this.places.own(list, path, anchor, false);
    items.forEach((node, index) => {
      if (isBlank(node) || isNoItem(node, shape)) return;
      const itemPath = [...path, index];
      const value = this.unreadable.has(node) ? undefined : this.value(node, shape, itemPath, headOf(node));
      if (value === undefined) this.places.setUnreadable(list, `item ${index}`);
      else this.places.set(list, list.push(value) - 1, { key: undefined, value: { span: node.span, path: itemPath } });
    });
    return list;
  }

  /** One item where a list is asked for. */
  private alone(node: YamlNode, shape: Shape, path: Path, anchor: Span): unknown[] | undefined {
    if (isNoItem(node, shape)) return this.list([], shape, path, anchor);
    const words = choicesIn(node, shape);
    if (words) {
      const list = [...words];
      this.places.own(list, path, anchor, false);
      list.forEach((_, index) => this.places.set(list, index, { key: undefined, value: { span: node.span, path: [...path, index] } }));
      return list;
    }
    const item = this.value(node, shape, path, anchor);
    if (item === undefined) return undefined;
    const value = [item];
    this.places.own(value, path, anchor, false);
    this.places.set(value, 0, { key: undefined, value: { span: node.span, path: [...path, 0] } });
    return value;
  }

  /** A plain value in place of a block: it stands for the first short field that takes such a value. */
  private short(node: ScalarNode, shape: Shape, path: Path, anchor: Span): object | undefined {
    const meant = meantInShort(node, shape, this.text);
    if (meant) {
      const value: Record<string, unknown> = { ...meant };
      this.places.own(value, path, anchor, false);
      for (const field of Object.keys(meant)) this.places.set(value, field, { key: undefined, value: { span: node.span, path: [...path, field] } });
      return value;
    }
    const field = shape.block && shortFieldOf(shape.block, node.value);
    const inner = field === undefined ? undefined : shape.block?.fields.get(field);
    if (field === undefined || !inner) return undefined;
    const value: Record<string, unknown> = {};
    this.places.own(value, path, anchor, field === "description");
    this.put(value, field, undefined, node, inner, path);
    return value;
  }
}

/** A block with nothing but a description says what the same words in its place would say. */
function isProse(pairs: MapNode["pairs"], { block }: Shape): boolean {
  const [pair, more] = pairs.filter(({ value }) => !isBlank(value));
  return block !== undefined && pair?.key.value === "description" && !more && pair.value.kind === "scalar" && shortFieldOf(block, pair.value.value) === "description";
}

/** What is underlined for a list item as a whole: its first key, or all of a plain one. */
function headOf(node: YamlNode): Span {
  return node.kind === "map" ? (node.pairs[0]?.key.span ?? node.span) : node.kind === "scalar" ? node.span : { start: node.span.start, end: Math.min(node.span.start + 1, node.span.end) };
}

/** “None” in place of a block says nothing of it, save where a block has a field for that, such as goals that are never set. */
function isNothing(node: YamlNode, shape: Shape, path: Path, text: string): boolean {
  if (shape.item) return path.length === 1;
  return shape.block !== undefined && shape.scalar?.schema.enum === undefined && (node.kind !== "scalar" || meantInShort(node, shape, text) === undefined);
}

/** “None” in a list of plain words says that there is none. */
function isNoItem(node: YamlNode, item: Shape): boolean {
  return item.scalar !== undefined && item.scalar.schema.enum === undefined && item.scalar.types.has("string") && saysNone(node);
}
