import type { Pair, YamlDocument, YamlNode } from "./document";
import type { Path } from "./path";
import { leading } from "../sorted";
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
      return inItems(node.items, offset, path);
    case "map":
      return inPairs(node.pairs, offset, path);
  }
}

// Files with thousands of entries are looked through for each of thousands of facts. They stand in the order of the text, save for
// items that an alias repeats, which stand where their anchor is: they are found as the anchored item, and where the order leads
// astray, all are looked at. None is looked into twice: in a hundred lists inside one another that would double the work at each.

function inItems(items: readonly YamlNode[], offset: number, path: Path): Found | undefined {
  const near = leading(items.length, (index) => (items[index]?.span.end ?? 0) < offset);
  const look = (index: number): Found | undefined => inItem(items, index, offset, path);
  const found = look(near) ?? look(near + 1);
  if (found) return found;
  for (let index = 0; index < items.length; index++) {
    const other = index === near || index === near + 1 ? undefined : look(index);
    if (other) return other;
  }
  return undefined;
}

function inItem(items: readonly YamlNode[], index: number, offset: number, path: Path): Found | undefined {
  const item = items[index];
  return item && touches(item.span, offset) ? within(item, offset, [...path, items.indexOf(item)]) : undefined;
}

function inPairs(pairs: readonly Pair[], offset: number, path: Path): Found | undefined {
  const after = leading(pairs.length, (index) => (pairs[index]?.key.span.start ?? 0) <= offset);
  // In “{a: 1,b: 2}” an offset can touch the end of one pair and the start of the next.
  for (const pair of pairs.slice(Math.max(0, after - 2), after)) {
    const found = touches(pair.key.span, offset) || touches(pair.value.span, offset) ? inPair(pair, offset, path) : undefined;
    if (found) return found;
  }
  return undefined;
}

function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

function inPair(pair: Pair, offset: number, path: Path): Found | undefined {
  const here = [...path, String(pair.key.value)];
  if (offset >= pair.key.span.start && offset <= pair.key.span.end) return { role: "key", path: here, span: pair.key.span, value: undefined };
  return within(pair.value, offset, here);
}
