import { swapping } from "../checking/repairs";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "age-range",
  summary: "The youngest age is not above the oldest",
  why: "Every check that depends on age, and every reader, needs to know who is meant.",
  cites: [{ document: "practice-guide", place: "Introduction" }],
  severity: "error",
  good: ["mentorspec: 1\nprogramme: Steady Hands\ntarget_group:\n  age_min: 8\n  age_max: 17\n"],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group:\n  age_min: 17\n  age_max: «8»\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract: {lots: [{name: Younger children, age_min: 11, age_max: «5»}]}\n",
  ],
  check({ target_group: group, contract, evidence = [], meetings }, { places, report }) {
    for (const range of [group, ...(contract?.lots ?? []), ...evidence, ...(meetings?.frequency?.by_age ?? [])]) {
      if (range?.age_min === undefined || range.age_max === undefined || range.age_min <= range.age_max) continue;
      report(places.value(range, "age_max"), `The oldest age (${range.age_max}) is below the youngest (${range.age_min}). Swap the two, or correct one.`, {
        related: [{ span: places.value(range, "age_min").span, message: "The youngest age" }],
        repairs: [swapping(places.value(range, "age_min"), places.value(range, "age_max"))],
      });
    }
  },
});
