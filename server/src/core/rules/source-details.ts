import { citeOf } from "../finding";
import type { Source } from "../generated/specification";
import { date as inWords } from "../words/in-words";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "source-details",
  summary: "The guide, the report and the toolkits are cited rightly",
  why: "The right publisher and year let a reader find the source. A wrong one suggests that nobody has read it.",
  cites: [{ document: "practice-guide", place: "Title page; useful links" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: guide, title: Mentoring and Befriending Practice Guide, publisher: Foundations, commissioned_by: Department for Education, date: 2025-04-08, kind: guide}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: ours, title: Our own guide to mentoring, publisher: EIF, year: 2019, kind: guide}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: guide, title: Mentoring and Befriending Practice Guide, publisher: «Ofsted», kind: guide}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: guide, title: Mentoring and Befriending Practice Guide, year: «2023», kind: guide}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: yef, title: Youth Endowment Fund Toolkit, publisher: «Youth Futures Foundation», kind: web}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: guide, title: Mentoring and Befriending Practice Guide, date: «2025-05-08», kind: guide}]\n",
  ],
  check({ sources = [] }, context) {
    for (const source of sources) look(source, context);
  },
});

function look(source: Source, { facts, places, report }: RuleContext): void {
  const { title, publisher, year, date } = source;
  if (title === undefined) return;
  const held = facts.lexicon.in(title);
  const reference = facts.references.find(({ names }) => held.has(names) && names.anyIn(title));
  if (!reference) return;
  const cites = [citeOf(reference)];
  if (publisher !== undefined && reference.not_publishers.anyIn(publisher) && !publisher.includes(reference.publisher)) {
    const place = places.value(source, "publisher");
    report(place, `The publisher of “${reference.title}” is ${reference.publisher}, not ${publisher}. Correct it.`, { cites, repairs: [{ kind: "replace", title: `Change to ${reference.publisher}`, span: place.span, text: reference.publisher, safe: false, preferred: true }] });
  }
  const given = year ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
  if (reference.year !== undefined && given !== undefined && given !== reference.year && (year === undefined || date === undefined || Number(date.slice(0, 4)) !== reference.year)) {
    const place = places.value(source, year === undefined ? "date" : "year");
    report(place, `“${reference.title}” came out in ${reference.year}, not ${given}. Correct the ${year === undefined ? "date" : "year"}.`, { cites, repairs: year === undefined ? [] : [{ kind: "replace", title: `Change to ${reference.year}`, span: place.span, text: String(reference.year), safe: false, preferred: true }] });
  } else if (reference.date !== undefined && date !== undefined && !reference.date.startsWith(date)) {
    const place = places.value(source, "date");
    report(place, `“${reference.title}” came out on ${inWords(reference.date)}, not ${date}. Correct the date.`, { cites, repairs: [{ kind: "replace", title: `Change to ${reference.date}`, span: place.span, text: reference.date, safe: false, preferred: true }] });
  }
}
