import { nodeAt, pairOf, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { type Finding, ownFinding, type Repair } from "../finding";
import { nearest } from "../words/nearest";
import { plainOf } from "../document/plain";
import { pathOf } from "./pointer";
import type { StructureError, Validate } from "./structure";
import { quoted, shown } from "./structure-messages";
import type { Span } from "../text";

/** The part of JSON Schema that our own files' schemas use, to say what was meant at a place. */
export interface FileSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FileSchema>>;
  readonly additionalProperties?: boolean | FileSchema;
  readonly items?: FileSchema;
  readonly anyOf?: readonly FileSchema[];
  readonly allOf?: readonly { readonly if?: FileSchema; readonly then?: FileSchema; readonly else?: FileSchema }[];
  readonly definitions?: Readonly<Record<string, FileSchema>>;
}

/**
 * What is wrong with one of Mentorspec's own files (a configuration, a guide), each fault once
 * and in the words of its schema. A specification has `structure.ts`, which knows more.
 */
export function schemaFaults(document: YamlDocument, schema: FileSchema, validate: Validate): Finding[] {
  const { root } = document;
  if (root?.kind !== "map") return [];
  const errors = ofKnownKind(validate(plainOf(root)).filter(({ keyword }) => keyword !== "if"));
  const byPlace = new Map<string, StructureError[]>();
  for (const error of errors) {
    const known = byPlace.get(error.instancePath);
    if (known) known.push(error);
    else byPlace.set(error.instancePath, [error]);
  }
  const findings = new Map<string, Finding>();
  for (const error of errors) {
    if (findings.size >= mostFaults) break;
    const path = pathOf(error.instancePath, root);
    const key = error.keyword === "additionalProperties" ? `${error.instancePath} ${String(error.params["additionalProperty"])}` : error.instancePath;
    if (findings.has(key)) continue;
    const alike = byPlace.get(error.instancePath) ?? [];
    findings.set(key, toFinding(error, alike, path, document, schemasAt(schema, root, path)));
  }
  return [...findings.values()];
}

/** More faults than these are not told: whoever puts the first ones right looks again. */
const mostFaults = 100;

/** Of an entry whose kind is missing or wrong nothing else can be said. */
function ofKnownKind(errors: readonly StructureError[]): readonly StructureError[] {
  const lacksKind = ({ keyword, params }: StructureError): boolean => keyword === "required" && params["missingProperty"] === "kind";
  const owners = new Set(errors.flatMap((error) => (error.instancePath.endsWith("/kind") ? [error.instancePath.slice(0, -"/kind".length)] : lacksKind(error) ? [error.instancePath] : [])));
  const isOfOne = ({ instancePath }: StructureError): boolean => {
    for (let end = instancePath.length; end > 0; end = instancePath.lastIndexOf("/", end - 1)) if (owners.has(instancePath.slice(0, end))) return true;
    return owners.has("");
  };
  return owners.size === 0 ? errors : errors.filter((error) => !isOfOne(error) || error.instancePath.endsWith("/kind") || lacksKind(error));
}

function toFinding(error: StructureError, alike: readonly StructureError[], path: Path, document: YamlDocument, schemas: readonly FileSchema[]): Finding {
  const node = nodeAt(document.root, path);
  const meaning = schemas.find(({ description }) => description !== undefined)?.description ?? "";
  const head = headOf(document, path);
  if (error.keyword === "additionalProperties") return unknownKey(String(error.params["additionalProperty"]), node, head, schemas);
  if (error.keyword === "required" && !alike.some(({ keyword }) => keyword === "anyOf")) {
    const missing = [...new Set(alike.filter(({ keyword }) => keyword === "required").map(({ params }) => String(params["missingProperty"])))];
    return fault("file-entry-missing", `${nameOf(path)} needs ${quoted(missing.includes("kind") ? ["kind"] : missing, "and")}. ${meaning}`, head);
  }
  const lacks = path.length === 0 ? missingFrom(node, schemas) : [];
  if (lacks.length > 0) return fault("file-entry-missing", `${nameOf(path)} needs ${quoted(lacks, "and")}.`, head);
  if (error.keyword === "enum" || error.keyword === "const") return wrongWord(path, node, document, schemas);
  const written = node?.kind === "scalar" && error.keyword !== "anyOf";
  return fault("file-entry-value", `${nameOf(path)} does not take ${written ? shown(document.text, node) : "this"}. ${meaning}`, written ? node.span : head);
}

