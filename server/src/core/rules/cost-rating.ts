import { defineRule } from "../checking/rule";
import { ratingOf, unitCost } from "../specification/sums";
import { pounds } from "../words/wording";

export const rule = defineRule({
  id: "cost-rating",
  summary: "The cost rating fits the cost of a place",
  why: "The five ratings are bands of unit cost, so a rating and a cost either fit together or do not.",
  cites: [{ document: "foundations-news", place: "Cost ratings" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  unit_cost: 2000\n  eif_rating: 4\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  unit_cost: 999.50\n  eif_rating: 3\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  eif_rating: 3\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  unit_cost: 2000\n  eif_rating: «5»\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncosts:\n  total: 84000\n  places: 40\n  eif_rating: «4»\n",
  ],
  check({ costs }, { facts, places, report }) {
    if (costs?.eif_rating === undefined) return;
    const worked = unitCost(costs);
    const cost = costs.unit_cost ?? worked?.value;
    const fitting = cost === undefined ? undefined : ratingOf(facts.costRatings, cost);
    if (cost === undefined || !fitting || fitting.rating === costs.eif_rating) return;
    const sum = costs.unit_cost === undefined && worked ? `${worked.shown} a place` : `${pounds(cost)} a place`;
    const place = places.value(costs, "eif_rating");
    report(place, `${sum} is rating ${fitting.rating} (${fitting.words}), not ${costs.eif_rating}. Correct the rating or the cost.`, {
      repairs: [{ kind: "replace", title: `Change the rating to ${fitting.rating}`, span: place.span, text: String(fitting.rating), safe: false, preferred: true }],
    });
  },
});
