import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "volunteers-better",
  summary: "Volunteers are not said to bring better outcomes",
  why: "Children prefer volunteers, and the guide found no evidence that volunteers bring better outcomes.",
  cites: [{ document: "practice-guide", place: "Key Principle 7, Why" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {profile: Volunteers. Young people say that they prefer mentors who are not paid.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {profile: There is no evidence that volunteers achieve better outcomes.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {profile: Our «volunteers achieve better» outcomes.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: A friend who is unpaid has better results «than paid staff».\n",
  ],
  check(_, context) {
    reportWording("volunteers-better", context);
  },
});
