import { claimNothing, claimPlace } from "../specification/claims";
import { citeOf } from "../finding";
import { word } from "../words/in-words";
import { defineRule } from "../checking/rule";
import { listed } from "../words/wording";

export const rule = defineRule({
  id: "claim-model",
  summary: "Befriending does not claim what was found for mentoring",
  why: "One recommendation names befriending as well as mentoring; the others rest on mentoring alone.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mixed}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\noutcomes:\n  - {name: Better mental health, claim: {text: We hope that it helps., strength: none}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\noutcomes:\n  - {name: Children return home, claim: {text: It may help reunification., strength: «promising»}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\noutcomes:\n  - {name: Less offending, claim: {text: It can cut offending., recommendation: «2», strength: good}}\n",
  ],
  check(spec, { claims, facts, places, report }) {
    const { programme } = spec;
    const model = programme?.model;
    if (!programme || model === undefined) return;
    const naming = facts.recommendations.filter(({ models }) => models.includes(model)).map(({ number }) => number);
    for (const { claim, recommendation } of claims.leaning) {
      const related = [{ span: places.value(programme, "model").span, message: "What kind of programme this is" }];
      const cites = [citeOf(recommendation)];
      if (!recommendation.models.includes(model)) {
        const other = naming.length > 0 ? ` (only recommendation ${listed(naming.map(String))} names it)` : "";
        report(claimPlace(claim, places), `Recommendation ${recommendation.number} is about mentoring, and this is ${word(model)}${other}. Claim no rating here, or list studies of ${word(model)} itself.`, { cites, related, repairs: claimNothing(claim, places) });
      } else if (recommendation.models_note !== undefined && model !== "mentoring" && model !== "mixed") {
        report(claimPlace(claim, places), `${recommendation.models_note} Say so beside the claim.`, { severity: "info", cites, related });
      }
    }
  },
});
