import { isForOthers } from "../specification/claims";
import { isCarriedBy } from "../specification/studies";
import { defineRule } from "../checking/rule";
import { gapSeverity } from "../checking/severity";

export const rule = defineRule({
  id: "claim-tested-programme",
  summary: "A programme that claims a rating says which tested one it follows",
  why: "Every recommendation is for evidence-based mentoring. A new scheme shares the rating only as far as it does what the tested ones did.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring, modelled_on: Fostering Healthy Futures}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring}\noutcomes:\n  - {name: Better mental health, claim: {text: We hope that it helps., strength: none}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
  ],
  bad: ["mentorspec: 1\n«programme»: {name: Steady Hands, model: mentoring}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n"],
  check(spec, { claims, places, status, report }) {
    const { programme } = spec;
    if (!programme || !places.absent(programme, "modelled_on")) return;
    // A claim with studies of its own is judged by them.
    const first = claims.fitting.find(({ claim, outcome, recommendation }) => !isForOthers(recommendation, spec.target_group) && claim.strength !== undefined && claims.namesItsBasis(outcome) && !isCarriedBy(claims.studiesFor(outcome), claim));
    if (!first) return;
    report(places.value(programme, "modelled_on"), `A rating is claimed, and the guide gives it to tested programmes only. Say under “modelled_on” which of them this follows, and what you change.`, {
      severity: gapSeverity("should", false, status),
      related: [{ span: places.value(first.claim, "strength").span, message: "The rating" }],
      repairs: [{ kind: "insert", title: "Say which programme this follows", parent: ["programme"], key: "modelled_on", snippet: "modelled_on:\n  name: ${1:<name of a tested programme>}\n  adaptations:\n    - ${2:<what you do differently>}", safe: false, preferred: true }],
    });
  },
});
