import type { Place } from "../specification/places";
import { type GuidePath, type Located, type Paths, type Subject } from "./locate";
import type { Check, Condition } from "./types";

/** How a specification stands to one check. `unsaid` is never `missed`: missed means that the text says otherwise. */
export type CheckState = "met" | "partly" | "missed" | "unsaid" | "unreadable";

export interface Verdict {
  readonly state: CheckState;
  /** Where it shows, or where it would be expected. */
  readonly place: Place;
  /** Said in plain words, so a value could not be checked. */
  readonly inWords: boolean;
}

/** A check of the guide, ready to be made of any specification. */
export type Test = (subject: Subject) => Verdict;

/** Whether a condition holds: true, false, or nothing where the specification does not let us know. */
export type Question = (subject: Subject) => boolean | undefined;

/** The guide's closed vocabulary of checks. */
export function testOf(check: Check, paths: Paths): Test {
  if ("all" in check) return allOf(check.all.map((one) => testOf(one, paths)));
  if ("any" in check) return anyOf(check.any.map((one) => testOf(one, paths)));
  const each = (field: string, passes: (value: unknown) => boolean, words: "met" | "partly"): Test => everywhere(paths.of(field), passes, words);
  if ("said" in check) return each(check.said, () => true, "met");
  if ("at_least" in check) return each(check.at_least.field, (value) => typeof value === "number" && value >= check.at_least.value, "partly");
  if ("at_most" in check) return each(check.at_most.field, (value) => typeof value === "number" && value <= check.at_most.value, "partly");
  if ("one_of" in check) return each(check.one_of.field, (value) => allOneOf(value, check.one_of.values), "partly");
  if ("before" in check) return each(check.before.field, (value) => inOrder(value, check.before.first, check.before.then), "partly");
  return includes(paths.of(check.includes.field), check.includes);
}

/** The same for whether an entry applies. */
export function questionOf(condition: Condition, paths: Paths): Question {
  if ("not" in condition) {
    const inner = questionOf(condition.not, paths);
    return (subject) => negated(inner(subject));
  }
  if ("all" in condition) return every(condition.all.map((one) => questionOf(one, paths)), true);
  if ("any" in condition) return every(condition.any.map((one) => questionOf(one, paths)), false);
  const test = testOf(condition, paths);
  const field = "includes" in condition ? paths.of(condition.includes.field) : undefined;
  const unsaidIsNo = "said" in condition;
  return (subject) => {
    const { state, inWords } = test(subject);
    if (inWords || state === "unreadable") return undefined;
    if (state === "met") return true;
    return state !== "unsaid" || unsaidIsNo || (field && isSaid(subject, field)) ? false : undefined;
  };
}

function isSaid(subject: Subject, field: GuidePath): boolean {
  return subject.located(field).some((found) => found.state === "said");
}

/** `wanted` where all answers are; its opposite where one is that. */
function every(questions: readonly Question[], wanted: boolean): Question {
  return (subject) => {
    let known = true;
    for (const question of questions) {
      const answer = question(subject);
      if (answer === !wanted) return answer;
      if (answer === undefined) known = false;
    }
    return known ? wanted : undefined;
  };
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** How every check stands that looks at a top-level block only, where that is not there. */
export function absence(block: string, { specification, places }: Subject): Verdict {
  return verdictOf(places.missing(specification, block as never), () => false, "partly");
}

/** Every place that the path leads to must pass. `words` is how plain words in place of a block count. */
function everywhere(path: GuidePath, passes: (value: unknown) => boolean, words: "met" | "partly"): Test {
  return (subject) => {
    const found = subject.located(path);
    const [first] = found;
    return first && found.length === 1 ? verdictOf(first, passes, words) : together(found.map((place) => verdictOf(place, passes, words)));
  };
}

function allOf(tests: readonly Test[]): Test {
  return (subject) => together(tests.map((test) => test(subject)));
}

function anyOf(tests: readonly Test[]): Test {
  return (subject) => either(tests.map((test) => test(subject)));
}

function verdictOf(found: Located, passes: (value: unknown) => boolean, words: "met" | "partly"): Verdict {
  switch (found.state) {
    case "said":
      return { state: passes(found.value) ? "met" : "missed", place: found.place, inWords: false };
    case "in-words":
      return { state: words, place: found.place, inWords: true };
    case "absent":
      return { state: "unsaid", place: found.place, inWords: false };
    case "unreadable":
      return { state: "unreadable", place: found.place, inWords: false };
  }
}

/** All have to be met; the place is that of the first that is not. */
function together(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  if (!first) throw new Error("A check has to look at something.");
  let unreadable: Verdict | undefined;
  let open: Verdict | undefined;
  let inWords = false;
  let allUnsaid = true;
  for (const verdict of verdicts) {
    const { state } = verdict;
    if (state === "missed") return verdict;
    if (state === "unreadable") unreadable ??= verdict;
    if (state !== "met") open ??= verdict;
    if (state !== "unsaid") allUnsaid = false;
    inWords ||= verdict.inWords;
  }
  if (unreadable) return unreadable;
  if (!open) return { state: first.state, place: first.place, inWords };
  return { state: allUnsaid ? "unsaid" : "partly", place: open.place, inWords };
}

/** One that is met is enough; otherwise the best of them. */
function either(verdicts: readonly Verdict[]): Verdict {
  let best: Verdict | undefined;
  for (const verdict of verdicts) if (!best || worth[verdict.state] > worth[best.state]) best = verdict;
  if (!best) throw new Error("A check has to look at something.");
  return best;
}

const worth: Readonly<Record<CheckState, number>> = { met: 4, partly: 3, unreadable: 2, missed: 1, unsaid: 0 };

function allOneOf(value: unknown, allowed: readonly (string | number | boolean)[]): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.every((each) => allowed.some((choice) => choice === each));
}

/** A list that lacks a wanted word leaves it unsaid: that is a gap, not a contradiction. */
function includes(path: GuidePath, { all = [], any }: { readonly all?: readonly (string | number)[]; readonly any?: readonly (string | number)[] }): Test {
  const unsaid = everywhere(path, () => true, "partly");
  return (subject) => {
    const found = subject.located(path);
    const first = found.find(isWritten);
    if (!first) return unsaid(subject);
    const present = valuesOf(found);
    const has = all.reduce<number>((count, word) => (present.includes(word) ? count + 1 : count), 0);
    const anyMet = any === undefined || any.some((word) => present.includes(word));
    const complete = anyMet && has === all.length;
    const state = complete ? "met" : has > 0 || (any !== undefined && anyMet) ? "partly" : "unsaid";
    return { state, place: first.place, inWords: false };
  };
}

/** What is said at some places; the items of a list each by itself. */
function valuesOf(found: readonly Located[]): readonly unknown[] {
  const [first] = found;
  if (found.length === 1 && first?.state === "said" && Array.isArray(first.value)) return first.value;
  return found.flatMap((place) => (place.state === "said" ? place.value : []));
}

function isWritten({ state }: Located): boolean {
  return state === "said";
}

function inOrder(value: unknown, first: string, then: string): boolean {
  return Array.isArray(value) && value.includes(first) && value.includes(then) && value.indexOf(first) < value.indexOf(then);
}
