import { limitOf } from "../guide/limit";
import { defineRule } from "../checking/rule";
import { gapSeverity } from "../checking/severity";
import { amount } from "../words/wording";

export const rule = defineRule({
  id: "figure-age",
  summary: "A figure of need is not out of date",
  why: "The report's figures come from 2013 and before. A panel wants to know how things stand now, and where.",
  cites: [{ document: "reading", place: "Our reading" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed:\n  local_data: [{measure: Children in care, value: 210, period: 31 March 2025}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed:\n  local_data: [{measure: Children in care, value: 210}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed:\n  local_data: [{measure: Rise in children in care, value: 30, period: 2011 to 2025}]\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nneed:\n  local_data: [{measure: Children in care, value: 210, period: «March 2013»}]\n"],
  check({ need }, { facts, places, today, status, report }) {
    const limit = limitOf(facts, "limit-statistics-age");
    for (const figure of need?.local_data ?? []) {
      const years = figure.period?.match(/\b(?:19|20)\d\d\b/g)?.map(Number) ?? [];
      const age = Number(today.slice(0, 4)) - Math.max(...years);
      if (years.length === 0 || age <= limit) continue;
      report(places.value(figure, "period"), `This figure is ${amount(age, "year")} old, and we take more than ${amount(limit, "year")} as old. Give a newer one beside it, or say why it still holds.`, { severity: gapSeverity("consider", false, status) });
    }
  },
});
