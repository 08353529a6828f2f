import type { YamlNode } from "../document/document";
import { accepts, type Shape } from "./format";

/** Whether a value that is written already may stand at another place, as far as its kind, its words and its entries tell. */
export function mayHold(shape: Shape | undefined, node: YamlNode | undefined): boolean {
  if (!shape) return false;
  if (!node || (node.kind === "scalar" && node.value === null)) return true;
  if (node.kind === "list") return shape.item !== undefined && node.items.every((item) => mayHold(shape.item, item));
  const block = shape.block ?? shape.item?.block;
  if (node.kind === "map") return block !== undefined && node.pairs.every(({ key, value }) => String(key.value).startsWith("x_") || mayHold(block.fields.get(String(key.value)), value));
  return isOneOf(shape, node.value) || isOneOf(shape.item, node.value) || (block?.short.some((name) => isOneOf(block.fields.get(name), node.value)) ?? false);
}

function isOneOf(shape: Shape | undefined, value: string | number | boolean | null): boolean {
  const schema = shape?.scalar?.schema;
  if (!schema || !accepts(shape, value)) return false;
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum && schema.enum.length > 0) return schema.enum.some((each) => each === value);
  if (typeof value === "number" && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))) return false;
  return schema.pattern === undefined || typeof value !== "string" || new RegExp(schema.pattern).test(value);
}
