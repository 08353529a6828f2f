import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Node {
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly type?: string;
  readonly "x-suggest"?: readonly { readonly value: string }[];
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../schemas/programme.schema.json"), "utf8")) as Node & { readonly definitions: Readonly<Record<string, Node>> };

/** A node and all that stands in its place: references followed, unions opened. */
function forms(node: Node): Node[] {
  if (node.$ref !== undefined) {
    const target = schema.definitions[node.$ref.replace("#/definitions/", "")];
    return target ? forms(target) : [];
  }
  return [node, ...(node.anyOf ?? []).flatMap(forms)];
}

/** The schema's nodes at a dotted path, `[]` meaning the items of a list. None where there is no such field. */
export function fieldsAt(path: string): Node[] {
  return path
    .replaceAll("[]", ".[]")
    .split(".")
    .reduce<Node[]>((nodes, step) => nodes.flatMap((node) => (step === "[]" ? (node.items ? forms(node.items) : []) : node.properties?.[step] ? forms(node.properties[step]) : [])), forms(schema));
}

/** Whether a value is one that the schema lists or suggests for a field. */
export function isValueOf(path: string, value: string | number): boolean {
  return fieldsAt(path).some((node) => node.const === value || node.enum?.includes(value) === true || node["x-suggest"]?.some((one) => one.value === value) === true);
}
