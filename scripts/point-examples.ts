import { Document, isScalar, visit } from "yaml";
import { check, type Knowledge } from "../server/src/core/check";
import { defaultConfig } from "../server/src/core/config";
import type { Finding } from "../server/src/core/finding";
import { blockOf, fieldsOf } from "../server/src/core/guide/fields";
import type { Block, Condition, Point } from "../server/src/core/guide/types";
import type { Shape } from "../server/src/core/structure/format";

/** Values at guide paths that together make a specification. */
type Said = readonly (readonly [path: string, value: unknown])[];
type Json = Record<string, unknown>;

/** A small specification that a point or block speaks of, with « and » around the place that it underlines; nothing where none is found. */
export function failingExample(entry: Point | Block, knowledge: Knowledge): string | undefined {
  const gaps = (examples: Examples): readonly Said[] => (entry.kind === "block" ? [[]] : examples.breaking(entry.check));
  for (const text of texts(entry, knowledge, gaps)) {
    const finding = findingOf(entry, text, knowledge);
    if (finding) return `${text.slice(0, finding.span.start)}«${text.slice(finding.span.start, finding.span.end)}»${text.slice(finding.span.end)}`;
  }
  return undefined;
}

/** A small specification that a point is content with. */
export function passingExample(point: Point, knowledge: Knowledge): string | undefined {
  return texts(point, knowledge, (examples) => examples.making(point.check)).find((text) => findingOf(point, text, knowledge) === undefined);
}

function texts(entry: Point | Block, knowledge: Knowledge, ways: (examples: Examples) => readonly Said[]): string[] {
  const examples = new Examples(knowledge, entry.kind === "block" ? [] : fieldsOf(entry.check));
  const told = entry.when ? examples.making(entry.when) : [[]];
  return ways(examples).flatMap((way) => told.map((one) => written(examples.specification([...one, ...way]))));
}

function findingOf({ id }: Point | Block, text: string, knowledge: Knowledge): Finding | undefined {
  return check(text, { knowledge, today: "2026-04-01", config: defaultConfig }).findings.find((finding) => finding.id === id);
}

/** As YAML, with lists of words on one line. */
function written(specification: Json): string {
  const document = new Document(specification);
  visit(document, { Seq: (_, list) => void (list.flow = list.items.every(isScalar)) });
  return document.toString({ flowCollectionPadding: false, lineWidth: 100 });
}

