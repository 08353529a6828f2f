import { limitOf } from "../guide/limit";
import { defineRule } from "../checking/rule";
import { unitCost } from "../specification/sums";
import { pounds } from "../words/wording";

export const rule = defineRule({
  id: "unit-cost",
  summary: "Total, places and cost of a place agree",
  why: "The cost of a place is what a panel compares, so it has to follow from the total and the places.",
  cites: [{ document: "foundations-news", place: "Cost ratings" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 84000\n  places: 40\n  unit_cost: 2100\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 10000\n  places: 3\n  unit_cost: 3333\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  unit_cost: 2100\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 168000\n  places: 40\n  months: 24\n  unit_cost: 2100\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 84000\n  places: 40\n  unit_cost: «1900»\n"],
  check({ costs }, { facts, places, report }) {
    const worked = costs ? unitCost(costs) : undefined;
    if (!costs || !worked || costs.unit_cost === undefined) return;
    const tolerance = limitOf(facts, "limit-sum-tolerance");
    const yearly = costs.months === undefined ? worked.value : (worked.value * 12) / costs.months;
    if ([worked.value, yearly].some((cost) => Math.abs(cost - (costs.unit_cost ?? 0)) <= tolerance)) return;
    const place = places.value(costs, "unit_cost");
    report(place, `${worked.shown} a place, and the text says ${pounds(costs.unit_cost)}. Correct the total, the places or the cost of a place.`, {
      repairs: [{ kind: "replace", title: `Change to ${worked.value}`, span: place.span, text: String(worked.value), safe: false, preferred: true }],
    });
  },
});
