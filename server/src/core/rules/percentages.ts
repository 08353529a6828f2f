import { defineRule } from "../checking/rule";
import { number } from "../words/wording";

export const rule = defineRule({
  id: "percentages",
  summary: "A percentage fits its counts",
  why: "A share is a count out of a base. Where the two do not fit, a reader cannot tell which of them is right.",
  cites: [{ document: "nef-report", place: "Chapter 5, tables" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, figures: [{what: More confident, count: 11, of: 28, percent: 39}, {what: All of them, count: 3, of: 3, percent: 100}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, figures: [{what: More confident, count: 11, of: 33, percent: 33.3}, {what: Calmer, percent: 51}]}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, figures: [{what: More confident, count: 11, of: 28, percent: «33»}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, figures: [{what: More confident, count: «28», of: 11, percent: 39}]}\n",
  ],
  check({ evidence = [] }, { places, report }) {
    for (const figure of evidence.flatMap(({ figures = [] }) => figures)) {
      const { count, of: base, percent } = figure;
      if (count === undefined || base === undefined || base <= 0) continue;
      if (count > base) {
        report(places.value(figure, "count"), `${number(count)} cannot be a part of ${number(base)}. Correct the count or its base.`, { related: [{ span: places.value(figure, "of").span, message: "The base" }] });
      } else if (percent !== undefined && Math.abs((count * 100) / base - percent) > (Number.isInteger(percent) ? 0.5 : 0.1) + 1e-9) {
        const place = places.value(figure, "percent");
        const share = number((count * 100) / base);
        report(place, `${number(count)} ÷ ${number(base)} = ${share}%, and the text says ${percent}%. Correct the percentage, the count or its base.`, {
          repairs: [{ kind: "replace", title: `Change to ${Math.round((count * 100) / base)}`, span: place.span, text: String(Math.round((count * 100) / base)), safe: false, preferred: true }],
        });
      }
    }
  },
});
