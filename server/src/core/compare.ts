import type { CheckResult, Knowledge } from "./check";
import { type Shape } from "./structure/format";
import type { Duration, Frequency, SessionHours } from "./generated/specification";
import { date, durationInWords, frequencyInWords, group, lower, sessionInWords, word } from "./words/in-words";
import type { PointState } from "./checking/coverage";
import { perYear } from "./specification/sums";
import type { Span } from "./text";
import { number, pounds } from "./words/wording";

/** One thing that two versions of a specification, or two bids, say differently. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** The top-level entry. */
  readonly block: string;
  /** In the words of the format: "Supervision, minutes". */
  readonly name: string;
  /** In words; nothing where it is not said. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether there is more or less of it, where that can be counted. */
  readonly trend: "more" | "less" | undefined;
  /** Where it stands, in each text that says it. */
  readonly beforeAt: Span | undefined;
  readonly afterAt: Span | undefined;
}

/** A principle that stands differently. */
export interface StateChange {
  readonly id: string;
  readonly name: string;
  readonly before: PointState;
  readonly after: PointState;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly principles: readonly StateChange[];
}

/** Compares what two specifications say, entry by entry and in the format's order, and how they stand to the guide. */
export function compare(before: CheckResult, after: CheckResult, { format }: Knowledge): Comparison {
  const differences: Difference[] = [];
  for (const [block, shape] of format.root.block?.fields ?? []) {
    if (block === "mentorspec") continue;
    const comparer = new Comparer(block, before, after, differences);
    comparer.fields(before.specification as Owner, after.specification as Owner, block, shape, []);
  }
  const states = new Map(before.coverage.principles.map(({ id, state }) => [id, state]));
  const principles = after.coverage.principles.flatMap(({ id, number: position, title, state }): StateChange[] => {
    const old = states.get(id);
    return old === undefined || old === state ? [] : [{ id, name: position === undefined ? title : `${position}. ${title}`, before: old, after: state }];
  });
  return { differences, principles };
}

type Owner = Readonly<Record<string, unknown>>;
/** One side of a comparison: a value, and what holds it. */
interface Side {
  readonly value: unknown;
  readonly owner: object | undefined;
  readonly field: string | number;
}

class Comparer {
  constructor(
    private readonly block: string,
    private readonly before: CheckResult,
    private readonly after: CheckResult,
    private readonly found: Difference[],
  ) {}

  /** The same field of two blocks. */
  fields(before: Owner | undefined, after: Owner | undefined, field: string, shape: Shape, names: readonly string[]): void {
    this.values({ value: before?.[field], owner: before, field }, { value: after?.[field], owner: after, field }, shape, [...names, titleOf(shape, field)]);
  }

  private values(before: Side, after: Side, shape: Shape, names: readonly string[]): void {
    if (before.value === undefined && after.value === undefined) return;
    const phrases = [before, after].map(({ value, field }) => phraseOf(value, field));
    const asOne = before.value === undefined || after.value === undefined || phrases.some((phrase) => phrase !== undefined);
    if (asOne || !sameKind(before.value, after.value)) this.say(before, after, shape, names);
    else if (Array.isArray(before.value) && Array.isArray(after.value)) this.lists(before.value, after.value, before, after, shape, names);
    else if (isBlock(before.value) && isBlock(after.value)) this.blocks(before.value, after.value, shape, names);
    else this.say(before, after, shape, names);
  }

  /** The field for which a plain value in place of the block stands keeps the block's name: "Costs: £52,500, was £40,000". */
  private blocks(before: Owner, after: Owner, shape: Shape, names: readonly string[]): void {
    const short = shape.block?.short[0];
    for (const [field, inner] of shape.block?.fields ?? []) {
      if (field === short) this.values({ value: before[field], owner: before, field }, { value: after[field], owner: after, field }, inner, names);
      else this.fields(before, after, field, inner, names);
    }
  }

  private lists(before: readonly unknown[], after: readonly unknown[], left: Side, right: Side, shape: Shape, names: readonly string[]): void {
    if (![...before, ...after].every(isBlock)) {
      if (JSON.stringify([...before].sort()) !== JSON.stringify([...after].sort())) this.say(left, right, shape, names);
      return;
    }
    const [old, now] = [keyed(before as Owner[], shape), keyed(after as Owner[], shape)];
    for (const [key, { item, index }] of now) {
      const match = old.get(key);
      const label = [...names.slice(0, -1), `${names.at(-1)} “${nameOf(item, shape)}”`];
      const after: Side = { value: item, owner: right.value as object, field: index };
      if (match) this.blocks(match.item, item, shape.item ?? shape, label);
      else this.say({ value: undefined, owner: undefined, field: 0 }, after, shape.item ?? shape, label);
    }
    for (const [key, { item, index }] of old) {
      if (!now.has(key)) this.say({ value: item, owner: left.value as object, field: index }, { value: undefined, owner: undefined, field: 0 }, shape.item ?? shape, [...names.slice(0, -1), `${names.at(-1)} “${nameOf(item, shape)}”`]);
    }
  }

