import { limitOf } from "../guide/limit";
import { defineRule } from "../checking/rule";
import { contractCost } from "../specification/sums";
import { pounds } from "../words/wording";

export const rule = defineRule({
  id: "contract-value",
  summary: "The cost over the contract keeps to the most that will be paid",
  why: "A price above the ceiling ends a bid at the first check.",
  cites: [{ document: "reading", place: "Domain reading, what evaluators need" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, months: 12}\ncontract: {start: 2026-04-01, end: 2029-03-31, max_value: 180000}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000}\ncontract: {start: 2026-04-01, end: 2029-03-31, max_value: 100000}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, months: 12}\ncontract: {start: 2026-04-01, end: 2029-03-31, max_value: «150000»}\n"],
  check(spec, { facts, places, report }) {
    const { contract, costs } = spec;
    const sum = contractCost(spec);
    if (!costs || contract?.max_value === undefined || !sum || sum.value <= contract.max_value + limitOf(facts, "limit-sum-tolerance")) return;
    report(places.value(contract, "max_value"), `${sum.shown} over the contract, and at most ${pounds(contract.max_value)} will be paid. Lower the cost, or correct one of the two.`, {
      related: [{ span: places.value(costs, "total").span, message: "The total" }],
    });
  },
});
