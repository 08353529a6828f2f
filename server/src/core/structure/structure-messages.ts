import type { YamlNode } from "../document/document";
import type { Shape } from "./format";

/** What may stand at a place, in words: "a whole number, from 0 to 25". */
export function describeExpectation(shape: Shape | undefined): string {
  const schema = shape?.scalar?.schema;
  if (schema?.["x-expects"]) return schema["x-expects"];
  const forms: string[] = [];
  if (shape?.item) forms.push("a list, each entry on its own line after a dash");
  if (shape?.block) forms.push("entries of its own on the lines below, two spaces further in");
  if (shape?.scalar) forms.push(plainForm(shape.scalar.types, schema));
  return forms.length > 0 ? forms.join(", or ") : "another value";
}

function plainForm(types: ReadonlySet<string>, schema: { readonly minimum?: number; readonly maximum?: number } | undefined): string {
  if (types.has("boolean")) return "“true” or “false”";
  if (types.has("string")) return "a few words of text";
  const kind = types.has("integer") ? "a whole number" : "a number";
  if (schema?.minimum !== undefined && schema.maximum !== undefined) return `${kind} from ${schema.minimum} to ${schema.maximum}`;
  if (schema?.minimum !== undefined) return `${kind}, ${schema.minimum} or more`;
  return schema?.maximum === undefined ? kind : `${kind}, ${schema.maximum} or less`;
}

/** What stands there, short enough for a sentence. */
export function shown(text: string, node: YamlNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "entries of its own";
  if (node.value === null) return "nothing";
  const quotes = node.style === "single-quoted" || node.style === "double-quoted" ? 1 : 0;
  const source = text.slice(node.span.start + quotes, node.span.end - quotes).replace(/\s+/g, " ");
  return `“${source.length > 40 ? `${source.slice(0, 39)}…` : source}”`;
}

/** Words in quotation marks, joined as in a sentence. */
export function quoted(words: readonly string[], joint: "or" | "and" = "or"): string {
  const marked = words.map((word) => `“${word}”`);
  const last = marked.pop() ?? "";
  return marked.length === 0 ? last : `${marked.join(", ")} ${joint} ${last}`;
}
