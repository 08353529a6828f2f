import type { Shape } from "../structure/format";
import { word } from "../words/in-words";
import { type Owner, short } from "./difference-words";
import { nameFields } from "./values";

/** Items that belong together: by their id or name, else by their position. */
export function keyed(items: readonly Owner[], shape: Shape): Map<string, { readonly item: Owner; readonly index: number }> {
  const found = new Map<string, { item: Owner; index: number }>();
  items.forEach((item, index) => {
    const name = idOf(item, shape) ?? nameOf(item, shape);
    let key = name;
    for (let count = 2; found.has(key); count++) key = `${name} ${count}`;
    found.set(key, { item, index });
  });
  return found;
}

function idOf(item: Owner, shape: Shape): string | undefined {
  const field = [...((shape.item ?? shape).block?.fields ?? [])].find(([, inner]) => inner.scalar?.schema["x-id"] !== undefined)?.[0] ?? (item["rule"] === undefined ? undefined : "rule");
  const value = field === undefined ? undefined : item[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

export function nameOf(item: Owner, shape: Shape): string {
  const fields = [...nameFields, ...((shape.item ?? shape).block?.short ?? []), ...Object.keys(item)];
  const value = fields.map((field) => item[field]).find((each) => typeof each === "string" || typeof each === "number");
  return short(value === undefined ? "without a name" : typeof value === "string" && !value.includes(" ") ? word(value) : String(value), 60);
}
