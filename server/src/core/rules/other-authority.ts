import type { Specification } from "../generated/specification";
import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "other-authority",
  summary: "No other council's name is left in from an earlier bid",
  why: "A panel that finds another council's name knows that the text was written for somebody else.",
  cites: [{ document: "reading", place: "Domain reading, typical faults in bids" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nparties: {commissioner: Wexbourne Council}\nneed: Wexbourne Borough Council asked the young people on its Youth Council.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nparties: {commissioner: Wexbourne Council}\npartnerships: {agencies: [{name: Fennwick Council, sector: local-authority}]}\nneed: Fennwick Council places children here too.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Fennwick Council asked for it.\n",
  ],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\nparties: {commissioner: Wexbourne Council}\nneed: In 2025 «Fennwick Council» told us that 41 children have nobody.\n"],
  check(spec, { facts, prose, report }) {
    const commissioner = spec.parties?.commissioner?.name;
    if (commissioner === undefined || !/\bCouncil\b/.test(commissioner)) return;
    const known = namesIn(spec).join(" ");
    const others = facts.wordingsOf.get(rule.id) ?? [];
    const told = new Set<string>();
    for (const field of prose.fields) {
      if (!field.text.includes("Council")) continue;
      for (const match of field.text.matchAll(/\b[A-Z][\w-]+(?:(?: (?:and|upon|on|of|the|in|with))* [A-Z][\w-]+){0,4}? Council\b/g)) {
        const [name] = match;
        const place = name.replace(/^(?:The|In|At|For|With|From|By|When|Our) /, "").split(" ")[0] ?? "";
        if (known.includes(place) || told.has(name) || others.some(({ unless }) => unless.anyIn(name))) continue;
        told.add(name);
        const start = match.index + name.indexOf(place);
        report(prose.place(field, { start, end: match.index + name.length }), `This names ${name.slice(name.indexOf(place))}, and the programme is for ${commissioner}. Correct it if it was left in from another text, or name its part under “partnerships”.`);
      }
    }
  },
});

/** Everyone whom the specification names elsewhere as having a part. */
function namesIn({ parties, partnerships, sources = [], costs, programme }: Specification): string[] {
  const { commissioner, provider, subcontractors = [], description = "" } = parties ?? {};
  const bodies = [commissioner, provider, ...subcontractors, ...(partnerships?.agencies ?? []), programme].map((body) => body?.name);
  const more = [...sources.flatMap(({ title, publisher }) => [title, publisher]), ...(costs?.funding ?? []).map(({ source }) => source), ...(parties?.governance?.meetings?.who ?? [])];
  return [...bodies, ...more, description].filter((name) => name !== undefined);
}
