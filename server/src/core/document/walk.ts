import type { Pair, YamlNode } from "./document";
import type { Path } from "./path";
import { fieldOf, type Shape } from "../structure/format";

/** A value of the tree, and what the format knows of its place. */
export interface Visited {
  readonly node: YamlNode;
  readonly path: Path;
  /** Nothing where the format knows no such place. */
  readonly shape: Shape | undefined;
  /** The entry that it is the value of; nothing for a list item. */
  readonly pair: Pair | undefined;
}

/** Whether a value is written where it stands in the tree, and not earlier in the text, where an alias leads. */
export function standsAfter(node: YamlNode, offset: number): boolean {
  return node.span.start >= offset;
}

/** Calls back for every value, parents first, in the order of the text; what an alias leads to, once. */
export function walk(root: YamlNode | undefined, shape: Shape, visit: (each: Visited) => void): void {
  if (root) step({ node: root, path: [], shape, pair: undefined }, visit);
}

function step(here: Visited, visit: (each: Visited) => void): void {
  visit(here);
  const { node, path, shape } = here;
  if (node.kind === "list") {
    let end = node.span.start;
    node.items.forEach((item, index) => {
      if (!standsAfter(item, end)) return;
      end = item.span.end;
      step({ node: item, path: [...path, index], shape: shape?.item, pair: undefined }, visit);
    });
  } else if (node.kind === "map") {
    for (const pair of node.pairs) {
      const key = String(pair.key.value);
      const inner = { node: pair.value, path: [...path, key], shape: shape && fieldOf(shape, key), pair };
      if (standsAfter(pair.value, pair.key.span.end)) step(inner, visit);
      else visit({ ...inner, node: aliasAt(pair.key.span.end) });
    }
  }
}

/** The entry is there, and what it holds has been seen. */
function aliasAt(offset: number): YamlNode {
  return { kind: "scalar", span: { start: offset, end: offset }, value: null, style: "plain" };
}
