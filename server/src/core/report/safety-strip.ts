import type { CheckResult } from "../check";
import type { PointState } from "../checking/coverage";
import type { Specification } from "../generated/specification";
import { testOf } from "../guide/evaluate";
import { Paths, Subject } from "../guide/locate";
import type { Check } from "../guide/types";
import { capital, word } from "../words/in-words";

/** One of the things that keep a child safe. */
export interface SafetyItem {
  readonly id: string;
  readonly title: string;
  readonly state: PointState;
  /** What is said, in a few words. */
  readonly detail: string | undefined;
  readonly at: number;
}

interface Safeguard {
  /** The guide point that stands for it, whose waiver counts here too. */
  readonly point: string;
  readonly title: string;
  readonly check: Check;
  readonly detail?: (specification: Specification) => string | undefined;
}

const safeguards: readonly Safeguard[] = [
  { point: "checks-before-match", title: "Checks before a match", check: { one_of: { field: "mentors.checks.before_match", values: [true] } }, detail: ({ mentors }) => (mentors?.checks?.dbs === undefined ? undefined : `DBS: ${word(mentors.checks.dbs)}`) },
  { point: "safeguarding-lead", title: "Safeguarding lead", check: { said: "safeguarding.lead_person" } },
  { point: "confidentiality-limits", title: "Limits of confidentiality", check: { said: "safeguarding.confidentiality.limits" } },
  { point: "confidentiality-explained", title: "Child told of the limits", check: { one_of: { field: "safeguarding.confidentiality.told_child", values: [true] } } },
  { point: "lone-working", title: "Lone working", check: { said: "safeguarding.lone_working" } },
  { point: "quick-support", title: "Help out of hours", check: { said: "supervision.out_of_hours" } },
  { point: "ending-type", title: "Planned ending", check: { said: "ending_plan.type" }, detail: ({ ending_plan: ending }) => (ending?.type === undefined ? undefined : capital(word(ending.type))) },
  { point: "early-ending-plan", title: "Plan for an early ending", check: { said: "ending_plan.unplanned" } },
];

/** The safeguards that a reviewer looks for first. */
export function safetyStrip({ specification, places, coverage }: CheckResult): SafetyItem[] {
  const points = [...coverage.principles.flatMap((principle) => principle.points), ...coverage.others];
  return safeguards.map(({ point, title, check, detail }) => {
    const { state, place, inWords } = testOf(check, new Paths())(new Subject(specification, places));
    const set = points.find(({ id }) => id === point)?.state;
    return {
      id: point,
      title,
      state: set === "waived" || set === "not-applicable" ? set : inWords ? "partly" : state,
      detail: inWords ? "Said in words" : detail?.(specification),
      at: place.span.start,
    };
  });
}
