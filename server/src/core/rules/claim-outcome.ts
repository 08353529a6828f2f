import { claimPlace, type Leaning } from "../specification/claims";
import { citeOf } from "../finding";
import { defineRule, type RuleContext } from "../checking/rule";
import { listed } from "../words/wording";

export const rule = defineRule({
  id: "claim-outcome",
  summary: "A claim is about the outcome that its recommendation speaks of",
  why: "A rating belongs to one outcome. What was found for offending says nothing about drinking, and a change of mind is no drop in charges.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Fewer charges, eif_domain: crime-violence-asb, measure: {tool: Charges on police records}, claim: {text: It can help., recommendation: 2, strength: good}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Children feel better in themselves, eif_domain: mental-health-wellbeing, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: A home that lasts, claim: {text: It may help., recommendation: 4, strength: promising}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Less drinking, eif_domain: substance, claim: {text: It can help., recommendation: «2», strength: good}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Young people find a job, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Children are less lonely, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Less offending, measure: {tool: «A questionnaire on attitudes»}, claim: {text: It can help., recommendation: 2, strength: good}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: A stable home, measure: {tool: Our records, respondent: «practitioner»}, claim: {text: It may help., recommendation: 4, strength: promising}}\n",
  ],
  check(_, context) {
    for (const leaning of context.claims.leaning) if (isItsOutcome(leaning, context)) lookAtMeasure(leaning, context);
  },
});

/** Whether the outcome is the recommendation's, as far as one can tell; where it certainly is not, says so. */
function isItsOutcome({ outcome, claim, recommendation }: Leaning, { facts, places, report }: RuleContext): boolean {
  const named = [outcome.name, outcome.success_criterion].join(" ");
  const text = `${named} ${claim.text ?? ""}`;
  const own = recommendation.outcomes.filter(({ document }) => document === undefined);
  const domains = own.map(({ eif_domain }) => eif_domain).filter((domain) => domain !== undefined);
  const elsewhere = domains.length > 0 && outcome.eif_domain !== undefined && outcome.eif_domain !== "relational-only" && !domains.includes(outcome.eif_domain);
  if (own.some(({ phrases }) => phrases.anyIn(elsewhere ? named : text)) || domains.some((domain) => domain === outcome.eif_domain)) return true;
  const place = claimPlace(claim, places);
  const added = recommendation.outcomes.find(({ document, phrases }) => document !== undefined && phrases.anyIn(text));
  if (added) {
    report(place, `Recommendation ${recommendation.number} does not name ${added.name}; only the news release adds it. Claim ${listed(own.slice(0, 2).map(({ name }) => name), "or")} here, or say where this comes from.`, { severity: "info", cites: [{ document: added.document ?? recommendation.document, place: recommendation.place }] });
    return false;
  }
  const other = facts.recommendations.find((each) => each !== recommendation && each.outcomes.some(({ document, phrases }) => document === undefined && phrases.anyIn(text)));
  if (!other && !elsewhere) return true;
  report(place, `Recommendation ${recommendation.number} is about ${listed(own.slice(0, 2).map(({ name }) => name))}, and this outcome is another. ${other ? `Recommendation ${other.number} (${other.rating}) is nearer, or claim no rating` : "Claim no rating here, or list studies of your own"}.`, { cites: [citeOf(recommendation)] });
  return false;
}

function lookAtMeasure({ outcome: { measure }, recommendation }: Leaning, { places, report }: RuleContext): void {
  const { phrases, respondents, words } = recommendation.measure ?? {};
  if (!measure || words === undefined) return;
  const described = [measure.tool, measure.description, measure.threshold].filter((part) => part !== undefined).join(" ");
  const told = measure.respondent;
  if (phrases && described !== "" && !phrases.anyIn(described)) {
    report(places.value(measure, measure.tool === undefined ? "description" : "tool"), `The finding behind recommendation ${recommendation.number} is ${words}. Measure that too, or claim less.`, { severity: "info", cites: [citeOf(recommendation)] });
  } else if (respondents && told && !told.some((one) => respondents.includes(one))) {
    report(places.value(measure, "respondent"), `The finding behind recommendation ${recommendation.number} is ${words}. Ask the young person too, or claim less.`, { severity: "info", cites: [citeOf(recommendation)] });
  }
}
