import type { Pair, YamlDocument, YamlNode } from "./document";
import type { Path } from "./path";
import type { Span } from "../text";

/** What stands at an offset. */
export interface Found {
  readonly role: "key" | "value";
  readonly path: Path;
  readonly span: Span;
  /** The plain value; nothing for a key, a list or a block. */
  readonly value: unknown;
}

/** The key or plain value that an offset touches; the end of a word counts as touching it. */
export function findAt(document: YamlDocument, offset: number): Found | undefined {
  return document.root ? within(document.root, offset, []) : undefined;
}

function within(node: YamlNode, offset: number, path: Path): Found | undefined {
  if (offset < node.span.start || offset > node.span.end) return undefined;
  switch (node.kind) {
    case "scalar":
      return node.span.end > node.span.start ? { role: "value", path, span: node.span, value: node.value } : undefined;
    case "list":
      return firstFound(node.items, (item, index) => within(item, offset, [...path, index]));
    case "map":
      return firstFound(node.pairs, (pair) => inPair(pair, offset, path));
  }
}

function inPair(pair: Pair, offset: number, path: Path): Found | undefined {
  const here = [...path, String(pair.key.value)];
  if (offset >= pair.key.span.start && offset <= pair.key.span.end) return { role: "key", path: here, span: pair.key.span, value: undefined };
  return within(pair.value, offset, here);
}

function firstFound<T>(items: readonly T[], look: (item: T, index: number) => Found | undefined): Found | undefined {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found) return found;
  }
  return undefined;
}
