import { nodeAt, type YamlNode } from "../document/document";
import type { Path } from "../document/path";

/** ajv's JSON pointer as a path into the document, where a list position is a number. */
export function pathOf(pointer: string, root: YamlNode): Path {
  const path: (string | number)[] = [];
  let node: YamlNode | undefined = root;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const step: string | number = node?.kind === "list" ? Number(key) : key;
    path.push(step);
    node = nodeAt(node, [step]);
  }
  return path;
}
