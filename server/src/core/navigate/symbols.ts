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

/** The parts of a file, in the order of the text; of a file with more than `most` of them only the upper levels, as far as they are no more. */
export function partsOf(root: YamlNode | undefined, format: Format, most = 50_000): DocumentPart[] {
  return root?.kind === "map" ? new Outliner(levelsWithin(root, most)).entriesOf(root, format.root, 0) : [];
}

/** How many levels hold no more than so many parts together; the first counts whatever it holds. */
function levelsWithin(root: YamlNode, most: number): number {
  let [levels, held] = [0, 0];
  for (let level: readonly YamlNode[] = [root]; ; level = level.flatMap(below)) {
    const parts = level.reduce((sum, node) => sum + (node.kind === "map" ? node.pairs.length : partItems(node).length), 0);
    if (parts === 0 || (levels > 0 && held + parts > most)) return levels;
    held += parts;
    levels++;
  }
}

function below(node: YamlNode): readonly YamlNode[] {
  return node.kind === "map" ? node.pairs.filter(({ key, value }) => standsAfter(value, key.span.end)).map(({ value }) => value) : partItems(node);
}

/** The items of a list that are parts of the outline: none where all are plain values, and none that an alias repeats. */
function partItems(node: YamlNode): readonly YamlNode[] {
  return node.kind !== "list" || node.items.every(({ kind }) => kind === "scalar") ? [] : node.items.filter((item) => standsAfter(item, node.span.start));
}

class Outliner {
  constructor(private readonly levels: number) {}

  entriesOf(block: MapNode, shape: Shape | undefined, depth: number): DocumentPart[] {
    return block.pairs.map((pair) => this.entry(pair, shape && fieldOf(shape, String(pair.key.value)), depth));
  }

  private entry({ key, value }: Pair, shape: Shape | undefined, depth: number): DocumentPart {
    const title = shape?.schema.title ?? shape?.block?.schema.title ?? "";
    return {
      name: String(key.value) || "?",
      detail: value.kind === "scalar" ? shortened(value.value) : title,
      kind: depth === 0 ? "block" : kindOf(value, shape),
      span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
      head: key.span,
      parts: standsAfter(value, key.span.end) ? this.childrenOf(value, shape, depth + 1) : [],
    };
  }

  private childrenOf(node: YamlNode, shape: Shape | undefined, depth: number): DocumentPart[] {
    if (depth >= this.levels) return [];
    if (node.kind === "map") return this.entriesOf(node, shape, depth);
    return partItems(node).map((item, index) => {
      const name = nameOf(item) ?? `${index + 1}`;
      const head = item.kind === "map" ? (item.pairs[0]?.key.span ?? item.span) : item.span;
      return { name: shortened(name), detail: shape?.item?.block?.schema.title ?? "", kind: "item", span: item.span, head, parts: this.childrenOf(item, shape?.item, depth + 1) };
    });
  }
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
