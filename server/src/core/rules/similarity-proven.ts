import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "similarity-proven",
  summary: "A likeness between mentor and child is not called a proven effect",
  why: "The guide says that young people see such matches as more trusting. It does not say that they work better.",
  cites: [{ document: "practice-guide", place: "Key Principle 5, Why" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmatching: {description: Young people often see a mentor of the same ethnicity as easier to trust.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmatching: {description: A shared background may lead to better relationships.}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nmatching: {description: A mentor of the same ethnicity «leads to better» relationships.}\n"],
  check(_, context) {
    reportWording("similarity-proven", context);
  },
});
