import { pairOf, type YamlNode } from "../document/document";
import type { Path } from "../document/path";

/** ajv's JSON pointer as a path into the document, where a list position is a number. */
export function pathOf(pointer: string, root: YamlNode): Path {
  const path: (string | number)[] = [];
  let node: YamlNode | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    if (node?.kind === "list") {
      path.push(Number(part));
      node = node.items[Number(part)];
    } else {
      const key = part.includes("~") ? part.replaceAll("~1", "/").replaceAll("~0", "~") : part;
      path.push(key);
      node = pairOf(node, key)?.value;
    }
  }
  return path;
}
