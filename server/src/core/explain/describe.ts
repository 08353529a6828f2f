import type { CheckResult, Knowledge } from "../check";
import { computedFactsNear } from "./computed";
import type { Topic } from "../completion/completion";
import { findAt, type Found } from "../document/find";
import type { SchemaNode, Shape } from "../structure/format";
import { blockOf, fieldsOf } from "../guide/fields";
import { citeText } from "../guide/cite-text";
import type { Entry, Fact, Guide, Point } from "../guide/types";
import { asWritten, idsIn, namesRule, sameId } from "../specification/ids";
import { nodeAt, type YamlDocument } from "../document/document";
import { nameOf } from "../navigate/symbols";
import { referenceOf } from "./reference";
import type { Span } from "../text";
import { amount } from "../words/wording";

export interface Description {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What stands at an offset, in words: what it is, what follows from it, what the sources ask of it and why, and an example.
 * `checked` is asked for only where something may be worked out: a check of a long file takes many times as long.
 */
export function describe(document: YamlDocument, offset: number, knowledge: Knowledge, checked: () => CheckResult): Description | undefined {
  const found = findAt(document, offset);
  const parts = found && partsAt(found, document, knowledge, checked);
  return found && parts && parts.length > 0 ? { span: found.span, markdown: parts.join("\n\n") } : undefined;
}

function partsAt(found: Found, document: YamlDocument, knowledge: Knowledge, checked: () => CheckResult): string[] {
  if (found.role === "value" && namesRule(found.path)) return [describeRule(String(found.value), knowledge) ?? ""].filter((part) => part !== "");
  const shape = knowledge.format.at(found.path);
  if (!shape) return [];
  const path = guidePath(found.path);
  const { head, more } = found.role === "key" ? describeKey(path, shape, knowledge.guide) : describeValue(path, found.value, shape, knowledge.guide);
  return [...(found.role === "value" ? describeId(document, found, shape, knowledge) : []), ...head, ...computedAt(found, path, document, knowledge, checked), ...more];
}

/** Sums and ratings that this entry has a part in. */
function computedAt(found: Found, path: string, document: YamlDocument, knowledge: Knowledge, checked: () => CheckResult): string[] {
  const facts = computedFactsNear(found.path, checked, knowledge).filter(({ at, fields }) => {
    const owner = findAt(document, at)?.path ?? [];
    const isWithin = owner.length > 0 && owner.every((step, index) => found.path[index] === step) && (fields.length === 0 || owner.length === found.path.length);
    return isWithin || fields.some((field) => path === field || path.startsWith(`${field}.`));
  });
  return facts.map(({ detail }) => `_Worked out:_ ${detail}`);
}

/** What an id stands for in this file. */
function describeId(document: YamlDocument, found: Found, shape: Shape, { format }: Knowledge): string[] {
  const schema = (shape.scalar ?? shape.item?.scalar)?.schema;
  if (schema?.["x-id"] === undefined && schema?.["x-ref"] === undefined) return [];
  const uses = idsIn(document.root, format);
  const id = uses.find(({ path }) => path.length === found.path.length && path.every((step, index) => step === found.path[index]));
  if (!id) return [];
  const places = sameId(uses, id);
  const definition = places.find(({ role }) => role === "definition");
  const owner = definition && nodeAt(document.root, definition.path.slice(0, -1));
  const name = (owner && nameOf(owner))?.replace(/\s+/g, " ").trim();
  const count = places.filter(({ role }) => role === "reference").length;
  const named = count === 0 ? "Not named anywhere else." : `Named in ${amount(count, "other place")}.`;
  if (!definition) return [`No ${id.kind} of this file has the id “${id.name}”.`];
  return [`**${id.name}**: ${name !== undefined && name !== id.name ? `${name}. ` : ""}${named}`];
}

/** The same for an entry or value that is offered and not written yet. */
export function explain({ path, value, rule, closes = [] }: Topic, knowledge: Knowledge): string | undefined {
  if (rule !== undefined) return describeRule(rule, knowledge);
  const shape = knowledge.format.at(path.split("."));
  if (!shape) return undefined;
  const { head, more } = value === undefined ? describeKey(path, shape, knowledge.guide) : describeValue(path, value, shape, knowledge.guide);
  const titles = closes.flatMap((id) => knowledge.guide.entries.find((entry) => entry.id === id)?.title ?? []);
  const gaps = titles.length > 0 ? [`_Closes:_ ${titles.join("; ")}.`] : [];
  return joined([...head, ...gaps, ...more]);
}

/** What an id of the rule reference stands for. */
export function describeRule(id: string, knowledge: Knowledge): string | undefined {
  const rule = referenceOf(id, knowledge);
  if (!rule) return undefined;
  const cites = rule.cites.map(({ document, place }) => `_(${citeText({ document, place }, knowledge.guide)})_`).join(" ");
  return joined([`**${rule.title}**`, [rule.says, rule.why, cites].filter((part) => part !== undefined && part !== "").join(" "), ...(rule.advice === undefined ? [] : [rule.advice])]);
}

function joined(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

/** What something is, and what else there is to know about it. */
interface Parts {
  readonly head: readonly string[];
  readonly more: readonly string[];
}

function describeKey(path: string, shape: Shape, guide: Guide): Parts {
  const schema = titled(shape);
  const key = path.slice(path.lastIndexOf(".") + 1);
  const points = pointsOf(guide, path).slice(0, 4).map((point) => askOf(point, guide));
  const facts = factsOf(guide, path, undefined).slice(0, 2).map((fact) => toldOf(fact, guide));
  const example = schema.examples?.[0] ?? shape.block?.schema.examples?.[0];
  const shown = example === undefined ? [] : [`For example:\n\`\`\`yaml\n${exampleText(key, example)}\n\`\`\``];
  return { head: [`**${schema.title ?? key}**`, ...(schema.description === undefined ? [] : [schema.description])], more: [...points, ...facts, ...shown] };
}

function describeValue(path: string, value: unknown, shape: Shape, guide: Guide): Parts {
  const schema = (shape.scalar ?? shape.item?.scalar)?.schema;
  const index = schema?.enum?.findIndex((each) => each === value) ?? -1;
  const suggested = schema?.["x-suggest"]?.find((each) => each.value === value)?.description;
  const meaning = index >= 0 ? schema?.enumDescriptions?.[index] : suggested;
  const head = meaning === undefined ? [] : [`**${String(value)}**: ${meaning}`];
  const more = factsOf(guide, path, value).slice(0, 3).flatMap((fact) => [`**${fact.title}**`, toldOf(fact, guide)]);
  return head.length + more.length > 0 ? { head, more } : describeKey(path, shape, guide);
}

function titled(shape: Shape): SchemaNode {
  const block = shape.block?.schema;
  return { ...block, ...shape.schema, ...(shape.schema.title === undefined && block?.title !== undefined ? { title: block.title } : {}) };
}

function askOf(point: Point, guide: Guide): string {
  const force = { must: "Required", should: "Asked for", consider: "To consider" }[point.force];
  return `_${force}:_ ${toldOf(point, guide)}`;
}

/** What an entry says, why, and where that stands. */
function toldOf(entry: Entry, guide: Guide): string {
  return `${entry.says}${entry.why === undefined ? "" : ` ${entry.why}`} ${source(entry, guide)}`;
}

/** "(Practice Guide, Key Principle 6, How 2)" */
function source(entry: Entry, guide: Guide): string {
  return `_(${citeText(entry, guide)})_`;
}

function pointsOf(guide: Guide, path: string): Point[] {
  const points = guide.entries.filter((entry): entry is Point => entry.kind === "point");
  const exact = points.filter((point) => fieldsOf(point.check).some((field) => plainPath(field) === path));
  return exact.length > 0 || path.includes(".") ? exact : points.filter((point) => blockOf(fieldsOf(point.check)[0] ?? "") === path);
}

function factsOf(guide: Guide, path: string, value: unknown): Fact[] {
  return guide.entries.filter((entry): entry is Fact => "shows" in entry && (entry.shows ?? []).some((show) => plainPath(show.field) === path && show.value === value));
}

/** A document path in the guide's form, list positions left out. */
function guidePath(path: Found["path"]): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function plainPath(field: string): string {
  return field.replaceAll("[]", "");
}

/** An example as one would write it. */
function exampleText(key: string, example: unknown): string {
  return `${key}:${written(example, "")}`;
}

function written(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) return value.map((item: unknown) => `\n${inner}-${written(item, inner).replace(/^\n\s*/, " ")}`).join("");
  if (typeof value === "object" && value !== null) return Object.entries(value).map(([key, each]) => `\n${inner}${key}:${written(each, inner)}`).join("");
  return ` ${typeof value === "string" ? asWritten(value) : String(value)}`;
}
