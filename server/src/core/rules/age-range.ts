import { defineRule } from "../rule";

export const rule = defineRule({
  id: "age-range",
  summary: "The youngest age is not above the oldest",
  why: "Every check that depends on age, and every reader, needs to know who is meant.",
  cites: [{ document: "practice-guide", place: "Introduction" }],
  severity: "error",
  good: ["mentorspec: 1\nprogramme: Steady Hands\ntarget_group:\n  age_min: 8\n  age_max: 17\n"],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ntarget_group:\n  age_min: 17\n  age_max: «8»\n"],
  check({ target_group: group }, { places, report }) {
    if (group?.age_min === undefined || group.age_max === undefined || group.age_min <= group.age_max) return;
    report(places.value(group, "age_max"), `The oldest age (${group.age_max}) is below the youngest (${group.age_min}). Swap the two, or correct one.`, {
      related: [{ span: places.value(group, "age_min").span, message: "The youngest age" }],
    });
  },
});
