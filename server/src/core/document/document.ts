import type { Related, Repair, Severity } from "../finding";
import type { Span } from "../text";
import type { Path } from "./path";

/**
 * A parsed YAML file in a form of our own, so that the parser behind it can change.
 * Offsets are UTF-16 code units into the text that was parsed. Where an alias stands for a
 * node, the tree holds the anchored node itself; the parser has refused cycles.
 */
export interface YamlDocument {
  readonly text: string;
  /** Nothing for an empty file. */
  readonly root: YamlNode | undefined;
  readonly faults: readonly SyntaxFault[];
  /** True when the tree is only what could be recovered, so nothing may be called absent. */
  readonly broken: boolean;
}

export interface SyntaxFault {
  /** One of the ids listed in the rule reference, such as `yaml-tab`. */
  readonly id: string;
  readonly message: string;
  readonly span: Span;
  /** Where it differs from what the id usually has (`parse/syntax-ids.ts`). */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly repairs?: readonly Repair[];
}

export type YamlNode = MapNode | ListNode | ScalarNode;

export type ScalarStyle = "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";

export interface ScalarNode {
  readonly kind: "scalar";
  /** Empty (start = end) where nothing is written after a key or a dash. */
  readonly span: Span;
  readonly value: string | number | boolean | null;
  readonly style: ScalarStyle;
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: YamlNode;
}

export interface MapNode {
  readonly kind: "map";
  readonly span: Span;
  readonly flow: boolean;
  /** In the order written. A key written twice is a fault, and only its first pair is kept. */
  readonly pairs: readonly Pair[];
}

export interface ListNode {
  readonly kind: "list";
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** The pair of a map with this key, or nothing. */
export function pairOf(node: YamlNode | undefined, key: string): Pair | undefined {
  return node?.kind === "map" ? node.pairs.find((pair) => pair.key.value === key) : undefined;
}

/** The node at a path, or nothing where the path leaves the tree. */
export function nodeAt(root: YamlNode | undefined, path: Path): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === "list" && typeof step === "number") node = node.items[step];
    else node = pairOf(node, String(step))?.value;
  }
  return node;
}

/** Nothing written yet: an empty value, or a template's `<placeholder>`. Neither says anything. */
export function isUnfilled(node: YamlNode): boolean {
  return node.kind === "scalar" && (node.value === null || (typeof node.value === "string" && node.value.startsWith("<") && /^<[^<>]*>$/.test(node.value)));
}

/** Words for nothing at all: “none”, “n/a”, “nobody is excluded”. */
export function saysNone(node: YamlNode): boolean {
  return node.kind === "scalar" && typeof node.value === "string" && node.value.length < 30 && /^(?:none|nil|nothing|n\/a|not applicable|no exclusions|(?:nobody|no[ -]?one)(?: is excluded)?)\.?$/i.test(node.value.trim());
}

/** Unfilled, or a block or list with nothing in it but what is unfilled. `[]` says that there is none. */
export function isBlank(node: YamlNode): boolean {
  if (node.kind === "map") return node.pairs.length > 0 && node.pairs.every(({ value }) => isBlank(value));
  return node.kind === "list" ? node.items.length > 0 && node.items.every(isBlank) : isUnfilled(node);
}
