import { claimPlace, isForOthers } from "../specification/claims";
import { citeOf } from "../finding";
import type { Specification } from "../generated/specification";
import type { ComponentNeed } from "../guide/facts/evidence";
import type { Prose } from "../specification/prose";
import { defineRule } from "../checking/rule";
import { gapSeverity } from "../checking/severity";
import { listed } from "../words/wording";

export const rule = defineRule({
  id: "claim-components",
  summary: "A claim comes with the parts that the evidence rests on",
  why: "The programmes behind a recommendation had certain parts. Without them the same effect cannot be expected.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {components: [one-to-one, skills-group]}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {mode: one-to-one, additional_support: A course on social skills}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: {name: A tested programme, adaptations: No work placements; we visit employers}}\nmeetings: {components: [job-readiness, coordinated-mentoring]}\noutcomes:\n  - {name: Young people find work, claim: {text: It may help., recommendation: 6, strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: One to one, once a week.\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {components: [one-to-one, residential]}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {mode: one-to-one, frequency: weekly}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {components: [one-to-one, confidence-building]}\noutcomes:\n  - {name: Young people decide for themselves, claim: {text: It may help., recommendation: «5», strength: promising}}\n",
  ],
  check(spec, { claims, places, prose, status, report }) {
    const { meetings, programme } = spec;
    if (!meetings || places.inWords(meetings) || (programme?.modelled_on?.adaptations?.length ?? 0) > 0) return;
    const isListed = meetings.components !== undefined;
    if (!isListed && !places.absent(meetings, "components")) return;
    for (const { claim, recommendation } of claims.fitting) {
      if (isForOthers(recommendation, spec.target_group)) continue;
      const missing = recommendation.components.filter((part) => !shows(part, spec, prose));
      const enough = recommendation.components_at_least;
      if (enough === undefined ? missing.length === 0 : recommendation.components.length - missing.length >= enough) continue;
      const core = missing.filter((part) => part.core);
      const lacking = core.length > 0 ? core : missing;
      const parts = listed(lacking.map(({ name }) => name), enough === undefined ? "and" : "or");
      const asked = enough === undefined ? parts : `at least ${enough} of ${listed(recommendation.components.map(({ name }) => name))}`;
      const firm = core.length > 0 || enough !== undefined;
      report(claimPlace(claim, places), `Recommendation ${recommendation.number} rests on programmes with ${asked}, and ${enough === undefined ? "that is not named here" : "fewer are named here"}. Add ${firm ? "it under “components”, or say under “modelled_on” what takes its place" : "it, or note the change under “modelled_on”"}.`, {
        severity: !isListed ? gapSeverity("should", false, status) : firm ? "warning" : "info",
        cites: [citeOf(recommendation)],
        related: isListed ? [{ span: places.key(meetings, "components").span, message: "The parts of this programme" }] : [],
      });
    }
  },
});

function shows({ any, phrases }: ComponentNeed, { meetings }: Specification, prose: Prose): boolean {
  const named: readonly (string | undefined)[] = [...(meetings?.components ?? []), meetings?.mode];
  return any.some((value) => named.includes(value)) || prose.within(["meetings", "programme", "training", "referral.outreach"]).some(({ text }) => phrases.anyIn(text));
}
