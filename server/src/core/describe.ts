import type { Knowledge } from "./check";
import type { Topic } from "./completion/complete";
import { findAt, type Found } from "./find";
import type { SchemaNode, Shape } from "./format";
import { blockOf, fieldsOf } from "./guide/fields";
import type { Entry, Fact, Guide, Point } from "./guide/types";
import { namesRule } from "./ids";
import type { YamlDocument } from "./document";
import type { Span } from "./text";

export interface Description {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands at an offset, in words: what it is, what the sources ask of it and why, and an example. */
export function describe(document: YamlDocument, offset: number, knowledge: Knowledge): Description | undefined {
  const found = findAt(document, offset);
  const markdown = found && (found.role === "value" && namesRule(found.path) ? describeRule(String(found.value), knowledge) : describePlace(found, knowledge));
  return found && markdown !== undefined ? { span: found.span, markdown } : undefined;
}

function describePlace(found: Found, { format, guide }: Knowledge): string | undefined {
  const shape = format.at(found.path);
  if (!shape) return undefined;
  const path = guidePath(found.path);
  return joined(found.role === "key" ? describeKey(path, shape, guide) : describeValue(path, found.value, shape, guide));
}

/** The same for an entry or value that is offered and not written yet. */
export function explain({ path, value, rule }: Topic, knowledge: Knowledge): string | undefined {
  if (rule !== undefined) return describeRule(rule, knowledge);
  const shape = knowledge.format.at(path.split("."));
  if (!shape) return undefined;
  return joined(value === undefined ? describeKey(path, shape, knowledge.guide) : describeValue(path, value, shape, knowledge.guide));
}

/** What an id of the rule reference stands for. */
export function describeRule(id: string, { guide, rules }: Knowledge): string | undefined {
  const entry = guide.entries.find((each) => each.id === id);
  if (entry) return joined([`**${entry.title}**`, `${entry.says}${entry.why === undefined ? "" : ` ${entry.why}`} ${source(entry, guide)}`]);
  const rule = rules.find((each) => each.id === id);
  return rule && joined([`**${rule.summary}**`, rule.why]);
}

function joined(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join("\n\n");
}

function describeKey(path: string, shape: Shape, guide: Guide): string[] {
  const schema = titled(shape);
  const key = path.slice(path.lastIndexOf(".") + 1);
  const parts = [`**${schema.title ?? key}**`];
  if (schema.description !== undefined) parts.push(schema.description);
  for (const point of pointsOf(guide, path).slice(0, 4)) parts.push(askOf(point, guide));
  for (const fact of factsOf(guide, path, undefined).slice(0, 2)) parts.push(`${fact.says} ${source(fact, guide)}`);
  const example = schema.examples?.[0] ?? shape.block?.schema.examples?.[0];
  if (example !== undefined) parts.push(`For example:\n\`\`\`yaml\n${exampleText(key, example)}\n\`\`\``);
  return parts;
}

function describeValue(path: string, value: unknown, shape: Shape, guide: Guide): string[] {
  const plain = shape.scalar ?? shape.item?.scalar;
  const schema = plain?.schema;
  const index = schema?.enum?.findIndex((each) => each === value) ?? -1;
  const suggested = schema?.["x-suggest"]?.find((each) => each.value === value)?.description;
  const meaning = index >= 0 ? schema?.enumDescriptions?.[index] : suggested;
  const parts = meaning === undefined ? [] : [`**${String(value)}**: ${meaning}`];
  for (const fact of factsOf(guide, path, value).slice(0, 3)) parts.push(`**${fact.title}**`, `${fact.says} ${source(fact, guide)}`);
  return parts.length > 0 ? parts : describeKey(path, shape, guide);
}

function titled(shape: Shape): SchemaNode {
  const block = shape.block?.schema;
  return { ...block, ...shape.schema, ...(shape.schema.title === undefined && block?.title !== undefined ? { title: block.title } : {}) };
}

function askOf(point: Point, guide: Guide): string {
  const force = { must: "Required", should: "Asked for", consider: "To consider" }[point.force];
  return `_${force}:_ ${point.says}${point.why === undefined ? "" : ` ${point.why}`} ${source(point, guide)}`;
}

/** "(Practice Guide, Key Principle 6, How 2)" */
function source(entry: Entry, guide: Guide): string {
  const document = guide.documents.find(({ id }) => id === entry.document);
  return `_(${document?.title ?? entry.document}, ${entry.place})_`;
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

function exampleText(key: string, example: unknown): string {
  return `${key}: ${typeof example === "object" ? JSON.stringify(example) : String(example)}`;
}
