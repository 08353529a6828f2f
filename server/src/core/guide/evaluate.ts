import type { Place } from "../places";
import type { Located, Subject } from "./locate";
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

/** Evaluates a check of the guide's closed vocabulary over a specification. */
export function evaluate(check: Check, subject: Subject): Verdict {
  if ("all" in check) return together(check.all.map((each) => evaluate(each, subject)));
  if ("any" in check) return either(check.any.map((each) => evaluate(each, subject)));
  if ("said" in check) return each(subject, check.said, () => true, "met");
  if ("at_least" in check) return each(subject, check.at_least.field, (value) => typeof value === "number" && value >= check.at_least.value, "partly");
  if ("at_most" in check) return each(subject, check.at_most.field, (value) => typeof value === "number" && value <= check.at_most.value, "partly");
  if ("one_of" in check) return each(subject, check.one_of.field, (value) => allOneOf(value, check.one_of.values), "partly");
  if ("before" in check) return inOrder(subject, check.before.field, check.before.first, check.before.then);
  return includes(subject, check.includes.field, check.includes);
}

/** Whether a condition holds: true, false, or nothing where the specification does not let us know. */
export function holds(condition: Condition, subject: Subject): boolean | undefined {
  if ("not" in condition) {
    const inner = holds(condition.not, subject);
    return inner === undefined ? undefined : !inner;
  }
  if ("all" in condition) return allHold(condition.all, subject);
  if ("any" in condition) return anyHolds(condition.any, subject);
  const { state, inWords } = evaluate(condition, subject);
  if (inWords || state === "unreadable") return undefined;
  if (state === "met") return true;
  if (state === "unsaid" && !("said" in condition) && !("includes" in condition && isSaid(subject, condition.includes.field))) return undefined;
  return false;
}

function isSaid(subject: Subject, field: string): boolean {
  return subject.located(field).some((found) => found.state === "said");
}

function allHold(conditions: readonly Condition[], subject: Subject): boolean | undefined {
  let known = true;
  for (const condition of conditions) {
    const answer = holds(condition, subject);
    if (answer === false) return false;
    if (answer === undefined) known = false;
  }
  return known ? true : undefined;
}

function anyHolds(conditions: readonly Condition[], subject: Subject): boolean | undefined {
  let known = true;
  for (const condition of conditions) {
    const answer = holds(condition, subject);
    if (answer === true) return true;
    if (answer === undefined) known = false;
  }
  return known ? false : undefined;
}

/** Nothing is written of what a check looks at, as its whole top-level block is not there. */
export function evaluateAbsent(block: string, subject: Subject): Verdict {
  const [found] = subject.located(block);
  if (!found) throw new Error("A check has to look at something.");
  return verdictOf(found, () => true, "partly");
}

/** Every place that the path leads to must pass. `words` is how plain words in place of a block count. */
function each(subject: Subject, field: string, passes: (value: unknown) => boolean, words: "met" | "partly"): Verdict {
  const found = subject.located(field);
  const [first] = found;
  return first && found.length === 1 ? verdictOf(first, passes, words) : together(found.map((each) => verdictOf(each, passes, words)));
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
  const decisive = verdicts.find(({ state }) => state === "missed") ?? verdicts.find(({ state }) => state === "unreadable");
  if (decisive) return decisive;
  const open = verdicts.find(({ state }) => state !== "met");
  const inWords = verdicts.some((verdict) => verdict.inWords);
  const first = verdicts[0];
  if (!first) throw new Error("A check has to look at something.");
  if (!open) return { ...first, inWords };
  const allUnsaid = verdicts.every(({ state }) => state === "unsaid");
  return { state: allUnsaid ? "unsaid" : "partly", place: open.place, inWords };
}

/** One that is met is enough; otherwise the best of them. */
function either(verdicts: readonly Verdict[]): Verdict {
  const order: readonly CheckState[] = ["met", "partly", "unreadable", "missed", "unsaid"];
  const best = order.map((state) => verdicts.find((verdict) => verdict.state === state)).find((verdict) => verdict !== undefined);
  if (!best) throw new Error("A check has to look at something.");
  return best;
}

function allOneOf(value: unknown, allowed: readonly (string | number | boolean)[]): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.every((each) => allowed.some((choice) => choice === each));
}

/** A list that lacks a wanted word leaves it unsaid: that is a gap, not a contradiction. */
function includes(subject: Subject, field: string, wanted: { readonly all?: readonly (string | number)[]; readonly any?: readonly (string | number)[] }): Verdict {
  const found = subject.located(field);
  const first = found.find(({ state }) => state === "said");
  if (!first) return found.length === 1 && found[0] ? verdictOf(found[0], () => true, "partly") : together(found.map((each) => verdictOf(each, () => true, "partly")));
  const present = found.flatMap((each) => (each.state === "said" ? each.value : []));
  const all = wanted.all ?? [];
  const has = all.filter((word) => present.includes(word)).length;
  const anyMet = wanted.any === undefined || wanted.any.some((word) => present.includes(word));
  const complete = anyMet && has === all.length;
  const state = complete ? "met" : has > 0 || (wanted.any !== undefined && anyMet) ? "partly" : "unsaid";
  return { state, place: first.place, inWords: false };
}

function inOrder(subject: Subject, field: string, first: string, then: string): Verdict {
  return each(subject, field, (value) => Array.isArray(value) && value.includes(first) && value.includes(then) && value.indexOf(first) < value.indexOf(then), "partly");
}
