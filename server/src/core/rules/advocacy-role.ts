import { signsIn } from "../specification/duties";
import { citeOf } from "../finding";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "advocacy-role",
  summary: "A mentor is not made an advocate",
  why: "An advocate is trained to put a child's views where something is to be decided. A mentor is a friend outside care planning, and hands over.",
  cites: [{ document: "nef-report", place: "Chapter 2, Muted voice" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {advocacy: A mentor helps to find the words. Where something is to be decided a trained advocate takes over.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: Mentors never represent the child at reviews.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: «Mentors act as advocates» for the child.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {advocacy: The council has a «duty to offer advocacy to every» child in care.}\n",
  ],
  check(_, { facts, prose, report }) {
    const seen = new Set<string>();
    for (const duty of facts.duties.filter(({ standing, signs, names }) => standing === "in-force" && signs.list.length > 0 && names.list.length === 0)) {
      for (const { text, sentence, place } of signsIn(prose, duty, ["boundaries", "mentors", "programme", "meetings", "matching"])) {
        if (seen.has(sentence)) continue;
        seen.add(sentence);
        report(place, `“${text}” goes beyond what a mentor can do, or what councils owe. ${duty.instead ?? ""}`, { cites: [citeOf(duty)] });
      }
    }
  },
});
