import { frequencyInWords } from "../words/in-words";
import { defineRule } from "../checking/rule";
import { asWritten } from "../specification/ids";
import { gapSeverity } from "../checking/severity";
import { perYear } from "../specification/sums";

export const rule = defineRule({
  id: "kpi-reporting",
  summary: "Indicators are reported as often as they are counted, and belong to an outcome",
  why: "A figure that is counted each month and reported once a year helps nobody to put things right. One that belongs to no outcome tells a reader nothing.",
  cites: [{ document: "nef-report", place: "Annex 1, Reporting" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{id: calm, name: Calmer}]\ncontract: {reporting: quarterly, kpis: [{id: a, outcome: calm, measure: SDQ, frequency: yearly}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ncontract: {reporting: each term, kpis: [{id: a, measure: Waiting time, frequency: monthly}]}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{id: calm, name: Calmer}]\ncontract: {reporting: yearly, kpis: [{id: a, outcome: calm, measure: SDQ, frequency: «monthly»}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{id: calm, name: Calmer}]\ncontract: {kpis: [{id: a, outcome: calm, measure: SDQ}, {«id»: b, measure: Smiles}]}\n",
  ],
  check({ contract, outcomes = [] }, { places, status, report }) {
    const reports = perYear(contract?.reporting?.frequency);
    for (const kpi of contract?.kpis ?? []) {
      const counted = perYear(kpi.frequency);
      if (counted !== undefined && reports !== undefined && counted > reports) {
        report(places.value(kpi, "frequency"), `This is counted ${frequencyInWords(kpi.frequency) ?? ""}, and reports are ${frequencyInWords(contract?.reporting?.frequency) ?? ""}. Make the two agree, or say what the report will hold.`);
      }
      if (outcomes.some(({ id }) => id !== undefined) && places.absent(kpi, "outcome")) report(places.value(kpi, "outcome"), `This indicator belongs to no outcome. Name the one that it tells of under “outcome”, or leave it out.`, {
        severity: gapSeverity("consider", false, status),
        repairs: outcomes.flatMap(({ id }) => (id === undefined ? [] : [{ kind: "insert", title: `It tells of “${id}”`, parent: places.path(kpi), key: "outcome", snippet: `outcome: ${asWritten(id)}`, safe: false, preferred: false }])),
      });
    }
  },
});
