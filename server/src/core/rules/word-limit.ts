import { defineRule } from "../checking/rule";
import { wordsIn } from "../words/words-in";
import { number } from "../words/wording";

export const rule = defineRule({
  id: "word-limit",
  summary: "An answer keeps to its word limit",
  why: "What stands beyond the limit is not read, and some buyers turn the whole answer down.",
  cites: [{ document: "reading", place: "Domain reading, what evaluators need" }],
  severity: "error",
  good: ["mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  questions:\n    - text: How do relationships end?\n      word_limit: 10\n      answer: With a plan that mentor and child make together.\n"],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  questions:\n    - text: How do relationships end?\n      word_limit: 5\n      answer: «With a plan that mentor and child make together.»\n"],
  check({ contract }, { places, report }) {
    for (const question of contract?.questions ?? []) {
      const { answer, word_limit: limit } = question;
      const words = answer === undefined ? 0 : wordsIn(answer);
      if (limit === undefined || words <= limit) continue;
      report(places.value(question, "answer"), `This answer has ${number(words)} words, and the limit is ${number(limit)}. Take out ${number(words - limit)}.`, {
        related: [{ span: places.value(question, "word_limit").span, message: "The limit" }],
      });
    }
  },
});
