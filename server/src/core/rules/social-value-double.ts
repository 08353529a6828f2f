import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "social-value-double",
  summary: "The service is not counted again as social value",
  why: "Hours that volunteers give to the service are the service itself. Counting them as added value counts them twice.",
  cites: [{ document: "reading", place: "Domain reading, social value" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncontract: {social_value: {measure: Work tasters for care leavers, number: 6}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract: {social_value: {measure: Volunteer hours given by staff to a food bank, number: 60}}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ncontract: {social_value: {measure: \"«Volunteer hours» of our mentors\", number: 4000}}\n"],
  check(_, context) {
    reportWording("social-value-double", context);
  },
});
