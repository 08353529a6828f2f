import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "placeholder-text",
  summary: "No gap is left in by mistake",
  why: "A panel marks what is on the page. A gap that was left in by mistake reads like a gap in the service.",
  cites: [{ document: "reading", place: "Our reading" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: A trusted adult for each child.\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, aim: <what it is for>}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: \"The council counts «XX%» of its children.\"\n",
    "mentorspec: 1\nprogramme: Steady Hands\nassessment: Needs «TBC»\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsafeguarding: {lead_person: «TBC»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: \"«[council]» has asked for this.\"\n",
  ],
  check(_, context) {
    for (const prose of [context.prose, context.prose.names]) reportWording("placeholder-text", { ...context, prose }, { severity: weights[context.status] });
  },
});

const weights = { draft: "hint", review: "warning", submitted: "error" } as const;
