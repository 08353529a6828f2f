import { isUnfilled, type ScalarNode, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { Format } from "../structure/format";
import type { Span } from "../text";
import { walk } from "../document/walk";

/** A place where an id is given or named. */
export interface IdUse {
  /** What it names: `outcome`, `source`, `stage`, … or `rule`, which the file never defines. */
  readonly kind: string;
  readonly name: string;
  readonly role: "definition" | "reference";
  /** Without quotes. */
  readonly span: Span;
  readonly style: ScalarNode["style"];
  readonly path: Path;
}

/** Every id of a file, in the order of the text. */
export function idsIn(root: YamlNode | undefined, format: Format): IdUse[] {
  const uses: IdUse[] = [];
  walk(root, format.root, ({ node, path, shape }) => {
    if (node.kind !== "scalar" || isUnfilled(node)) return;
    const schema = shape?.scalar?.schema ?? shape?.item?.scalar?.schema;
    const kind = schema?.["x-id"] ?? schema?.["x-ref"] ?? (namesRule(path) ? "rule" : undefined);
    if (kind !== undefined) uses.push({ kind, name: String(node.value), role: schema?.["x-id"] === undefined ? "reference" : "definition", span: withoutQuotes(node), style: node.style, path });
  });
  return uses;
}

/** The id that an offset touches. */
export function idAt(uses: readonly IdUse[], offset: number): IdUse | undefined {
  return uses.find(({ span }) => offset >= span.start && offset <= span.end);
}

/** All places of the same id, definitions first. */
export function sameId(uses: readonly IdUse[], id: IdUse): IdUse[] {
  const same = uses.filter(({ kind, name }) => kind === id.kind && name === id.name);
  return [...same.filter(({ role }) => role === "definition"), ...same.filter(({ role }) => role === "reference")];
}

/** Whether a place names a rule: in `waivers` and `not_applicable`. */
export function namesRule(path: Path): boolean {
  return (path[0] === "waivers" || path[0] === "not_applicable") && path.at(-1) === "rule";
}

function withoutQuotes({ span, style }: ScalarNode): Span {
  return style === "single-quoted" || style === "double-quoted" ? { start: span.start + 1, end: Math.max(span.end - 1, span.start + 1) } : span;
}

/** What a place of an id would read with another name, or nothing where quotes are needed and cannot be added. */
export function renamed(use: IdUse, name: string): string | undefined {
  if (use.style === "single-quoted") return name.replaceAll("'", "''");
  if (use.style === "double-quoted") return name.replace(/["\\]/g, "\\$&");
  return use.style === "plain" ? asWritten(name) : undefined;
}

/** A text as a plain value where that is safe, else in quotes. */
export function asWritten(name: string): string {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(name)) return name;
  const plain = /^[\p{L}\d][^\n]*$/u.test(name) && !/[,[\]{}]|: |:$| #|\s$/.test(name) && !/^(true|false|null|yes|no|on|off|~|[-+.\d][-+.\deE_xo:]*)$/i.test(name);
  return plain ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}
