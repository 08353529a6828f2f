import type { BreakEven } from "../generated/specification";
import type { BreakEven as LifetimeCost } from "../guide/facts/costs";
import type { Facts } from "../guide/facts/facts";
import { limitOf } from "../guide/limit";
import { writing } from "../checking/repairs";
import { defineRule, type RuleContext } from "../checking/rule";
import { amount, pounds } from "../words/wording";

export const rule = defineRule({
  id: "break-even",
  summary: "A break-even share is worked out rightly, from the cost that belongs to its outcome",
  why: "The report compares the cost of mentoring with the lifetime cost of one bad outcome. Another base, or a slip in the sum, changes the result several times over.",
  cites: [{ document: "nef-report", place: "Chapter 6" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: truancy, cost: 4000, years: 1, lifetime_cost: 56576, share: 7}\n    - {outcome: conduct-subthreshold, cost: 4000, years: 3, lifetime_cost: 75000, share: 16}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: truancy, cost: 2100, years: 1, lifetime_cost: 56576, share: 3.7}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: neet-public, basis: combined, cost: 4000, lifetime_cost: 160000, share: 2.5, assumptions: This is our own sum.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: neet-public, cost: 4000, years: 1, lifetime_cost: 60000, basis: other, share: 6.7}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: truancy, cost: 4000, years: 3, lifetime_cost: 56576, share: «7»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: conduct-subthreshold, cost: 4000, years: 1, lifetime_cost: «225000», share: 1.8}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: neet-public, basis: public-finance, cost: 4000, years: 1, lifetime_cost: «160000», share: 2.5}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: truancy, cost: «12000», years: 3, lifetime_cost: 56576, share: 21}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  break_even:\n    - {outcome: «conduct-clinical», cost: 4000, lifetime_cost: 225000, share: 1.8}\n",
  ],
  check({ costs }, context) {
    const { facts, places, report } = context;
    for (const line of costs?.break_even ?? []) {
      const known = lifetimeOf(line, facts);
      if (known && line.lifetime_cost !== undefined && line.lifetime_cost !== known.lifetime_cost && isAnotherFigure(line.lifetime_cost, facts)) {
        report(places.value(line, "lifetime_cost"), `For this outcome the report takes ${pounds(known.lifetime_cost)}; ${pounds(line.lifetime_cost)} belongs to another. Use the right one, or choose the outcome that it belongs to.`, { cites: [{ document: known.document, place: known.place }] });
      }
      tellOwnSum(line, context);
      const base = line.lifetime_cost ?? known?.lifetime_cost;
      if (line.cost === undefined || line.share === undefined || base === undefined || base <= 0) continue;
      const years = line.years ?? 1;
      const tolerance = limitOf(facts, "limit-break-even-tolerance");
      // The report's own table gives the cost of all three years, and so may one who follows it.
      if (years !== 1 && known?.sums.some((sum) => sum.years === years && sum.cost === line.cost) === true) {
        report(places.value(line, "cost"), `${pounds(line.cost)} is the report's cost of all ${amount(years, "year")}, and the sum here is made from that of one. Write ${pounds(line.cost / years)}.`, { severity: "warning", repairs: [writing(places.value(line, "cost"), line.cost / years)] });
        continue;
      }
      const share = (line.cost * years * 100) / base;
      if (Math.abs(share - line.share) <= tolerance) {
        if (share > 100) report(places.value(line, "share"), `${pounds(line.cost)} × ${amount(years, "year")} is more than ${pounds(base)}, so even if every case changed the cost would not be met. Check the sum.`);
        continue;
      }
      const rounded = Math.round(share * 10) / 10;
      report(places.value(line, "share"), `${pounds(line.cost)} × ${amount(years, "year")} ÷ ${pounds(base)} = ${rounded}%, and the text says ${line.share}%. Correct the share or the sum.`, { repairs: [writing(places.value(line, "share"), rounded)] });
    }
  },
});

function lifetimeOf({ outcome, basis }: BreakEven, { breakEvens }: Facts): LifetimeCost | undefined {
  if (outcome === undefined || basis === "other") return undefined;
  return breakEvens.find((each) => each.outcomes.length === 1 && each.outcomes.includes(outcome) && (basis === undefined || each.basis === undefined || each.basis === basis));
}

/** The report makes no sum with some of its costs: one made with them is the bidder's own, and should say so. */
function tellOwnSum(line: BreakEven, { facts, places, report }: RuleContext): void {
  const fact = facts.breakEvens.find(({ printed, outcomes, basis }) => !printed && line.outcome !== undefined && outcomes.includes(line.outcome) && (basis === undefined ? outcomes.length === 1 : basis === line.basis));
  const owned = (facts.wordingsOf.get(rule.id) ?? []).some(({ unless }) => unless.anyIn([line.wording, line.description, ...(line.assumptions ?? [])].join(". ")));
  if (!fact || owned || line.basis === "other") return;
  report(places.value(line, line.basis === undefined ? "outcome" : "basis"), `The report makes no sum with this cost, so the sum is your own. Say so under “assumptions”.`, { severity: "info", cites: [{ document: fact.document, place: fact.place }] });
}

/** A figure of the report's own, used for the wrong outcome; a bidder's own source is not ours to judge. */
function isAnotherFigure(cost: number, { breakEvens }: Facts): boolean {
  return breakEvens.some((each) => each.lifetime_cost === cost);
}
