import { limitOf } from "../guide/limit";
import { writing } from "../checking/repairs";
import { defineRule } from "../checking/rule";
import { lineCost } from "../specification/sums";
import { pounds } from "../words/wording";

export const rule = defineRule({
  id: "cost-total",
  summary: "The cost lines add up to the total",
  why: "A price that does not match its lines is a common reason for a bid to fail.",
  cites: [{ document: "reading", place: "Domain reading, typical faults in bids" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 60000\n  lines:\n    - {item: Co-ordinator, amount: 48000}\n    - {item: Expenses, amount: 12000}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  places: 40\n  months: 24\n  total: 108000\n  lines:\n    - {item: Co-ordinator, amount: 48000, per: year}\n    - {item: Activities, amount: 300, per: place}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nmentors: {number: 30}\ncosts:\n  total: 49000\n  lines:\n    - {item: Co-ordinator, amount: 48000}\n    - {item: Checks, amount: 50, per: mentor, quantity: 20}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 60000\n  lines:\n    - {item: Outings, amount: 20, per: meeting}\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: «60000»\n  lines:\n    - {item: Co-ordinator, amount: 48000}\n    - {item: Expenses, amount: 14000}\n"],
  check(spec, { facts, places, report }) {
    const { costs } = spec;
    if (costs?.total === undefined || !costs.lines || places.presence(costs, "lines") !== "said") return;
    const parts = costs.lines.map((line) => lineCost(line, costs, spec));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return;
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    const tolerance = limitOf(facts, "limit-sum-tolerance");
    if (Math.abs(sum - costs.total) <= tolerance) return;
    const shown = parts.length > 8 ? `${parts.length} lines` : parts.map((part) => pounds(part ?? 0)).join(" + ");
    report(places.value(costs, "total"), `The lines come to ${shown} = ${pounds(sum)}, and the total says ${pounds(costs.total)}. Correct a line or the total.`, {
      related: [{ span: places.key(costs, "lines").span, message: "The lines" }],
      repairs: [writing(places.value(costs, "total"), sum)],
    });
  },
});
