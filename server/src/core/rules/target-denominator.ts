import { limitOf } from "../guide/limit";
import { defineRule } from "../checking/rule";
import { gapSeverity } from "../checking/severity";

export const rule = defineRule({
  id: "target-denominator",
  summary: "A target in per cent says of whom",
  why: "Sixty per cent of all who start and sixty per cent of those who stay are two very different promises.",
  cites: [{ document: "nef-report", place: "Chapter 5, tables" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: {value: 60, unit: percent-of-children, denominator: Children matched for six months or more}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: {value: 3, unit: score-points}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, target: Six in ten of those who stay for a year}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Confidence, «target»: {value: 60, unit: percent-of-children}}\n"],
  check({ outcomes = [] }, { facts, places, status, report }) {
    const whole = limitOf(facts, "limit-realistic-target");
    for (const { target } of outcomes) {
      if (target?.unit !== "percent-of-children" || target.value === undefined || target.value >= whole || !places.absent(target, "denominator")) continue;
      report(places.value(target, "denominator"), `It is not said whom the ${target.value}% is counted from. Say who is counted, such as those matched for six months or more.`, {
        severity: gapSeverity("should", false, status),
        repairs: [{ kind: "insert", title: "Say who is counted", parent: places.path(target), key: "denominator", snippet: "denominator: ${1:<who is counted>}", safe: false, preferred: true }],
      });
    }
  },
});
