import { Guesses } from "../words/nearest";
import { defineRule } from "../checking/rule";
import type { Place } from "../specification/places";

export const rule = defineRule({
  id: "reference-unknown",
  summary: "What an entry points to is there",
  why: "A claim without its source, or a study without its outcome, cannot be judged.",
  cites: [],
  severity: "warning",
  good: ["mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - id: alone\n    name: Less alone\n    claim: {text: Children may feel less alone., sources: [smith-2020]}\nsources:\n  - {id: smith-2020, title: A study, kind: study}\n"],
  bad: ["mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - id: alone\n    name: Less alone\n    claim: {text: Children may feel less alone., sources: [«smith-2021»]}\nsources:\n  - {id: smith-2020, title: A study, kind: study}\n"],
  check({ outcomes = [], evidence = [], sources = [], contract, need }, { places, report }) {
    const known = { source: new Known(sources), outcome: new Known(outcomes) };
    const look = (place: Place, kind: keyof typeof known, id: string): void => {
      if (known[kind].ids.size === 0 || known[kind].ids.has(id)) return;
      const guess = known[kind].guesses.nearest(id);
      report(place, `No ${kind} has the id “${id}”. ${guess === undefined ? `Add it, or correct the id.` : `Did you mean “${guess}”?`}`, {
        repairs: guess === undefined ? [] : [{ kind: "replace", title: `Change to “${guess}”`, span: place.span, text: guess, safe: false, preferred: true }],
      });
    };
    for (const { claim } of outcomes) claim?.sources?.forEach((id, index) => claim.sources && look(places.value(claim.sources, index), "source", id));
    for (const study of evidence) {
      if (study.source !== undefined) look(places.value(study, "source"), "source", study.source);
      if (study.outcome !== undefined) look(places.value(study, "outcome"), "outcome", study.outcome);
    }
    for (const kpi of contract?.kpis ?? []) if (kpi.outcome !== undefined) look(places.value(kpi, "outcome"), "outcome", kpi.outcome);
    for (const figure of need?.local_data ?? []) if (figure.source !== undefined) look(places.value(figure, "source"), "source", figure.source);
  },
});

/** The ids of a list. */
class Known {
  readonly ids: ReadonlySet<string>;
  readonly guesses: Guesses;

  constructor(entries: readonly { readonly id?: string }[]) {
    this.ids = new Set(entries.map(({ id }) => id).filter((id) => id !== undefined));
    this.guesses = new Guesses([...this.ids]);
  }
}
