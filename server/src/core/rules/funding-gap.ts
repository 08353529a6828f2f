import { limitOf } from "../guide/limit";
import { defineRule } from "../checking/rule";
import { fundingTotal } from "../specification/sums";
import { pounds } from "../words/wording";

export const rule = defineRule({
  id: "funding-gap",
  summary: "The money covers the cost, and lasts as long as the contract",
  why: "Services often cannot cover their cost from one contract. What is missing, and who bears it, belongs in the open, for a match that is cut short is a child let down.",
  cites: [{ document: "nef-report", place: "Chapter 4, Challenges, Resources; chapter 6" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, funding: [{source: The council, amount: 40000}, {source: A trust, amount: 20000, ends: 2029-03-31}]}\ncontract: {start: 2026-04-01, end: 2029-03-31}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, funding: [{source: The council, amount: 40000}, {source: A trust}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, sustainability: The council pays for the third year., funding: [{source: A trust, amount: 60000, ends: 2028-03-31}]}\ncontract: {start: 2026-04-01, end: 2029-03-31}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, «funding»: [{source: The council, amount: 40000}, {source: A trust, amount: 12000}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 60000, funding: [{source: A trust, amount: 60000, ends: «2028-03-31»}]}\ncontract: {start: 2026-04-01, end: 2029-03-31}\n",
  ],
  check({ costs, contract }, { facts, places, report }) {
    if (!costs) return;
    const sum = fundingTotal(costs);
    if (sum && costs.total !== undefined && costs.total - sum.value > limitOf(facts, "limit-sum-tolerance")) {
      const claim = costs.full_cost_recovery === true ? ", though full cost recovery is claimed" : "";
      report(places.key(costs, "funding"), `The money is ${sum.shown}, and the total ${pounds(costs.total)}, so ${pounds(costs.total - sum.value)} is missing${claim}. Name who pays the rest.`, {
        severity: costs.full_cost_recovery === true ? "error" : "warning",
        related: [{ span: places.value(costs, "total").span, message: "The total" }],
      });
    }
    const end = contract?.end;
    const [last] = (costs.funding ?? []).filter(({ ends }) => ends !== undefined).sort((a, b) => (b.ends ?? "").localeCompare(a.ends ?? ""));
    const isOpen = costs.funding?.some(({ ends }) => ends === undefined) === true;
    if (contract && end !== undefined && last?.ends !== undefined && !isOpen && last.ends < end && places.absent(costs, "sustainability")) {
      report(places.value(last, "ends"), `The last of the money ends on ${last.ends}, and the contract on ${end}. Say under “sustainability” who pays from then on.`, { related: [{ span: places.value(contract, "end").span, message: "The end of the contract" }] });
    }
  },
});