  private say(before: Side, after: Side, shape: Shape, names: readonly string[]): void {
    const [old, now] = [inWords(before.value, shape, before.field), inWords(after.value, shape, after.field)];
    if (old === now) return;
    this.found.push({
      kind: old === undefined ? "added" : now === undefined ? "removed" : "changed",
      block: this.block,
      name: names.map((name, index) => (index === 0 ? name : lower(name))).join(", "),
      before: old,
      after: now,
      trend: trendOf(before.value, after.value),
      beforeAt: placeOf(before, this.before),
      afterAt: placeOf(after, this.after),
    });
  }
}

/** Items that belong together: by their id or name, else by their position. */
function keyed(items: readonly Owner[], shape: Shape): Map<string, { readonly item: Owner; readonly index: number }> {
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

const nameFields = ["name", "title", "item", "what", "role", "rule", "text", "source", "measure", "from", "id"];

function nameOf(item: Owner, shape: Shape): string {
  const fields = [...nameFields, ...((shape.item ?? shape).block?.short ?? []), ...Object.keys(item)];
  const value = fields.map((field) => item[field]).find((each) => typeof each === "string" || typeof each === "number");
  return short(value === undefined ? "without a name" : typeof value === "string" && !value.includes(" ") ? word(value) : String(value), 60);
}

function titleOf(shape: Shape, field: string): string {
  return shape.schema.title ?? shape.block?.schema.title ?? shape.item?.block?.schema.title ?? field.replaceAll("_", " ");
}

/** A few blocks are one phrase to a reader: a rhythm, a length, a session. */
function phraseOf(value: unknown, field: string | number): string | undefined {
  if (!isBlock(value) || typeof field !== "string") return undefined;
  if (/(^|_)(frequency|how_often)$/.test(field)) return frequencyInWords(value as Frequency);
  if (field === "duration") return durationInWords(value as Duration);
  return field === "session_hours" ? sessionInWords(value as SessionHours) : undefined;
}

function inWords(value: unknown, shape: Shape, field: string | number): string | undefined {
  if (value === undefined) return undefined;
  const phrase = phraseOf(value, field);
  if (phrase !== undefined) return phrase;
  if (Array.isArray(value)) return short(value.map((item) => inWords(item, shape.item ?? shape, field) ?? "").join(", "), 300);
  if (isBlock(value)) {
    const parts = [...(shape.block?.fields ?? [])].flatMap(([name, inner]) => {
      const words = inWords(value[name], inner, name);
      return words === undefined ? [] : [name === shape.block?.short[0] || name === "description" ? words : `${lower(titleOf(inner, name))} ${words}`];
    });
    return short(parts.join("; "), 300);
  }
  return plain(value as string | number | boolean, shape, field);
}

function plain(value: string | number | boolean, shape: Shape, field: string | number): string {
  const schema = shape.scalar?.schema ?? shape.item?.scalar?.schema ?? {};
  if (typeof value === "number") return withUnit(value, schema["x-unit"], String(field));
  if (typeof value === "boolean") return word(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  if (field === "groups") return group(value);
  const listed = schema.enum?.includes(value) === true || schema["x-suggest"]?.some((each) => each.value === value) === true;
  return listed ? word(value) : short(value.trim().replace(/\s+/g, " "), 300);
}

function withUnit(value: number, unit: string | undefined, field: string): string {
  if (unit === "pounds") return pounds(value);
  if (unit === "percent") return `${value}%`;
  if (unit === undefined || unit === "people" || /(^|_)(age|year)(_|$)/.test(field)) return /year/.test(field) ? String(value) : number(value);
  return `${Math.round(value * 100) / 100} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/\p{Surrogate}$/u, "")}…` : text;
}

function trendOf(before: unknown, after: unknown): Difference["trend"] {
  const [old, now] = [amountOf(before), amountOf(after)];
  return old === undefined || now === undefined || old === now ? undefined : now > old ? "more" : "less";
}

function amountOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return isBlock(value) ? perYear(value as Frequency) : undefined;
}

function placeOf({ value, owner, field }: Side, { places }: CheckResult): Span | undefined {
  return value === undefined || owner === undefined ? undefined : places.value(owner as never, field as never).span;
}

function isBlock(value: unknown): value is Owner {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sameKind(before: unknown, after: unknown): boolean {
  return typeof before === typeof after && Array.isArray(before) === Array.isArray(after);
}
