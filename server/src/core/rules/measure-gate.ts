import { measuredOutcomes } from "../specification/measures";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "measure-gate",
  summary: "A tool that chooses the children is not the only proof that they changed",
  why: "Children who are chosen for a high score tend to score nearer the average the next time, whatever happens between.",
  cites: [{ document: "nef-report", place: "Chapter 4, section 2, Chance UK" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nreferral: {criteria: A high SDQ score}\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: SDQ, respondent: carer}}\nevaluation: {limitations: \"The SDQ chooses the children too, so some of the fall is to be expected.\"}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nreferral: {criteria: The child is withdrawn}\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: SDQ, respondent: carer}}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nreferral: {criteria: A high SDQ score}\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: «SDQ», respondent: carer}}\n"],
  check(spec, { facts, places, prose, report }) {
    const gated = measuredOutcomes(spec.outcomes ?? [], facts).filter(({ tool }) => tool.gate_note);
    if (gated.length === 0) return;
    const gates = prose.within(["referral.criteria", "referral.description", "target_group.eligibility"]);
    const notes = prose.within(["evaluation.limitations", "evidence.limits", "outcomes.measure.description"]);
    for (const { measure, tool, name } of gated) {
      const gate = gates.find(({ text }) => tool.names.anyIn(text));
      if (!gate || notes.some(({ text }) => tool.names.anyIn(text))) continue;
      report(places.value(measure, "tool"), `${name} chooses the children and also measures their change, and high scores fall by themselves. Say under “limitations” how you allow for that.`, {
        related: [{ span: gate.place.span, message: "Here it chooses them" }],
      });
    }
  },
});
