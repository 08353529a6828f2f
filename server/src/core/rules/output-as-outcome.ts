import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "output-as-outcome",
  summary: "An outcome is a change for the child",
  why: "Matches, meetings and trained volunteers are what a programme does. Whether they helped is another question.",
  cites: [{ document: "nef-report", place: "Chapter 5, Figure 2" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [Young people have someone to turn to]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [Young people feel better after their sessions]\ntheory_of_change: {outputs: [Matches made]}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [«Number of matches» made]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [\"«Mentors gain» skills\"]\n",
  ],
  check(_, context) {
    reportWording("output-as-outcome", context);
  },
});
