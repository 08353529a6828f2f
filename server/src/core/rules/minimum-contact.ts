import { defineRule } from "../checking/rule";
import { plannedHours } from "../specification/sums";
import { number } from "../words/wording";

export const rule = defineRule({
  id: "minimum-contact",
  summary: "The planned hours reach the minimum contact",
  why: "Whoever commissions the programme may set a minimum of contact time; the plan has to reach it.",
  cites: [{ document: "nef-report", place: "Annex 1, Meetings" }],
  severity: "error",
  good: ["mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: fortnightly, session_hours: 3, duration: 12, minimum_contact_hours: 70}\n", "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {minimum_contact_hours: 70}\n"],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: monthly, session_hours: 3, duration: 12, minimum_contact_hours: «70»}\n"],
  check(spec, { places, report }) {
    const { meetings } = spec;
    const planned = plannedHours(spec);
    if (meetings?.minimum_contact_hours === undefined || !planned || planned.value >= meetings.minimum_contact_hours) return;
    report(places.value(meetings, "minimum_contact_hours"), `${planned.shown}, and the minimum is ${number(meetings.minimum_contact_hours)}. Plan more meetings, longer ones or a longer match.`);
  },
});