/** What a whole file lacks of the first of the forms that it may have. */
function missingFrom(node: YamlNode | undefined, schemas: readonly FileSchema[]): string[] {
  const form = schemas.flatMap(({ anyOf }) => anyOf ?? []).find(({ required }) => required !== undefined);
  return (form?.required ?? []).filter((key) => !pairOf(node, key));
}

function unknownKey(key: string, node: YamlNode | undefined, head: Span, schemas: readonly FileSchema[]): Finding {
  const span = pairOf(node, key)?.key.span ?? head;
  const known = schemas.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const guess = nearest(key, known);
  const repairs: Repair[] = guess === undefined ? [] : [{ kind: "replace", title: `Change to “${guess}”`, span, text: guess, safe: false, preferred: true }];
  const ask = guess === undefined ? `It can be ${quoted([...new Set(known)])}.` : `Did you mean “${guess}”?`;
  return { ...fault("file-entry-unknown", `No entry here is called “${key}”. ${ask}`, span), repairs };
}

/** More words than these are not listed in a message. */
const most = 12;

function wrongWord(path: Path, node: YamlNode | undefined, document: YamlDocument, schemas: readonly FileSchema[]): Finding {
  const words = schemas.flatMap((schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map(String);
  const guess = nearest(node?.kind === "scalar" ? String(node.value) : "", words);
  const meaning = schemas.find(({ description }) => description !== undefined)?.description;
  const ask = guess !== undefined ? `Did you mean “${guess}”?` : words.length > most && meaning !== undefined ? meaning : `It can be ${quoted(words)}.`;
  const span = node?.kind === "scalar" ? node.span : headOf(document, path);
  const repairs: Repair[] = guess === undefined ? [] : [{ kind: "replace", title: `Change to “${guess}”`, span, text: guess, safe: false, preferred: true }];
  return { ...fault("file-entry-value", `${nameOf(path)} does not take ${node ? shown(document.text, node) : "this"}. ${ask}`, span), repairs };
}

export function fault(id: string, message: string, span: Span): Finding {
  return ownFinding(id, message.trim(), span, "error");
}

function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined) return "This file";
  return typeof path.at(-1) === "number" ? `An item of “${key}”` : `“${key}”`;
}

/** The key that leads to a place, or the beginning of a list item. */
export function headOf(document: YamlDocument, path: Path): Span {
  const last = path.at(-1);
  const key = typeof last === "string" ? pairOf(nodeAt(document.root, path.slice(0, -1)), last)?.key.span : undefined;
  const node = nodeAt(document.root, path);
  return key ?? (node?.kind === "map" ? node.pairs[0]?.key.span : node?.kind === "scalar" ? node.span : undefined) ?? { start: node?.span.start ?? 0, end: node ? Math.min(node.span.start + 1, node.span.end) : 0 };
}

/** The schemas that speak of a place: its own words first, then what they refer to. */
function schemasAt(schema: FileSchema, root: YamlNode, path: Path): FileSchema[] {
  let schemas = opened(schema, root, schema);
  path.forEach((step, index) => {
    const node = nodeAt(root, path.slice(0, index + 1));
    schemas = schemas.flatMap((each) => opened(childOf(each, step), node, schema));
  });
  return schemas;
}

function childOf(schema: FileSchema, step: string | number): FileSchema | undefined {
  if (typeof step === "number") return schema.items;
  const others = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  return schema.properties !== undefined && Object.hasOwn(schema.properties, step) ? schema.properties[step] : others;
}

function opened(schema: FileSchema | undefined, node: YamlNode | undefined, whole: FileSchema): FileSchema[] {
  if (!schema) return [];
  const target = schema.$ref === undefined ? undefined : whole.definitions?.[schema.$ref.replace("#/definitions/", "")];
  const further = [target, ...(schema.anyOf ?? []), ...(schema.allOf ?? []).map((each) => (isKind(each.if, node) ? each.then : each.else))];
  return [schema, ...further.flatMap((each) => opened(each, node, whole))];
}

/** The only condition in these schemas: which kind of entry it is. */
function isKind(condition: FileSchema | undefined, node: YamlNode | undefined): boolean {
  const written = pairOf(node, "kind")?.value;
  const kind = condition?.properties?.["kind"];
  const value = written?.kind === "scalar" ? written.value : undefined;
  return kind?.const === value || (kind?.enum ?? []).includes(value);
}
