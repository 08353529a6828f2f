import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "question-answered",
  summary: "Every question of the tender is answered",
  why: "A question without an answer scores nothing, and some buyers turn the whole bid down for it.",
  cites: [{ document: "reading", place: "Domain reading, what evaluators need" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, status: submitted}\ncontract:\n  questions:\n    - {id: 1, text: How do relationships end?, answer: With a plan that mentor and child make together.}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, status: draft}\ncontract:\n  questions:\n    - {id: 1, text: How do relationships end?}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, status: submitted}\ncontract:\n  questions:\n    - {id: 1, text: How do relationships end?, answer: With a plan.}\n    - {id: 2, text: «How will you keep children safe?»}\n",
  ],
  check({ contract }, { places, report, status }) {
    if (status === "draft") return;
    const open = (contract?.questions ?? []).filter((question) => question.text !== undefined && places.absent(question, "answer"));
    const [first, ...others] = open;
    if (!first) return;
    const more = others.length === 0 ? "" : others.length === 1 ? ", nor has one other" : `, nor have ${others.length} others`;
    report(places.value(first, "text"), `This question has no answer yet${more}. Write it before the bid goes in.`, {
      severity: status === "submitted" ? "warning" : "info",
      related: others.map((question) => ({ span: places.value(question, "text").span, message: "No answer yet" })),
    });
  },
});
