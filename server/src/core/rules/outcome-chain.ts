import type { Specification, TheoryOfChange } from "../generated/specification";
import { limitOf } from "../guide/limit";
import { Guesses } from "../words/nearest";
import { reportWording } from "../checking/report-wording";
import { defineRule, type RuleContext } from "../checking/rule";
import { monthsBetween } from "../specification/sums";
import { amount } from "../words/wording";

export const rule = defineRule({
  id: "outcome-chain",
  summary: "The theory of change is a chain, and its last link is no promise",
  why: "The report's figure leads from a good relationship, step by step, to what society may gain. It calls the last step potential, and the whole untested.",
  cites: [{ document: "nef-report", place: "Chapter 5, Figure 2" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntheory_of_change:\n  initial: [Being listened to]\n  medium: [Feeling liked]\n  long: [Confidence]\n  links: [{from: being listened to, to: Feeling liked}, {from: Feeling liked, to: Confidence}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntheory_of_change: {initial: [Fun], evidence: Figure 2 of the report has not been tested.}\noutcomes: [{id: crime, name: Less crime, horizon: societal}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntheory_of_change:\n  initial: [Being listened to]\n  medium: [Feeling liked]\n  links: [{from: Being listened to, to: «Feeling loved»}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntheory_of_change: {initial: [Fun], evidence: «Figure 2» proves this.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntheory_of_change: {initial: [Fun], medium: [Less stress], long: [Confidence], societal: [Less truancy], links: [{from: Fun, to: «Less truancy»}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{id: crime, name: Less crime, horizon: societal, target: {value: «10», unit: percent-of-children, denominator: All}}]\ncontract: {start: 2026-09-01, end: 2027-08-31}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{id: crime, name: Less crime, horizon: societal}]\ncontract: {start: 2026-09-01, end: 2027-08-31, kpis: [{id: k, outcome: «crime», measure: Crime}]}\n",
  ],
  check(spec, context) {
    if (spec.theory_of_change) {
      lookAtLinks(spec.theory_of_change, spec, context);
      lookAtLeaps(spec.theory_of_change, context);
    }
    lookAtPromises(spec, context);
    reportWording(rule.id, context);
  },
});

/** Each link names two things that the theory of change, or the list of outcomes, holds. */
function lookAtLinks(theory: TheoryOfChange, { outcomes = [] }: Specification, { places, report }: RuleContext): void {
  const { resources = [], qualities = [], activities = [], outputs = [], initial = [], medium = [], long = [], societal = [], links = [] } = theory;
  const named = [...resources, ...qualities, ...activities, ...outputs.map(({ what }) => what), ...initial, ...medium, ...long, ...societal.map(({ what }) => what), ...outcomes.flatMap(({ id, name }) => [id, name])];
  const known = named.filter((name) => name !== undefined);
  const steps = new Set(known.map(plain));
  const guesses = new Guesses(known);
  for (const link of known.length > 0 ? links : []) {
    for (const end of ["from", "to"] as const) {
      const name = link[end];
      if (name === undefined || steps.has(plain(name))) continue;
      const guess = guesses.nearest(name);
      report(places.value(link, end), `This link points to “${name}”, which is not one of the steps above. ${guess === undefined ? "Add it as a step, or correct the link" : `Did you mean “${guess}”`}${guess === undefined ? "." : "?"}`);
    }
  }
}

/** A link that goes to society's gain from elsewhere than a long-term outcome leaves steps out. */
function lookAtLeaps({ initial = [], medium = [], long = [], societal = [], links = [] }: TheoryOfChange, { places, report }: RuleContext): void {
  const early = [...initial, ...medium].map(plain);
  const late = societal.map(({ what }) => plain(what ?? ""));
  for (const link of links) {
    const { from, to } = link;
    if (from === undefined || to === undefined || !early.includes(plain(from)) || !late.includes(plain(to)) || long.map(plain).includes(plain(from))) continue;
    report(places.value(link, "to"), `This link goes from “${from}” straight to a gain for society, and the report's chain has steps between. Name the long-term outcome that comes before it.`);
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s.]+/g, " ").trim();
}

/** What society may gain is no target for a short contract. */
function lookAtPromises({ outcomes = [], contract }: Specification, { facts, places, report }: RuleContext): void {
  const months = monthsBetween(contract?.start, contract?.end);
  const limit = limitOf(facts, "limit-societal-months");
  if (months !== undefined && months >= limit) return;
  const societal = outcomes.filter(({ horizon }) => horizon === "societal");
  const length = months === undefined ? "a contract" : `a contract of ${amount(months, "month")}`;
  const message = `A gain for society comes late and is only potential, so it is no target for ${length}. Promise a step before it.`;
  for (const { target } of societal) if (contract && target?.value !== undefined) report(places.value(target, "value"), message, { severity: "info" });
  for (const kpi of contract?.kpis ?? []) if (societal.some(({ id }) => id !== undefined && id === kpi.outcome)) report(places.value(kpi, "outcome"), message, { severity: "info" });
}
