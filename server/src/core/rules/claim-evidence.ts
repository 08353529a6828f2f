import { rankOf } from "../specification/claims";
import { allowedByStudies, isCarriedBy } from "../specification/studies";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "claim-evidence",
  summary: "A claim is no stronger than the studies it lists",
  why: "The guide says how many studies, of which kind and size, each rating takes. Figures from before and after, interviews and monitoring earn none.",
  cites: [{ document: "practice-guide", place: "Definitions of strong, good and promising" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: Children may enjoy life more., strength: promising, sources: [trial]}}\nevidence:\n  - {source: trial, design: rct, quality: moderate, n_intervention: 12, n_comparison: 11, finding: positive, country: England}\nsources: [{id: trial, title: A trial, kind: study}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: Nine in ten said they felt better., strength: none, sources: [survey]}}\nevidence:\n  - {source: survey, design: pre-post, finding: positive}\nsources: [{id: survey, title: A survey, kind: own-data}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: Children can enjoy life more., strength: promising, sources: [guide]}}\nsources: [{id: guide, title: Mentoring and Befriending Practice Guide, kind: guide}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Better mental health, claim: {text: The guide rates this strong., recommendation: 1, strength: strong, sources: [guide, trial]}}\nevidence:\n  - {source: guide, outcome: mood, finding: positive}\n  - {source: trial, outcome: mood, design: rct, quality: high, finding: positive}\nsources: [{id: guide, title: Practice Guide, kind: guide}, {id: trial, title: A trial, kind: study}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: It may help., strength: promising, sources: [trial]}}\n  - {id: work, name: Young people have a trade, claim: {text: It may help., strength: «strong», sources: [trial]}}\nevidence:\n  - {source: trial, outcome: mood, design: rct, quality: high, finding: positive}\nsources: [{id: trial, title: A trial, kind: study}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: Nine in ten said they felt better., strength: «promising», sources: [survey]}}\nevidence:\n  - {source: survey, design: pre-post, finding: positive}\nsources: [{id: survey, title: A survey, kind: own-data}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: Children can enjoy life more., strength: «strong», sources: [trial]}}\nevidence:\n  - {source: trial, design: rct, quality: high, n_intervention: 80, n_comparison: 80, finding: positive}\nsources: [{id: trial, title: A trial, kind: study}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: mood, name: Children enjoy life more, claim: {text: Children can enjoy life more., strength: «promising», sources: [trial]}}\nevidence:\n  - {source: trial, design: rct, quality: high, finding: no-difference}\nsources: [{id: trial, title: A trial, kind: study}]\n",
  ],
  check(spec, { claims, facts, places, report }) {
    for (const outcome of spec.outcomes ?? []) {
      const { claim } = outcome;
      if (claim?.strength !== undefined && claim.strength !== "none" && claim.recommendation === undefined && claims.leansOnOthers(outcome)) {
        report(places.value(claim, "strength"), `This claims ${claim.strength} evidence, and the study it cites is listed for another outcome. Claim none, or add a study of this one.`, { severity: "error" });
        continue;
      }
      const studies = claims.studiesFor(outcome);
      if (!claim || !isCarriedBy(studies, claim)) continue;
      const allowed = allowedByStudies(studies, facts);
      const steps = rankOf(claim.strength, facts) - rankOf(allowed, facts);
      const recommendation = claims.recommendationFor(outcome);
      // Where the guide itself rates it lower still, that is said instead.
      if (steps <= 0 || (recommendation && rankOf(recommendation.rating, facts) < rankOf(allowed === "none" ? undefined : allowed, facts))) continue;
      const place = places.value(claim, "strength");
      const most = allowed === "none" ? "support no rating: each takes a trial with a comparison group and a positive result" : `support ${allowed} at most`;
      report(place, `This claims ${String(claim.strength)} evidence, and the studies listed ${most}. ${allowed === "none" ? "Write “none” and say what was found" : `Claim ${allowed}`}, or add the studies${claim.recommendation === undefined || allowed === "none" ? "" : " or the guide"}.`, {
        severity: steps > 1 || allowed === "none" ? "error" : "warning",
        related: studies.map((study) => ({ span: places.value(study, "design").span, message: "A study it rests on" })),
        repairs: [{ kind: "replace", title: `Change to “${allowed}”`, span: place.span, text: allowed, safe: false, preferred: true }],
      });
    }
  },
});
