import { isBlank, saysNone, type MapNode, type ScalarNode, type YamlDocument, type YamlNode } from "../document/document";
import { accepts, type Format, insteadOf, type Shape, shortFieldOf } from "../structure/format";
import type { Specification } from "../generated/specification";
import { choicesIn, meantBy, meantInShort } from "../structure/meant";
import { type Owner, Places, WrittenPlace } from "./places";
import type { Span } from "../text";

export interface Normalised {
  readonly specification: Specification;
  readonly places: Places;
}

/**
 * Turns what was written into the full form: a plain value in place of a block becomes the
 * field it stands for, a single item a list of one. `unreadable` are the nodes that broke the
 * structure; they leave no value, but their places say that something is there.
 */
export function normalise(document: YamlDocument, format: Format, unreadable: ReadonlySet<YamlNode>): Normalised {
  const places = new Places(document.broken);
  const start: Span = document.root ? { start: document.root.span.start, end: document.root.span.start } : { start: 0, end: 0 };
  const writer = new Writer(document.text, places, unreadable);
  const root = document.root?.kind === "map" ? document.root : undefined;
  const opening = root?.pairs[0]?.key.span ?? start;
  const specification = writer.block(root?.pairs ?? [], format.root, WrittenPlace.root(document.root?.span ?? start), opening) as Specification;
  return { specification, places };
}

class Writer {
  constructor(
    private readonly text: string,
    private readonly places: Places,
    private readonly unreadable: ReadonlySet<YamlNode>,
  ) {}

  block(pairs: MapNode["pairs"], shape: Shape, place: WrittenPlace, anchor: Span): object {
    const value: Record<string, unknown> = {};
    const record = this.places.own(value, place, anchor, isProse(pairs, shape));
    for (const pair of pairs) {
      const key = String(pair.key.value);
      const field = shape.block?.fields.get(key);
      if (field) this.put(value, record, key, pair.value, field, place.at(key, pair.key.span, pair.value.span));
      else for (const name of insteadOf(shape.block, key) ?? []) if (!isBlank(pair.value)) record.setUnreadable(name);
    }
    return value;
  }

  /** `level` is where the file has its value: in short form that is the block, for the field has no key of its own. */
  private put(owner: Record<string, unknown>, record: Owner, field: string, node: YamlNode, shape: Shape, place: WrittenPlace, level = place): void {
    const { key } = place;
    if (isBlank(node) || (saysNone(node) && isNothing(node, shape, level, this.text))) {
      record.setEmpty(field, node.kind === "scalar" && node.span.end > node.span.start ? node.span : (key ?? headOf(node)));
      return;
    }
    const value = this.unreadable.has(node) ? undefined : this.value(node, shape, level, key ?? headOf(node));
    if (value === undefined) record.setUnreadable(field);
    else owner[field] = value;
    record.set(field, place);
  }

  /** The full form of a node, or nothing where its kind does not fit its place. */
  private value(node: YamlNode, shape: Shape, place: WrittenPlace, anchor: Span): unknown {
    if (shape.item) return node.kind === "list" ? this.list(node.items, shape.item, place, anchor) : this.alone(node, shape.item, place, anchor);
    if (node.kind === "map" && shape.block) return this.block(node.pairs, shape, place, anchor);
    if (node.kind === "scalar" && shape.block) return this.short(node, shape, place, anchor);
    if (node.kind !== "scalar") return undefined;
    return meantBy(node, shape, this.text) ?? (accepts(shape, node.value) ? this.plain(node, shape) : undefined);
  }

  /** Where words or a number may stand, the number is kept as it was written: `1.0` stays “1.0”. */
  private plain({ value, span }: ScalarNode, shape: Shape): ScalarNode["value"] {
    return typeof value === "number" && shape.scalar?.types.has("string") ? this.text.slice(span.start, span.end) : value;
  }

  /** Items that cannot be read are left out; the path of each that is kept is its place in the file. */
  private list(items: readonly YamlNode[], shape: Shape, place: WrittenPlace, anchor: Span): unknown[] {
    const list: unknown[] = [];
    const record = this.places.own(list, place, anchor, false);
    for (let index = 0; index < items.length; index++) {
      const node = items[index];
      if (!node || isBlank(node) || isNoItem(node, shape)) continue;
      const itemPlace = place.at(index, undefined, node.span);
      const value = this.unreadable.has(node) ? undefined : this.value(node, shape, itemPlace, headOf(node));
      if (value === undefined) {
        record.setUnreadable(`item ${index}`);
      } else {
        list.push(value);
        record.add(itemPlace);
      }
    }
    return list;
  }

  /** One item where a list is asked for. */
  private alone(node: YamlNode, shape: Shape, place: WrittenPlace, anchor: Span): unknown[] | undefined {
    if (isNoItem(node, shape)) return this.list([], shape, place, anchor);
    const words = choicesIn(node, shape);
    const item = words ? undefined : this.value(node, shape, place, anchor);
    if (!words && item === undefined) return undefined;
    const list: unknown[] = words ? [...words] : [item];
    const record = this.places.own(list, place, anchor, false);
    for (const index of list.keys()) record.add(place.at(index, undefined, node.span));
    return list;
  }

  /** A plain value in place of a block: it stands for the first short field that takes such a value. */
  private short(node: ScalarNode, shape: Shape, place: WrittenPlace, anchor: Span): object | undefined {
    const meant = meantInShort(node, shape, this.text);
    if (meant) {
      const value: Record<string, unknown> = { ...meant };
      const record = this.places.own(value, place, anchor, false);
      for (const field of Object.keys(meant)) record.set(field, place.at(field, undefined, node.span));
      return value;
    }
    const field = shape.block && shortFieldOf(shape.block, node.value);
    const inner = field === undefined ? undefined : shape.block?.fields.get(field);
    if (field === undefined || !inner) return undefined;
    const value: Record<string, unknown> = {};
    const record = this.places.own(value, place, anchor, field === "description");
    this.put(value, record, field, node, inner, place.at(field, undefined, node.span), place);
    return value;
  }
}

/** A block with nothing but a description says what the same words in its place would say. */
function isProse(pairs: MapNode["pairs"], { block }: Shape): boolean {
  const description = pairs.find(({ key }) => key.value === "description")?.value;
  if (block === undefined || description?.kind !== "scalar" || isBlank(description)) return false;
  return pairs.every(({ value }) => value === description || isBlank(value)) && shortFieldOf(block, description.value) === "description";
}

/** What is underlined for a list item as a whole: its first key, or all of a plain one. */
function headOf(node: YamlNode): Span {
  return node.kind === "map" ? (node.pairs[0]?.key.span ?? node.span) : node.kind === "scalar" ? node.span : { start: node.span.start, end: Math.min(node.span.start + 1, node.span.end) };
}

/** “None” in place of a block says nothing of it, save where a block has a field for that, such as goals that are never set. */
function isNothing(node: YamlNode, shape: Shape, { path }: WrittenPlace, text: string): boolean {
  if (shape.item) return path.length === 1;
  return shape.block !== undefined && shape.scalar?.schema.enum === undefined && (node.kind !== "scalar" || meantInShort(node, shape, text) === undefined);
}

/** “None” in a list of plain words says that there is none. */
function isNoItem(node: YamlNode, item: Shape): boolean {
  return item.scalar !== undefined && item.scalar.schema.enum === undefined && item.scalar.types.has("string") && saysNone(node);
}
