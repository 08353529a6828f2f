import { signsIn } from "../specification/duties";
import { citeOf } from "../finding";
import { defineRule, type RuleContext } from "../checking/rule";
import type { Specification } from "../generated/specification";

export const rule = defineRule({
  id: "superseded-source",
  summary: "Tests and frameworks that have been replaced are not used",
  why: "The first test for an independent visitor asked only about contact with family. Under the wider test of 2008, a scheme that keeps to it leaves out children who are owed a visitor.",
  cites: [{ document: "nef-report", place: "Chapter 4, section 1" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting}\nreferral: {test: best-interests, criteria: A visitor is in the child's interests.}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting}\nreferral: {criteria: [A visitor is in the child's interests, including where there is little or no contact with family]}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting}\nreferral: {test: best-interests, criteria: [The child is lonely, Little or no contact with family]}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring}\nneed: Many have little or no contact with family.\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting}\nreferral: {criteria: Children with «little or no contact with family»}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting}\noutcomes: [{name: Being healthy, framework: «Every Child Matters»}, {name: Enjoying life, framework: Every Child Matters}]\n",
  ],
  check(spec, context) {
    const { facts, prose, report } = context;
    const { programme, referral } = spec;
    const isVisiting = programme?.model === "independent-visiting" || programme?.statutory_basis?.includes("independent-visitor-duty") === true;
    for (const duty of isVisiting ? facts.duties.filter(({ standing }) => standing === "superseded") : []) {
      // One reason among several, under the right test, is what the law asks for.
      const several = (referral?.criteria?.length ?? 0) > 1 || (spec.target_group?.eligibility?.length ?? 0) > 1;
      if (several && referral?.test === "best-interests") continue;
      const [first, ...others] = signsIn(prose, duty, ["target_group.eligibility", "referral.criteria", "referral.description", "programme.aim", "programme.summary"]);
      if (!first) continue;
      report(first.place, `“${first.text}” was the test of ${duty.year ?? "an earlier law"}, and it has been widened. ${duty.instead ?? ""}`, {
        severity: several ? "info" : "warning",
        cites: [citeOf(duty)],
        related: others.map(({ place }) => ({ span: place.span, message: "Here too" })),
      });
    }
    lookAtFrameworks(spec, context);
  },
});

function lookAtFrameworks({ outcomes = [] }: Specification, { facts, places, report }: RuleContext): void {
  for (const reference of facts.references.filter(({ replaced }) => replaced)) {
    const [first, ...others] = outcomes.filter(({ framework }) => framework !== undefined && reference.names.anyIn(framework));
    if (!first) continue;
    report(places.value(first, "framework"), `${reference.title} has been replaced. Use the National Framework's outcomes, or say why the older ones are kept.`, {
      severity: "info",
      cites: [citeOf(reference)],
      related: others.map((outcome) => ({ span: places.value(outcome, "framework").span, message: "Here too" })),
    });
  }
}
