import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "replaces-professionals",
  summary: "A mentor adds to the adults round a child and replaces none of them",
  why: "A mentor cannot make up for a carer or for professional help, and works best beside other support.",
  cites: [{ document: "nef-report", place: "Chapter 4, What can mentoring and befriending offer" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: A mentor does not replace the social worker.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: A mentor adds to the team round the child.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries: {role_statement: Mentors «act as the personal adviser» where there is none.}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, aim: For many it is «the only support they» need.}\n",
  ],
  check(_, context) {
    reportWording("replaces-professionals", context);
  },
});
