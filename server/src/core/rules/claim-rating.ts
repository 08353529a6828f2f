import { isForOthers, rankOf } from "../specification/claims";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "claim-rating",
  summary: "A claim is no stronger than the guide's own rating",
  why: "The guide rates each recommendation by the studies behind it. A bid that leans on a recommendation cannot be surer than the guide is.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - name: Young people find work\n    claim:\n      text: Mentoring may help young people to find work.\n      recommendation: 6\n      strength: promising\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - name: Fewer charges\n    claim: {text: Mentoring can cut charges., recommendation: 2, strength: good}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - name: Children enjoy reading more\n    claim: {text: Children may read more., strength: none}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - name: Young people find work\n    claim:\n      text: Mentoring may help young people to find work.\n      recommendation: 6\n      strength: «good»\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - name: Fewer charges\n    claim: {text: Mentoring can cut charges., recommendation: 2, strength: «strong»}\n",
  ],
  check(spec, { claims, facts, places, report }) {
    for (const outcome of spec.outcomes ?? []) {
      const { claim } = outcome;
      const recommendation = claims.recommendationFor(outcome);
      if (!claim || !recommendation || claims.isCappedByStudies(outcome, recommendation.rating) || (claim.recommendation === undefined && isForOthers(recommendation, spec.target_group))) continue;
      const steps = rankOf(claim.strength, facts) - rankOf(recommendation.rating, facts);
      if (steps <= 0) continue;
      const place = places.value(claim, "strength");
      report(place, `This claims ${String(claim.strength)} evidence, and the guide rates recommendation ${recommendation.number} ${recommendation.rating}. Claim ${recommendation.rating} at most.`, {
        severity: steps > 1 ? "error" : "warning",
        repairs: [{ kind: "replace", title: `Change to “${recommendation.rating}”`, span: place.span, text: recommendation.rating, safe: false, preferred: true }],
      });
    }
  },
});
