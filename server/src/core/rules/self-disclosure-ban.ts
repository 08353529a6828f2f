import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "self-disclosure-ban",
  summary: "Mentors may tell something of their own lives",
  why: "The guide encourages mentors, with support, to share something of themselves. A blanket ban stands against it.",
  cites: [{ document: "practice-guide", place: "Key Principle 5, How 2" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {self_disclosure: Mentors may tell something of their own lives where it helps.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {self_disclosure: Mentors do not share home addresses.}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nboundaries: {self_disclosure: Mentors «must not share anything about themselves».}\n"],
  check(_, context) {
    reportWording("self-disclosure-ban", context);
  },
});