/** Turns the guide's checks into specifications that meet them, or do not. */
class Examples {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly fields: readonly string[],
  ) {}

  /** Ways to make a condition hold. */
  making(condition: Condition): Said[] {
    if ("not" in condition) return this.breaking(condition.not);
    if ("all" in condition) return together(condition.all.map((each) => this.making(each)));
    if ("any" in condition) return condition.any.flatMap((each) => this.making(each));
    if ("said" in condition) return [[[condition.said, this.sample(condition.said)]]];
    if ("at_least" in condition) return [[[condition.at_least.field, condition.at_least.value]]];
    if ("at_most" in condition) return [[[condition.at_most.field, condition.at_most.value]]];
    if ("one_of" in condition) return condition.one_of.values.map((value) => [[condition.one_of.field, value]]);
    if ("before" in condition) return [[[condition.before.field, [condition.before.first, condition.before.then]]]];
    const { field, all = [], any = [] } = condition.includes;
    return any.length === 0 ? [inList(field, all)] : any.map((word) => inList(field, [...all, word]));
  }

  /** Ways to make it fail: what is said otherwise first, then what is not said. */
  breaking(condition: Condition): Said[] {
    if ("not" in condition) return this.making(condition.not);
    if ("all" in condition) return condition.all.flatMap((each, index) => together([this.breaking(each), ...condition.all.filter((_, other) => other !== index).map((other) => this.making(other))]));
    if ("any" in condition) return together(condition.any.map((each) => this.breaking(each)));
    if ("at_least" in condition) return [[[condition.at_least.field, condition.at_least.value - 1]], []];
    if ("at_most" in condition) return [[[condition.at_most.field, condition.at_most.value + 1]], []];
    if ("before" in condition) return [[[condition.before.field, [condition.before.then, condition.before.first]]]];
    if ("one_of" in condition) return [...this.others(condition.one_of.field, condition.one_of.values).map((value): Said => [[condition.one_of.field, value]]), []];
    if ("includes" in condition) {
      const { field, all = [], any = [] } = condition.includes;
      return [...this.others(field, [...all, ...any]).map((value) => inList(field, [value])), []];
    }
    return [[]];
  }

  /** A specification with these values and with nothing else of the fields that a check looks at, but something in each of their blocks. */
  specification(said: Said): Json {
    const { fields } = this;
    const whole: Json = { mentorspec: 1, programme: { name: "Steady Hands", status: "submitted" } };
    for (const block of [...fields, ...said.map(([path]) => path)].map(blockOf)) if (whole[block] === undefined) whole[block] = this.start(block, [...fields, ...said.map(([path]) => path)]);
    const values = joined(said);
    for (const [path, value] of values) {
      if (value instanceof Words && path.includes("[]")) value.list.forEach((word, index) => put(whole, path.replace("[]", `[${index}]`).split("."), word));
      else put(whole, path.split("."), value instanceof Words ? value.list : structuredClone(value));
    }
    const given = new Set(values.keys());
    for (const field of fields) if (!given.has(field)) drop(whole, field.replace(/\[\]/g, "").split("."));
    return whole;
  }

  /** A block with one entry in it that is none of those given. */
  private start(block: string, taken: readonly string[]): unknown {
    const shape = this.shapeAt(block);
    const inner = shape?.item ?? shape;
    const given = new Set(taken.map((path) => path.replace(/\[\]/g, "").split(".")).flatMap(([top, key]) => (top === block ? (key ?? []) : [])));
    const free = [...(inner?.block?.fields.keys() ?? [])].filter((key) => !given.has(key) && key !== "description" && inner?.block?.fields.get(key)?.schema.examples?.[0] !== undefined);
    const key = free.find((each) => quiet.has(`${block}.${each}`)) ?? free.at(-1);
    const started = key === undefined ? {} : { [key]: this.sample(`${block}.${key}`) };
    return shape?.item ? [started] : started;
  }

  /** A value for a path; a block with one entry, where the check looks further into it. */
  private sample(path: string): unknown {
    const shape = this.shapeAt(path);
    const block = shape?.block ?? shape?.item?.block;
    const example = shape?.schema.examples?.[0] ?? shape?.block?.schema.examples?.[0] ?? shape?.item?.block?.schema.examples?.[0];
    const inside = this.fields.filter((field) => field.startsWith(`${path}.`) || field.startsWith(`${path}[].`)).map((field) => field.slice(path.length).replace(/^(?:\[\])?\./, "").split(/[.[]/)[0]);
    if (block && (inside.length > 0 || example === undefined)) {
      const key = [...block.fields.keys()].find((each) => !inside.includes(each));
      const made = key === undefined ? {} : { [key]: this.sample(`${path}.${key}`) };
      return shape?.item ? [made] : made;
    }
    const scalar = shape?.scalar ?? shape?.item?.scalar;
    return example ?? scalar?.schema.enum?.[0] ?? scalar?.schema["x-suggest"]?.[0]?.value ?? (scalar?.types.has("boolean") === true ? true : "Some words");
  }

  private others(path: string, values: readonly unknown[]): readonly unknown[] {
    const shape = this.shapeAt(path);
    const scalar = shape?.scalar ?? shape?.item?.scalar;
    const words = scalar?.schema.enum ?? scalar?.schema["x-suggest"]?.map(({ value }) => value) ?? (scalar?.types.has("boolean") === true ? [false, true] : []);
    return words.filter((word) => !values.includes(word));
  }

  private shapeAt(path: string): Shape | undefined {
    return this.knowledge.format.at(path.replace(/\[\]/g, "").split("."));
  }
}

/** Entries that no point asks for, so that an example shows one gap. */
const quiet = new Set(["programme.version", "training.materials", "meetings.materials", "supervision.minutes", "safeguarding.transport", "mentors.number", "contract.payment", "boundaries.gifts", "evaluation.ethics", "costs.currency", "outcomes.name", "risks.what", "matching.trial_period_weeks"]);

/** Words of a list; where the path leads into items, of as many items. */
class Words {
  constructor(readonly list: readonly unknown[]) {}
}

function inList(field: string, words: readonly unknown[]): Said {
  return [[field, new Words(words)]];
}

/** One value a path: lists of words are joined, otherwise the later one stands. */
function joined(said: Said): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [path, value] of said) {
    const known = values.get(path);
    values.set(path, known instanceof Words && value instanceof Words ? new Words([...new Set([...known.list, ...value.list])]) : value);
  }
  return values;
}

/** Every way to combine one of each. */
function together(ways: readonly (readonly Said[])[]): Said[] {
  return ways.reduce<Said[]>((all, each) => all.flatMap((said) => each.map((more) => [...said, ...more])).slice(0, 60), [[]]);
}

/** Puts a value at a path, into the first item of each list on the way where no other is named. */
function put(owner: Json, [step = "", ...rest]: readonly string[], value: unknown): void {
  const [, key = "", index] = /^(\w+)(?:\[(\d*)\])?$/.exec(step) ?? [];
  const known = owner[key];
  const items: unknown[] | undefined = index !== undefined || Array.isArray(known) ? (Array.isArray(known) ? known : []) : undefined;
  if (rest.length === 0) {
    owner[key] = index === undefined ? value : [value];
    return;
  }
  const at = Number(index ?? 0);
  const next = items ? items[at] : known;
  const block: Json = typeof next === "object" && next !== null && !Array.isArray(next) ? (next as Json) : {};
  if (items) items[at] = block;
  owner[key] = items ?? block;
  put(block, rest, value);
}

/** Takes out what stands at a path. */
function drop(owner: unknown, [step = "", ...rest]: readonly string[]): void {
  if (Array.isArray(owner)) for (const each of owner) drop(each, [step, ...rest]);
  else if (typeof owner === "object" && owner !== null) {
    if (rest.length === 0) delete (owner as Json)[step];
    else drop((owner as Json)[step], rest);
  }
}
