import { defineRule } from "../rule";
import { perYear } from "../sums";
import { amount, number } from "../wording";

export const rule = defineRule({
  id: "caseload-hours",
  summary: "A mentor has the hours for the children they see",
  why: "Young people need a mentor who is there as arranged. A caseload that does not fit into the week breaks that promise.",
  cites: [{ document: "nef-report", place: "Chapter 4, consideration 4, Consistency" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: 1, hours_per_week: 4, travel_hours: 1, notes_hours: 0.5}\nmeetings: {frequency: weekly, session_hours: 2}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: 6}\nmeetings: {frequency: weekly, session_hours: 2}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nmentors: {caseload_max: «4», hours_per_week: 6, travel_hours: 1}\nmeetings: {frequency: weekly, session_hours: 2}\n"],
  check({ mentors, meetings }, { places, report }) {
    const weekly = perYear(meetings?.frequency);
    const session = meetings?.session_hours;
    if (mentors?.caseload_max === undefined || mentors.hours_per_week === undefined || weekly === undefined || session?.min === undefined) return;
    const parts = [(session.min + (session.max ?? session.min)) / 2, mentors.travel_hours ?? 0, mentors.notes_hours ?? 0].filter((part) => part > 0);
    const each = parts.reduce((sum, part) => sum + part, 0);
    const needed = (mentors.caseload_max * each * weekly) / 52;
    if (needed <= mentors.hours_per_week) return;
    const sum = parts.length > 1 ? `(${parts.map(number).join(" + ")})` : number(each);
    const rhythm = weekly === 52 ? "" : ` × ${number(weekly)} meetings a year ÷ 52 weeks`;
    report(places.value(mentors, "caseload_max"), `${amount(mentors.caseload_max, "match").replace("matchs", "matches")} × ${sum} hours${rhythm} = ${number(needed)} hours a week, and a mentor has ${number(mentors.hours_per_week)}. Lower the caseload or find more hours.`, {
      related: [{ span: places.value(mentors, "hours_per_week").span, message: "The hours of a mentor" }],
    });
  },
});
