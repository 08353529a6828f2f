import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "blanket-confidentiality",
  summary: "Nobody is promised that everything, or nothing, stays private",
  why: "A promise that cannot be kept harms a child's trust, and so does a mentor who reports everything.",
  cites: [{ document: "nef-report", place: "Chapter 4, Consideration 1" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {confidentiality: {statement: \"What is said stays private, unless someone may come to harm.\"}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {confidentiality: {statement: We never promise that talk is fully confidential.}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevaluation: {burden: A short form; answers are fully confidential in the data set.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {confidentiality: {statement: What a child says is «fully confidential».}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {recording_policy: \"«Everything is reported» to the social worker.\"}\n",
  ],
  check(_, context) {
    reportWording("blanket-confidentiality", context);
  },
});
