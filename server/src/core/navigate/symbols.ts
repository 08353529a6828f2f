import { isUnfilled, pairOf, type MapNode, type Pair, type YamlNode } from "../document/document";
import { fieldOf, type Format, type Shape } from "../structure/format";
import type { Span } from "../text";
import { standsAfter } from "../document/walk";

/** One entry of a file's outline. */
export interface DocumentPart {
  readonly name: string;
  readonly detail: string;
  readonly kind: "block" | "entries" | "list" | "item" | "text" | "number" | "truth" | "choice";
  readonly span: Span;
  /** What is shown as chosen when one goes there. */
  readonly head: Span;
  readonly parts: readonly DocumentPart[];
}

/** The parts of a file, in the order of the text. */
export function partsOf(root: YamlNode | undefined, format: Format): DocumentPart[] {
  return root?.kind === "map" ? entriesOf(root, format.root, 0) : [];
}

function entriesOf(block: MapNode, shape: Shape | undefined, depth: number): DocumentPart[] {
  return block.pairs.map((pair) => entry(pair, shape && fieldOf(shape, String(pair.key.value)), depth));
}

function entry({ key, value }: Pair, shape: Shape | undefined, depth: number): DocumentPart {
  const title = shape?.schema.title ?? shape?.block?.schema.title ?? "";
  return {
    name: String(key.value) || "?",
    detail: value.kind === "scalar" ? shortened(value.value) : title,
    kind: depth === 0 ? "block" : kindOf(value, shape),
    span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
    head: key.span,
    parts: standsAfter(value, key.span.end) ? childrenOf(value, shape, depth + 1) : [],
  };
}

function childrenOf(node: YamlNode, shape: Shape | undefined, depth: number): DocumentPart[] {
  if (node.kind === "map") return entriesOf(node, shape, depth);
  if (node.kind === "scalar" || node.items.every(({ kind }) => kind === "scalar")) return [];
  return node.items.filter((item) => standsAfter(item, node.span.start)).map((item, index) => {
    const name = nameOf(item) ?? `${index + 1}`;
    const head = item.kind === "map" ? (item.pairs[0]?.key.span ?? item.span) : item.span;
    return { name: shortened(name), detail: shape?.item?.block?.schema.title ?? "", kind: "item", span: item.span, head, parts: childrenOf(item, shape?.item, depth + 1) };
  });
}

const naming = ["name", "title", "what", "text", "item", "role", "rule", "source", "measure", "id"];

/** What an item of a list is called by its author. */
export function nameOf(node: YamlNode): string | undefined {
  if (node.kind === "scalar") return isUnfilled(node) ? undefined : String(node.value);
  const named = naming.map((key) => pairOf(node, key)?.value).find((value) => value?.kind === "scalar" && !isUnfilled(value));
  return named?.kind === "scalar" ? String(named.value) : undefined;
}

function kindOf(node: YamlNode, shape: Shape | undefined): DocumentPart["kind"] {
  if (node.kind === "map") return "entries";
  if (node.kind === "list") return "list";
  if (typeof node.value === "number") return "number";
  if (typeof node.value === "boolean") return "truth";
  return shape?.scalar?.schema.enum ? "choice" : "text";
}

const longest = 80;

function shortened(value: unknown): string {
  const text = value === null ? "" : String(value).replace(/\s+/g, " ").trim();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
