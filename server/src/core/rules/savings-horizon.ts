import { limitOf } from "../guide/limit";
import { ageRange } from "../words/in-words";
import { defineRule } from "../checking/rule";
import { monthsBetween } from "../specification/sums";
import { amount } from "../words/wording";

export const rule = defineRule({
  id: "savings-horizon",
  summary: "For younger children, no gain to the public purse is promised within the contract",
  why: "For care leavers a gain may come soon. For younger children it comes after many years, and mostly to others than the one who pays.",
  cites: [{ document: "nef-report", place: "Chapter 6" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 8, age_max: 12}\ncosts: {months: 36, horizon_years: 10, break_even: [{outcome: truancy, cost: 4000, share: 7.1}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 16, age_max: 21}\ncosts: {months: 36, horizon_years: 2, break_even: [{outcome: neet-public, cost: 4000, share: 7.1}]}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {age_min: 8, age_max: 12}\ncosts: {months: 36, horizon_years: «3», break_even: [{outcome: truancy, cost: 4000, share: 7.1}]}\n"],
  check({ target_group: group, costs, contract }, { facts, places, report }) {
    const years = (monthsBetween(contract?.start, contract?.end) ?? costs?.months ?? 0) / 12;
    const oldest = group?.age_max;
    if (!costs?.break_even || costs.horizon_years === undefined || oldest === undefined || oldest >= limitOf(facts, "limit-care-leaver-age") || costs.horizon_years > years) return;
    report(places.value(costs, "horizon_years"), `For children ${ageRange(group?.age_min, oldest, "of")} a gain to the public purse comes after many years, not within ${amount(costs.horizon_years, "year")}. Give a longer horizon, and say who gains.`);
  },
});
