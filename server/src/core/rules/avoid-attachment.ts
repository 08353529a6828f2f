import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "avoid-attachment",
  summary: "A bond is not treated as something to avoid",
  why: "To lean on somebody is a part of growing up, and just what many of these children lack. What matters is how the bond ends.",
  cites: [{ document: "nef-report", place: "Chapter 2, Dependency" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: We do not avoid attachment; we prepare for its ending.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: Mentors keep to the agreed times.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: Mentors «avoid attachment».}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntraining: {description: \"Mentors learn to «discourage dependency».\"}\n",
  ],
  check(_, context) {
    reportWording("avoid-attachment", context);
  },
});
