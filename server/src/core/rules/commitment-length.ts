import { citeOf } from "../finding";
import { group as people } from "../words/in-words";
import { writing } from "../checking/repairs";
import { defineRule } from "../checking/rule";
import { amount, listed } from "../words/wording";

export const rule = defineRule({
  id: "commitment-length",
  summary: "Mentors commit for as long as a match lasts",
  why: "Children who have been let down may test whether an adult stays. A mentor who has promised less than the match lasts is one more who leaves.",
  cites: [{ document: "nef-report", place: "Chapter 2; chapter 4, Consideration 4" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {commitment_months: 12}\nmeetings: {duration: 12}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {commitment_months: 12}\nmeetings: {duration: {open_ended: true, expected_months: 36}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {commitment_months: 9}\nmeetings: {duration: {min_months: 9, expected_months: 12}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {commitment_months: «6»}\nmeetings: {duration: 12}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: [looked-after, mental-health-severe]}\nmentors: {commitment_months: «3»}\nmeetings: {duration: 3}\n",
  ],
  check({ mentors, meetings, target_group: group }, { facts, places, report }) {
    const promised = mentors?.commitment_months;
    const duration = meetings?.duration;
    if (!mentors || promised === undefined) return;
    const length = duration?.open_ended === true ? undefined : (duration?.min_months ?? duration?.expected_months);
    const limit = facts.limits.find(({ id }) => id === "limit-commitment-months");
    const high = group?.groups?.filter((each) => each === "mental-health-severe" || each === "send") ?? [];
    if (meetings && length !== undefined && promised < length) {
      report(places.value(mentors, "commitment_months"), `Mentors promise ${amount(promised, "month")}, and a match lasts ${amount(length, "month")}. Ask for at least as long.`, {
        related: [{ span: places.value(meetings, "duration").span, message: "How long a match lasts" }],
        repairs: [writing(places.value(mentors, "commitment_months"), length)],
      });
    } else if (limit && promised < limit.value && high.length > 0) {
      report(places.value(mentors, "commitment_months"), `Mentors promise ${amount(promised, "month")}, which we take as short for ${listed(high.map(people))}. Ask for longer, or say who stays.`, { severity: "info", cites: [citeOf(limit)] });
    }
  },
});
