import { citeOf } from "../finding";
import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "realistic-targets",
  summary: "A target can be missed",
  why: "Building these relationships is fragile. A promise for every child is one that nobody can keep, and a panel knows it.",
  cites: [{ document: "nef-report", place: "Chapter 7, Conclusion 1" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: {value: 60, unit: percent-of-children, denominator: Children matched for six months}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: {value: 100, unit: count}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: A say, target: All children will be asked each term.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: {value: «100», unit: percent-of-children, denominator: All children}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: «All young people will» be confident.}\n",
  ],
  check(spec, context) {
    const { facts, places, report } = context;
    const limit = facts.limits.find(({ id }) => id === "limit-realistic-target");
    for (const { target } of spec.outcomes ?? []) {
      if (!limit || target?.unit !== "percent-of-children" || target.value === undefined || target.value < limit.value) continue;
      const fault = target.value > 100 ? `${target.value}% is more than all of the children.` : `${target.value}% promises the effect for every child.`;
      report(places.value(target, "value"), `${fault} Set a target that some will miss, and say why it is fair.`, { cites: [citeOf(limit)] });
    }
    reportWording(rule.id, context);
  },
});
