import { defineRule } from "../checking/rule";
import { mentorWeek } from "../specification/sums";
import { number } from "../words/wording";

export const rule = defineRule({
  id: "caseload-hours",
  summary: "A mentor has the hours for the children they see",
  why: "Young people need a mentor who is there as arranged. A caseload that does not fit into the week breaks that promise.",
  cites: [{ document: "nef-report", place: "Chapter 4, consideration 4, Consistency" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: 12, hours_per_week: 4}\nmeetings: {mode: group, frequency: weekly, session_hours: 2}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: 1, hours_per_week: 4, travel_hours: 1, notes_hours: 0.5}\nmeetings: {frequency: weekly, session_hours: 2}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: 6}\nmeetings: {frequency: weekly, session_hours: 2}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: «4», hours_per_week: 6, travel_hours: 1}\nmeetings: {frequency: weekly, session_hours: 2}\n"],
  check(spec, { places, report }) {
    const { mentors } = spec;
    const needed = mentorWeek(spec);
    if (mentors?.hours_per_week === undefined || !needed || needed.value <= mentors.hours_per_week) return;
    report(places.value(mentors, "caseload_max"), `${needed.shown}, and a mentor has ${number(mentors.hours_per_week)}. Lower the caseload or find more hours.`, {
      related: [{ span: places.value(mentors, "hours_per_week").span, message: "The hours of a mentor" }],
    });
  },
});
