import { citeOf } from "../finding";
import { defineRule } from "../checking/rule";
import { monthsBetween } from "../specification/sums";
import { amount, listed } from "../words/wording";

export const rule = defineRule({
  id: "accreditation-terms",
  summary: "A quality mark is described as it is",
  why: "The Approved Provider Standard has changed its form over the years. A wrong number of elements, or a term that it does not have, makes a reader doubt the mark.",
  cites: [{ document: "nef-report", place: "Annex 1" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Approved Provider Standard, elements: 10, from: 2024-05-01, to: 2027-04-30}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Investing in Volunteers, elements: 6, from: 2024-05-01, to: 2030-04-30}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Approved Provider Standard, elements: «11»}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nquality: {accreditation: {name: Approved Provider Standard, from: 2024-05-01, to: «2029-04-30»}}\n",
  ],
  check({ quality }, { facts, places, report }) {
    for (const mark of quality?.accreditation ?? []) {
      const standard = facts.standards.find(({ names }) => names.anyIn(mark.name ?? ""));
      if (!standard) continue;
      const cites = [citeOf(standard)];
      if (mark.elements !== undefined && !standard.editions.some(({ elements }) => elements === mark.elements)) {
        const editions = listed(standard.editions.map(({ name, elements, noun }) => `${elements} ${noun} (${name})`), "or");
        report(places.value(mark, "elements"), `The ${standard.title} has ${editions}, not ${mark.elements}. Name the edition that you hold.`, { cites });
      }
      const months = monthsBetween(mark.from, mark.to);
      if (months !== undefined && standard.valid_years !== undefined && months > standard.valid_years * 12) {
        report(places.value(mark, "to"), `The ${standard.title} is given for ${amount(standard.valid_years, "year")}, and these dates make ${amount(months, "month")}. Correct the dates.`, { cites });
      }
    }
  },
});
