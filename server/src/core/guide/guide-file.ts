import schema from "../../../../schemas/guide.schema.json";
import { nodeAt, pairOf, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { Finding } from "../finding";
import type { Format, Shape } from "../structure/format";
import { validate as validateGuide } from "../generated/validate-guide";
import { nearest } from "../words/nearest";
import { defaultLimits } from "../parse/limits";
import { parse } from "../parse/parse";
import { syntaxFindings } from "../parse/syntax-findings";
import { plainOf } from "../document/plain";
import { fault, type FileSchema, headOf, schemaFaults } from "../structure/schema-faults";
import { quoted } from "../structure/structure-messages";
import type { Check, Condition, Entry, Guide, SourceDocument } from "./types";

export interface GuideFile {
  readonly text: string;
  /** Nothing where the file has a fault. */
  readonly guide: Guide | undefined;
  readonly findings: readonly Finding[];
}

/** What a further guide has to fit in with. */
interface Known {
  readonly guide: Guide;
  readonly ids: ReadonlySet<string>;
  readonly format: Format;
}

const limits = { ...defaultLimits, findings: 100 };

/** Reads a council's or a fund's own standard. Never throws: what is wrong is said with its place. */
export function readGuideFile(text: string, known: Known): GuideFile {
  const document = parse(text, limits);
  const { root } = document;
  const findings = [...syntaxFindings(document), ...schemaFaults(document, schema as unknown as FileSchema, validate)];
  if (findings.length === 0 && root?.kind !== "map") findings.push(fault("file-entry-missing", "A guide file has “document” and “entries”.", { start: 0, end: 0 }));
  if (findings.length > 0 || root?.kind !== "map") return { text, guide: undefined, findings: findings.slice(0, limits.findings) };
  const guide = guideOf(plainOf(root) as unknown as Written);
  const faults = [...meaningFaults(guide, document, known)];
  return { text, guide: faults.length === 0 ? guide : undefined, findings: faults.slice(0, limits.findings) };
}

interface Written {
  readonly document?: string | SourceDocument;
  readonly documents?: readonly SourceDocument[];
  readonly entries?: readonly Entry[];
}

/** The file's own document, described in place or named, goes for each entry that names no other. */
function guideOf({ document, documents = [], entries = [] }: Written): Guide {
  const own = typeof document === "object" ? [document] : [];
  const id = typeof document === "object" ? document.id : document;
  return { documents: [...own, ...documents], entries: entries.map((entry) => (id === undefined ? entry : { ...entry, document: entry.document ?? id })) };
}

/** What a schema cannot say: names that are taken or that lead nowhere, and fields that no specification has. */
function* meaningFaults(guide: Guide, document: YamlDocument, known: Known): Generator<Finding> {
  const documents = new Set([...known.guide.documents, ...guide.documents].map(({ id }) => id));
  const principles = [...known.guide.entries, ...guide.entries].filter(({ kind }) => kind === "principle").map(({ id }) => id);
  const taken = new Set([...known.ids, ...known.guide.entries.map(({ id }) => id)]);
  const blocks = new Set(known.guide.entries.flatMap((entry) => (entry.kind === "block" ? [entry.block] : [])));
  for (const [index, entry] of guide.entries.entries()) {
    const at = (...path: Path): Finding["span"] => spanAt(document, ["entries", index, ...path]);
    if (taken.has(entry.id)) yield fault("file-id-taken", `Something is called “${entry.id}” already. Choose a name of your own, such as “our-${entry.id}”.`, at("id"));
    taken.add(entry.id);
    if (!documents.has(entry.document)) yield fault("file-id-unknown", `No source document is called “${entry.document}”. Describe it at the top: “document:” with “id”, “title” and “publisher”.`, pairOf(nodeAt(document.root, ["entries", index]), "document") ? at("document") : spanAt(document, ["document"]));
    if (entry.kind === "point") {
      if (entry.principle !== undefined && !principles.includes(entry.principle)) yield unknownName("principle", entry.principle, principles, at("principle"));
      yield* conditionFaults(entry.check, ["entries", index, "check"], document, known.format);
    }
    if (entry.kind === "block") {
      const names = [...(known.format.root.block?.fields.keys() ?? [])];
      if (!names.includes(entry.block)) yield unknownName("block of a specification", entry.block, names, at("block"));
      if (blocks.has(entry.block)) yield fault("file-id-taken", `The guide itself says when “${entry.block}” is missing. Ask for what it should hold with entries of the kind “point”.`, at("block"));
      blocks.add(entry.block);
    }
    if ((entry.kind === "point" || entry.kind === "block") && entry.when) yield* conditionFaults(entry.when, ["entries", index, "when"], document, known.format);
  }
}

function* conditionFaults(condition: Check | Condition, path: Path, document: YamlDocument, format: Format): Generator<Finding> {
  for (const [kind, value] of Object.entries(condition) as [string, unknown][]) {
    const here = [...path, kind];
    if (kind === "all" || kind === "any") {
      for (const [index, each] of (value as readonly Condition[]).entries()) yield* conditionFaults(each, [...here, index], document, format);
    } else if (kind === "not") yield* conditionFaults(value as Condition, here, document, format);
    else if (kind === "said") yield* fieldFaults(String(value), spanAt(document, here), format);
    else yield* valueFaults(value as Readonly<Record<string, unknown>>, here, document, format);
  }
}

function* valueFaults(check: Readonly<Record<string, unknown>>, path: Path, document: YamlDocument, format: Format): Generator<Finding> {
  const field = String(check["field"]);
  const faults = [...fieldFaults(field, spanAt(document, [...path, "field"]), format)];
  yield* faults;
  const shape = shapeAt(field, format);
  const listed = (shape?.item?.scalar ?? shape?.scalar)?.schema.enum;
  if (faults.length > 0 || !listed) return;
  for (const name of ["values", "all", "any", "first", "then"]) {
    const values = [check[name] ?? []].flat();
    for (const [index, value] of values.entries()) {
      if (listed.includes(value as string)) continue;
      const words = listed.map(String);
      const guess = nearest(String(value), words);
      yield fault("file-entry-value", `“${field}” is never “${String(value)}”. ${guess === undefined ? `It can be ${quoted(words)}.` : `Did you mean “${guess}”?`}`, spanAt(document, Array.isArray(check[name]) ? [...path, name, index] : [...path, name]));
    }
  }
}

function* fieldFaults(field: string, span: Finding["span"], format: Format): Generator<Finding> {
  let shape: Shape | undefined = format.root;
  for (const step of field.split(".")) {
    const name = step.replace("[]", "");
    const fields: readonly string[] = [...(shape?.block?.fields.keys() ?? [])];
    const next: Shape | undefined = shape?.block?.fields.get(name);
    if (!next) {
      const guess = nearest(name, fields);
      yield fault("file-field-unknown", `A specification has no field “${field}”${guess === undefined ? "." : `: instead of “${name}”, did you mean “${guess}”?`}`, span);
      return;
    }
    if (step.endsWith("[]") && !next.item) {
      yield fault("file-field-unknown", `“${name}” in “${field}” is not a list. Leave out “[]”.`, span);
      return;
    }
    if (!step.endsWith("[]") && next.item && step !== field.split(".").at(-1)) {
      yield fault("file-field-unknown", `“${name}” in “${field}” is a list. Write “${name}[]” to mean each of its items.`, span);
      return;
    }
    shape = step.endsWith("[]") ? next.item : next;
  }
}

function shapeAt(field: string, format: Format): Shape | undefined {
  return format.at(field.split(".").map((step) => step.replace("[]", "")));
}

function unknownName(what: string, name: string, known: readonly string[], span: Finding["span"]): Finding {
  const guess = nearest(name, known);
  return fault("file-id-unknown", `No ${what} is called “${name}”.${guess === undefined ? "" : ` Did you mean “${guess}”?`}`, span);
}

function spanAt(document: YamlDocument, path: Path): Finding["span"] {
  const node: YamlNode | undefined = nodeAt(document.root, path);
  return node?.kind === "scalar" ? node.span : headOf(document, path);
}

function validate(value: unknown): NonNullable<typeof validateGuide.errors> {
  validateGuide(value);
  return validateGuide.errors ?? [];
}
