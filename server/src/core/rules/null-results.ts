import { byId } from "../specification/by-id";
import { rankOf } from "../specification/claims";
import { word } from "../words/in-words";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "null-results",
  summary: "A study that found no gain is named beside the claim",
  why: "An older success that stands while a newer null result goes unmentioned is the commonest over-claim. A reader who knows the field will look for it.",
  cites: [{ document: "practice-guide", place: "Definitions of strong, good and promising" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: school, name: School results, claim: {text: One trial found a gain and a later one found no difference., strength: promising, sources: [old]}}\nevidence:\n  - {source: old, outcome: school, design: rct, finding: positive, country: England}\n  - {source: new, outcome: school, design: rct, finding: no-difference, country: England}\nsources: [{id: old, title: Old, kind: study}, {id: new, title: New, kind: study}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: school, name: School results, claim: {text: We hope for better results., strength: none}}\nevidence:\n  - {source: new, outcome: school, design: rct, finding: no-difference, country: England}\nsources: [{id: new, title: New, kind: study}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: school, name: School results, claim: {text: «A trial found better results.», strength: promising, sources: [old]}}\nevidence:\n  - {source: old, outcome: school, design: rct, finding: positive, country: England}\n  - {source: new, outcome: school, design: rct, finding: no-difference, country: England}\nsources: [{id: old, title: Old, kind: study}, {id: new, title: New, kind: study}]\n",
  ],
  check(spec, { claims, facts, places, report }) {
    const sourceOf = byId(spec.sources);
    const mentions = facts.wordingsOf.get(rule.id) ?? [];
    for (const outcome of spec.outcomes ?? []) {
      const { claim } = outcome;
      if (!claim || rankOf(claim.strength, facts) === 0 || places.presence(claim, "text") !== "said") continue;
      const said = `${claim.text ?? ""} ${claim.description ?? ""}`;
      const contrary = claims.contraryTo(outcome);
      const first = contrary[0];
      if (!first || mentions.some(({ unless }) => unless.anyIn(said))) continue;
      const title = sourceOf(first.source)?.title ?? first.source ?? "A study listed here";
      const found = first.significant === false && (first.finding ?? "positive") === "positive" ? "a gain that may be chance" : first.finding === "negative" ? "a worse result" : first.finding === "mixed" ? "a mixed result" : word(first.finding ?? "no-difference");
      report(places.value(claim, "text"), `The study “${title}” found ${found} for this outcome, and the claim does not say so. Name it beside the result that you quote.`, {
        severity: contrary.every(({ finding }) => finding === "mixed") ? "info" : "warning",
        related: contrary.map((study) => ({ span: places.value(study, study.finding === undefined ? "significant" : "finding").span, message: "What this study found" })),
      });
    }
  },
});
