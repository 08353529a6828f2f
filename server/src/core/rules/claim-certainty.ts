import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "claim-certainty",
  summary: "An effect is not promised",
  why: "A rating speaks of what studies found. Nobody can promise it for each child.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{name: Confidence, claim: Mentoring can improve confidence.}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{name: Confidence, claim: We aim for mentoring that will improve confidence.}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {description: \"The funding is guaranteed until 2028.\"}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{name: Confidence, claim: Mentoring «will improve» confidence.}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: \"Mentoring is «proven to» help.\"\n",
    "mentorspec: 1\nprogramme: Steady Hands\ngoals: \"We know that «setting goals improves» results.\"\n",
  ],
  check(_, context) {
    reportWording("claim-certainty", context);
  },
});
