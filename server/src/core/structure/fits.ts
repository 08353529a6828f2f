import type { YamlNode } from "../document/document";
import { accepts, type Shape } from "./format";

/** Whether a value that is written already may stand at another place, as far as its kind, its words and its entries tell. */
export function mayHold(shape: Shape, node: YamlNode | undefined): boolean {
  if (!node || (node.kind === "scalar" && node.value === null)) return true;
  if (node.kind === "list") return shape.item !== undefined;
  const block = shape.block ?? shape.item?.block;
  if (node.kind === "map") return block !== undefined && node.pairs.every(({ key: { value } }) => /^x_/.test(String(value)) || block.fields.has(String(value)));
  return isOneOf(shape, node.value) || isOneOf(shape.item, node.value) || (block?.short.some((name) => isOneOf(block.fields.get(name), node.value)) ?? false);
}

function isOneOf(shape: Shape | undefined, value: string | number | boolean | null): boolean {
  const schema = shape?.scalar?.schema;
  if (!schema || !accepts(shape, value)) return false;
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum && schema.enum.length > 0) return schema.enum.some((each) => each === value);
  return schema.pattern === undefined || typeof value !== "string" || new RegExp(schema.pattern).test(value);
}
