import { defineRule } from "../checking/rule";
import { number } from "../words/wording";

export const rule = defineRule({
  id: "weights-sum",
  summary: "The weights of the questions, and of quality and price, come to 100",
  why: "Marks are shares of a whole. Where they do not come to 100, a panel cannot score.",
  cites: [{ document: "reading", place: "Domain reading, what evaluators need" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncontract: {quality_weight: 60, price_weight: 30, social_value_weight: 10, questions: [{text: Why you?, weight: 60}, {text: What else?, weight: 10}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  questions:\n    - {text: How do you keep mentors?, weight: 60}\n    - {text: How do relationships end?, weight: 40}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  quality_weight: 70\n  price_weight: 30\n  questions: [{text: How do relationships end?, weight: 45}, {text: How do you match?, weight: 25}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  questions: [{text: How do relationships end?, weight: 45}, {text: How do you match?}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  «questions»:\n    - {text: How do you keep mentors?, weight: 60}\n    - {text: How do relationships end?, weight: 30}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract:\n  quality_weight: 70\n  price_weight: «20»\n",
  ],
  check({ contract }, { places, report }) {
    if (!contract) return;
    const { questions = [], quality_weight: quality, price_weight: price, social_value_weight: social } = contract;
    const weights = questions.map(({ weight }) => weight).filter((weight) => weight !== undefined);
    const total = sum(weights);
    // The questions may carry all marks, or only those that are not given for the price.
    const wholes = [100, quality, quality === undefined || social === undefined ? undefined : quality + social, price === undefined ? undefined : 100 - price];
    if (weights.length > 0 && (weights.length === questions.length || total > 100.15) && !wholes.some((whole) => whole !== undefined && near(total, whole))) {
      report(places.key(contract, "questions"), `The weights of the questions come to ${weights.map(number).join(" + ")} = ${number(total)}, not 100. Correct one of them.`);
    }
    if (quality === undefined || price === undefined) return;
    const heads = [quality, price, ...(social === undefined ? [] : [social])];
    if (near(sum(heads), 100) || near(quality + price, 100)) return;
    const isOpen = social === undefined && sum(heads) < 100;
    const ask = isOpen ? "Give the weight of the rest, such as social value, or correct one of them." : "Correct one of them.";
    report(places.value(contract, "price_weight"), `${social === undefined ? "Quality and price" : "Quality, price and social value"} come to ${heads.map(number).join(" + ")} = ${number(sum(heads))}, not 100. ${ask}`, isOpen ? { severity: "warning" } : {});
  },
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Thirds are written as 33.3, so a tenth either way is no fault. */
function near(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= 0.15;
}
