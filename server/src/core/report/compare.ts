import type { CheckResult, Knowledge } from "../check";
import type { Shape } from "../structure/format";
import type { Frequency } from "../generated/specification";
import { lower } from "../words/in-words";
import type { PointState } from "../checking/coverage";
import { perYear } from "../specification/sums";
import type { Span } from "../text";
import { inWords, isBlock, type Owner, phraseOf, unitOf } from "./difference-words";
import { keyed, nameOf } from "./matching";
import { titleOf } from "./values";

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
  /** Whether there is more or less of it, where it is an amount: hours, money, people. */
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

  /** What a plain value or a sentence in place of the block would say keeps the block's name: "Costs: £52,500, was £40,000". */
  private blocks(before: Owner, after: Owner, shape: Shape, names: readonly string[]): void {
    const short = shape.block?.short[0];
    for (const [field, inner] of shape.block?.fields ?? []) {
      if (field === short || field === "description") this.values({ value: before[field], owner: before, field }, { value: after[field], owner: after, field }, inner, names);
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
      trend: trendOf(before.value, after.value, unitOf(shape)),
      beforeAt: placeOf(before, this.before),
      afterAt: placeOf(after, this.after),
    });
  }
}

/** A higher age is not more of it, and neither is a later year or the number of an outcome. */
function trendOf(before: unknown, after: unknown, unit: string | undefined): Difference["trend"] {
  const [old, now] = [amountOf(before, unit), amountOf(after, unit)];
  return old === undefined || now === undefined || old === now ? undefined : now > old ? "more" : "less";
}

function amountOf(value: unknown, unit: string | undefined): number | undefined {
  if (typeof value === "number") return unit === undefined || unit === "years" ? undefined : value;
  return isBlock(value) ? perYear(value as Frequency) : undefined;
}

function placeOf({ value, owner, field }: Side, { places }: CheckResult): Span | undefined {
  return value === undefined || owner === undefined ? undefined : places.value(owner as never, field as never).span;
}

function sameKind(before: unknown, after: unknown): boolean {
  return typeof before === typeof after && Array.isArray(before) === Array.isArray(after);
}
