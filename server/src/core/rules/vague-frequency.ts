import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "vague-frequency",
  summary: "How often is said with a number",
  why: "A child counts on a mentor who comes when agreed, and a reader cannot count “regularly”.",
  cites: [{ document: "nef-report", place: "Chapter 4, Models, frequency and flexibility" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: every two weeks}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: \"Regularly, at least once a week\"}\nneed: Many lack regular contact.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsupervision: Regular support. Mentors see their supervisor once a month.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsupervision: {frequency: monthly, description: Calls in between as needed.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nsupervision: {frequency: «regular»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmeetings: {frequency: «bimonthly»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsupervision: «Regular» supervision and support from a co-ordinator.\n",
  ],
  check({ supervision, meetings }, context) {
    const { places, facts } = context;
    const saysHowOften = (text: string): boolean => (facts.wordingsOf.get("vague-frequency") ?? []).some(({ unless }) => unless.anyIn(text));
    const vague = [supervision, meetings].filter((block) => block?.description !== undefined && places.inWords(block) && !saysHowOften(block.description));
    reportWording("vague-frequency", context, {
      within: ({ path }) => path.length > 2 || path[1] !== "description" || vague.some((block) => block && places.path(block)[0] === path[0]),
    });
  },
});
