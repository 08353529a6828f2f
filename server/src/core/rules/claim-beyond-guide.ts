import type { Severity } from "../finding";
import type { Recommendation, SourceDifference } from "../guide/facts/evidence";
import type { ProseField } from "../specification/prose";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "claim-beyond-guide",
  summary: "A claim keeps to the guide's words where the press went further",
  why: "Headlines said more than the recommendations do. The guide outranks the news release and the press.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Children in care go home, claim: {text: It may help children in care to go home., recommendation: 3, strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Fewer charges, claim: {text: Violent and other charges may fall., recommendation: 2, strength: good}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Families, claim: {text: We hope to keep families together., strength: none}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: home, name: Families, claim: {text: One trial found that it can keep families together., strength: promising, sources: [trial]}}\nevidence: [{source: trial, design: rct, finding: positive, country: England}]\nsources: [{id: trial, title: A trial, kind: study}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Families, claim: {text: «Keeps families together»., recommendation: 3, strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Children have «less trauma», claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, aim: To «keep families together».}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Safer streets, claim: {text: «Violent offenders» can change., recommendation: 2, strength: good}}\n",
  ],
  check(spec, context) {
    const { claims, facts, places, prose } = context;
    const differences = facts.recommendations.flatMap((recommendation) => recommendation.differences.filter(({ phrases }) => prose.mayHold(phrases)).map((difference) => ({ recommendation, difference })));
    if (differences.length === 0) return;
    for (const outcome of spec.outcomes ?? []) {
      const { claim } = outcome;
      if (!claim || claim.strength === "none" || claims.studiesFor(outcome).length > 0) continue;
      const fields = [places.value(claim, "text"), places.value(claim, "description"), places.value(outcome, "name")].map((place) => prose.at(place)).filter((field) => field !== undefined);
      const found = differences.flatMap(({ recommendation, difference }) => fields.map((field) => ({ recommendation, difference, field }))).find(({ difference, field }) => difference.phrases.anyIn(field.text));
      if (found) tell(found.recommendation, found.difference, found.field, context);
    }
    // An aim is no claim, but a reader should know that no recommendation stands behind it.
    if (spec.evidence?.some(({ design }) => design !== undefined && facts.strengths.some(({ designs }) => designs.includes(design)))) return;
    const aim = prose.within(["programme.aim", "programme.summary"]).flatMap((field) => differences.map(({ recommendation, difference }) => ({ recommendation, difference, field }))).find(({ difference, field }) => difference.phrases.anyIn(field.text));
    if (aim) tell(aim.recommendation, aim.difference, aim.field, context, "info");
  },
});

function tell({ number }: Recommendation, { phrases, instead, document, place }: SourceDifference, field: ProseField, { prose, report }: RuleContext, severity: Severity = rule.severity): void {
  const span = phrases.find(field.text)[0];
  if (!span) return;
  report(prose.place(field, span), `“${field.text.slice(span.start, span.end)}” is the wording of a headline, and recommendation ${number} does not say it. ${instead}`, { severity, cites: [{ document, place }] });
}
