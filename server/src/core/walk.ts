import type { Pair, Path, YamlNode } from "./document";
import { fieldOf, type Shape } from "./format";

/** A value of the tree, and what the format knows of its place. */
export interface Visited {
  readonly node: YamlNode;
  readonly path: Path;
  /** Nothing where the format knows no such place. */
  readonly shape: Shape | undefined;
  /** The entry that it is the value of; nothing for a list item. */
  readonly pair: Pair | undefined;
}

/** Calls back for every value, parents first, in the order of the text. */
export function walk(root: YamlNode | undefined, shape: Shape, visit: (each: Visited) => void): void {
  if (root) step({ node: root, path: [], shape, pair: undefined }, visit);
}

function step(here: Visited, visit: (each: Visited) => void): void {
  visit(here);
  const { node, path, shape } = here;
  if (node.kind === "list") node.items.forEach((item, index) => step({ node: item, path: [...path, index], shape: shape?.item, pair: undefined }, visit));
  if (node.kind !== "map") return;
  for (const pair of node.pairs) {
    const key = String(pair.key.value);
    step({ node: pair.value, path: [...path, key], shape: shape && fieldOf(shape, key), pair }, visit);
  }
}
