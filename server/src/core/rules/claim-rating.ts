import type { Claim, Outcome } from "../generated/specification";
import type { Facts, Recommendation } from "../guide/facts";
import { defineRule } from "../rule";

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
  check({ outcomes = [] }, { facts, places, report }) {
    for (const outcome of outcomes) {
      const { claim } = outcome;
      const recommendation = claim ? recommendationOf(claim, outcome, facts) : undefined;
      if (!claim || !recommendation) continue;
      const steps = rank(claim.strength, facts) - rank(recommendation.rating, facts);
      if (steps <= 0) continue;
      const place = places.value(claim, "strength");
      report(place, `This claims ${String(claim.strength)} evidence, and the guide rates recommendation ${recommendation.number} ${recommendation.rating}. Claim ${recommendation.rating} at most.`, {
        severity: steps > 1 ? "error" : "warning",
        repairs: [{ kind: "replace", title: `Change to “${recommendation.rating}”`, span: place.span, text: recommendation.rating, safe: false, preferred: true }],
      });
    }
  },
});

/** The recommendation that a claim names itself; without one, that of its outcome only where a single one speaks of it. */
function recommendationOf(claim: Claim, outcome: Outcome, { recommendations }: Facts): Recommendation | undefined {
  if (claim.recommendation !== undefined) return recommendations.find(({ number }) => number === claim.recommendation);
  const text = `${outcome.name ?? ""} ${claim.text ?? ""}`;
  const speaking = recommendations.filter((each) => each.outcomes.some(({ document, phrases }) => document === undefined && phrases.anyIn(text)));
  return speaking.length === 1 ? speaking[0] : undefined;
}

/** 0 for no rating, 1 promising, 2 good, 3 strong. */
function rank(strength: Claim["strength"], { strengths }: Facts): number {
  return strengths.find(({ rating }) => rating === strength)?.rank ?? 0;
}
