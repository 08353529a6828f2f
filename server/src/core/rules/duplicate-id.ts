import { defineRule } from "../checking/rule";

export const rule = defineRule({
  id: "duplicate-id",
  summary: "No two entries of a kind have the same id",
  why: "Other entries point to an id, and a reader has to know which one is meant.",
  cites: [],
  severity: "warning",
  good: ["mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: alone, name: Less alone}\n  - {id: school, name: More at ease at school}\n"],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {id: alone, name: Less alone}\n  - {id: «alone», name: More at ease at school}\n"],
  check({ outcomes = [], sources = [], contract }, { places, report }) {
    for (const entries of [outcomes, sources, contract?.kpis ?? [], contract?.lots ?? [], contract?.questions ?? []]) {
      for (const { entry, id, first } of repeated(entries)) {
        report(places.value(entry, "id"), `The id “${id}” is taken already. Choose another one here.`, { related: [{ span: places.value(first, "id").span, message: "The first entry with this id" }] });
      }
    }
  },
});

interface WithId {
  readonly id?: string;
}

function repeated(entries: readonly WithId[]): { entry: WithId; id: string; first: WithId }[] {
  const seen = new Map<string, WithId>();
  return entries.flatMap((entry) => {
    const first = entry.id === undefined ? undefined : seen.get(entry.id);
    if (entry.id !== undefined && !first) seen.set(entry.id, entry);
    return entry.id !== undefined && first ? [{ entry, id: entry.id, first }] : [];
  });
}
