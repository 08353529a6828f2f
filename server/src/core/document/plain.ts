import { isUnfilled, type YamlNode } from "./document";

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** An object without the properties that all objects have: a key such as `__proto__` is a key. As a class it is as fast as any. */
const Bare = function () {} as unknown as new () => { [key: string]: Plain };
Bare.prototype = Object.create(null) as object;

/**
 * The values of a tree as plain data for a structure check. An empty entry (`key:` with nothing after it) is left out:
 * it is not written yet, which is no fault of structure.
 */
export function plainOf(node: YamlNode): Plain {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainOf);
    case "map": {
      const plain = new Bare();
      for (const { key, value } of node.pairs) {
        if (!isUnfilled(value)) plain[String(key.value)] = plainOf(value);
      }
      return plain;
    }
  }
}
