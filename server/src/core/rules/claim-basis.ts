import { defineRule } from "../checking/rule";
import { gapSeverity } from "../checking/severity";

export const rule = defineRule({
  id: "claim-basis",
  summary: "A claim names what it rests on",
  why: "A reader has to be able to look a rating up. One that names neither a recommendation nor a study cannot be followed.",
  cites: [{ document: "practice-guide", place: "Definitions of strong, good and promising" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., strength: promising, sources: [trial]}}\nsources: [{id: trial, title: A trial, kind: study}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Better mental health, claim: {text: We hope that it helps., strength: none}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Better mental health, claim: We hope that it helps.}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Better mental health, claim: {text: It helps., strength: «strong»}}\n"],
  check(spec, { claims, places, report, status }) {
    for (const outcome of spec.outcomes ?? []) {
      const { claim } = outcome;
      if (!claim || claim.strength === undefined || claim.strength === "none" || claims.namesItsBasis(outcome)) continue;
      report(places.value(claim, "strength"), `This claims ${claim.strength} evidence, and it is not said what that rests on. Name the recommendation of the guide or the studies, or claim none.`, { severity: gapSeverity("should", false, status) });
    }
  },
});
