import { reportWording } from "../report-wording";
import { defineRule } from "../rule";

export const rule = defineRule({
  id: "vague-frequency",
  summary: "How often is said with a number",
  why: "A child counts on the mentor being there as arranged, and a reader cannot count “regularly”.",
  cites: [{ document: "nef-report", place: "Chapter 4, Models, frequency and flexibility" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: every two weeks}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: \"Regularly, at least once a week\"}\nneed: Many lack regular contact.\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nsupervision: {frequency: «regular»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: «bimonthly»}\n",
  ],
  check(_, context) {
    reportWording("vague-frequency", context);
  },
});
