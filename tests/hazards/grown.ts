import schema from "../../schemas/programme.schema.json";
import { Format, type ScalarShape, type Shape } from "../../server/src/core/structure/format";

export const format = new Format(schema as never);

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** What is written at a plain value: the schema's first choice, unless something else is wanted there. */
export type Fill = (scalar: ScalarShape, path: string) => Value | undefined;

const deepest = 7;

/** Everything that may be written at a place, with `items` entries in the list at `long`, and one in all others. */
export function everything(shape: Shape, fill: Fill, long = "", items = 1, path = ""): Value | undefined {
  if (path.split(".").length > deepest) return undefined;
  if (shape.item) {
    const { item } = shape;
    const list = Array.from({ length: path === long ? items : 1 }, (_, index) => numbered(everything(item, fill, long, items, path), index, path === long));
    return list.filter((each) => each !== undefined);
  }
  if (shape.block) return Object.fromEntries([...shape.block.fields].flatMap(([key, inner]) => ([everything(inner, fill, long, items, path === "" ? key : `${path}.${key}`)]).flatMap((value) => (value === undefined ? [] : [[key, value]]))));
  return shape.scalar ? (fill(shape.scalar, path) ?? usual(shape.scalar)) : undefined;
}

/** One text wherever it may stand: in place of every value of whatever kind, or of every block below the first level. */
export function everywhere(text: string, place: "values" | "blocks"): string {
  const fields = [...(format.root.block?.fields ?? [])].filter(([key]) => key !== "mentorspec" && key !== "guide");
  const filled = (shape: Shape, depth: number): Value | undefined => {
    if (shape.item) return depth > deepest ? undefined : listOf(filled(shape.item, depth + 1));
    if (!shape.block) return place === "values" ? text : undefined;
    if (place === "blocks" && depth > 0) return text;
    return depth > deepest ? undefined : Object.fromEntries([...shape.block.fields].flatMap(([key, inner]) => entryOf(key, filled(inner, depth + 1))));
  };
  return `${JSON.stringify({ mentorspec: 1, ...Object.fromEntries(fields.flatMap(([key, shape]) => entryOf(key, filled(shape, 0)))) })}\n`;
}

function listOf(value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : [value];
}

function entryOf(key: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[key, value]];
}

/** Ids of a long list differ, as they do in a real one. */
function numbered(value: Value | undefined, index: number, differ: boolean): Value | undefined {
  if (!differ || typeof value !== "object" || value === null || Array.isArray(value) || !("id" in value)) return value;
  return { ...value, id: `${String(value["id"])}-${index}` };
}

function usual({ schema: node, types }: ScalarShape): Value {
  if (node.const !== undefined) return node.const as Value;
  const [first] = node.enum ?? [];
  if (first !== undefined) return first;
  if (types.has("integer") || types.has("number")) return Math.max(node.minimum ?? 1, 1);
  if (types.has("boolean")) return true;
  if (node.pattern !== undefined) return node["x-expects"]?.includes("day") === true ? "2026-01-01" : "2026-01";
  return node["x-id"] ?? node["x-ref"] ?? node["x-suggest"]?.[0]?.value ?? "Words";
}

/** The paths of all lists, and of all plain values that take text. */
export function pathsOf(): { readonly lists: readonly string[]; readonly texts: readonly string[] } {
  const [lists, texts] = [new Set<string>(), new Set<string>()];
  const visit = (shape: Shape, path: string): void => {
    if (path.split(".").length > deepest) return;
    if (shape.item) lists.add(path);
    if (shape.scalar?.types.has("string") === true && shape.scalar.schema.enum === undefined) texts.add(path);
    for (const [key, inner] of shape.block?.fields ?? shape.item?.block?.fields ?? []) visit(inner, path === "" ? key : `${path}.${key}`);
    if (shape.item?.scalar?.types.has("string") === true) texts.add(path);
  };
  visit(format.root, "");
  return { lists: [...lists], texts: [...texts] };
}

/** Only the part of a specification that holds one path, with what stands beside it. */
export function around(path: string, fill: Fill, items = 1): string {
  const [block = ""] = path.split(".");
  const shape = format.root.block?.fields.get(block);
  const value = shape && everything(shape, fill, path, items, block);
  return `${JSON.stringify({ mentorspec: 1, programme: "Steady", ...(value === undefined ? {} : { [block]: value }) })}\n`;
}
