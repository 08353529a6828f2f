import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "break-even-wording",
  summary: "A break-even is not called a saving",
  why: "The sum says how much would have to change for the cost to be met. It asks for judgement, and shows no saving made and no return.",
  cites: [{ document: "nef-report", place: "Chapter 6, Issues of cost and value; cost and value revisited" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: truancy, cost: 4000, years: 1, lifetime_cost: 56576, share: 7, wording: The cost would be met if 7 in 100 fewer children truanted. That is no forecast of savings.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: A trial in Leeds found a net saving, and gives its sums.\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {total: 40000, sustainability: The council saves a place for us in its budget.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: truancy, cost: 4000, years: 1, lifetime_cost: 56576, share: 7, wording: It «saves £»52576 for each child.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts: {value_statement: The programme «pays for itself».}\n",
  ],
  check(spec, context) {
    // Elsewhere such words may rest on a study of their own; beside a break-even sum they rest on that.
    const hasSum = (spec.costs?.break_even?.length ?? 0) > 0;
    reportWording(rule.id, context, { within: ({ path }) => hasSum || path[0] === "costs" });
  },
});
