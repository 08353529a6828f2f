import { claimNothing, claimPlace } from "../specification/claims";
import { defineRule } from "../checking/rule";
import { ageRange } from "../words/in-words";

export const rule = defineRule({
  id: "claim-ages",
  summary: "A claim is made for the ages at which the effect was found",
  why: "An effect that was found at some ages has not been shown at others.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 11, age_max: 13}\noutcomes:\n  - {name: A lasting home, claim: {text: It may help., recommendation: 4, strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 12}\noutcomes:\n  - {name: A lasting home, claim: {text: It may help., recommendation: 4, strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 16, age_max: 21}\noutcomes:\n  - {name: A lasting home, claim: {text: We hope that it helps., recommendation: 4, strength: none}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 16, age_max: 21}\noutcomes:\n  - {name: A lasting home, claim: {text: It may help., recommendation: «4», strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 14, age_max: 17}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
  ],
  check(spec, { claims, places, report }) {
    const group = spec.target_group;
    const { age_min: min, age_max: max } = group ?? {};
    for (const { outcome, claim, recommendation } of claims.fitting) {
      const { ages } = recommendation;
      if (!group || !ages || ((min === undefined || min <= ages.max) && (max === undefined || max >= ages.min))) continue;
      if (claims.studiesFor(outcome).some((study) => (study.age_min ?? Infinity) <= (max ?? Infinity) && (study.age_max ?? -1) >= (min ?? 0))) continue;
      const todo = ages.firm ? "so claim no rating here, or list a study at these ages" : "so say so beside the claim";
      report(claimPlace(claim, places), `${ages.words} This programme is for young people ${ageRange(min, max, "of")}, ${todo}.`, {
        severity: ages.firm ? "warning" : "info",
        cites: [{ document: ages.document ?? recommendation.document, place: ages.place ?? recommendation.place }],
        related: [{ span: places.value(group, min === undefined ? "age_max" : "age_min").span, message: "The programme's ages" }],
        repairs: ages.firm ? claimNothing(claim, places) : [],
      });
    }
  },
});
