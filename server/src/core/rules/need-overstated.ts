import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "need-overstated",
  summary: "The need is put no higher than is known",
  why: "Not every child in care is alone, and much that goes with care was there before it. A reader who knows this will doubt the rest.",
  cites: [{ document: "nef-report", place: "Chapters 2 and 5" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Many children in care have nobody outside services to turn to.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Not every child in care lacks a trusted adult, but 41% of ours said so.\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: «Every child in care lacks» a trusted adult.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Their poor results at school are «caused by being in care».\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {profile: \"«All young people prefer» an unpaid mentor.\"}\n",
  ],
  check(_, context) {
    reportWording("need-overstated", context);
  },
});
