import { citeOf } from "../finding";
import type { Outcome, Specification } from "../generated/specification";
import type { SpectrumPosition } from "../guide/facts/programmes";
import { word } from "../words/in-words";
import { measuredOutcomes } from "../specification/measures";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "model-goals",
  summary: "The kind of programme, its place between befriending and objectives, and its measure of success agree",
  why: "Befriending does not stand or fall with objectives. A reader who finds two models in one text cannot tell what the child will get.",
  cites: [{ document: "nef-report", place: "Chapter 4, Figure 1" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring, spectrum_position: befriending-mentoring}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending, spectrum_range: [befriending, mentoring-befriending]}\noutcomes: [{name: A goal of one's own, measure: Goals reached}, {name: Less alone, measure: Three questions}]\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting, spectrum_position: befriending}\noutcomes: [Children have a friend]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending, spectrum_position: «objectives-focused-mentoring»}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mixed, spectrum_range: «[mentoring, befriending]»}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\n«outcomes»: [{name: Goals of one's own, measure: Goals reached}]\n",
  ],
  check(spec, context) {
    const { programme } = spec;
    const { places, report, facts } = context;
    if (!programme) return;
    const position = facts.spectrum.find(({ value }) => value === programme.spectrum_position);
    if (position && !fits(position, programme.model, facts.spectrum)) {
      report(places.value(programme, "spectrum_position"), `This is ${word(programme.model ?? "")}, and its place is given as “${position.title.toLowerCase()}”. Make the two agree.`, {
        cites: [citeOf(position)],
        related: [{ span: places.value(programme, "model").span, message: "What kind of programme this is" }],
      });
    }
    const range = (programme.spectrum_range ?? []).map((value) => facts.spectrum.find((each) => each.value === value)?.position ?? 0);
    if (range.some((place, index) => place < (range[index - 1] ?? 0))) {
      report(places.value(programme, "spectrum_range"), `The range runs backwards. Begin with the position nearest to befriending.`, { severity: "info" });
    }
    lookAtSuccess(spec, position, context);
  },
});

/** Whether a position, or the one beside it, suits a model; relations mix both in practice. */
function fits({ position }: SpectrumPosition, model: string | undefined, spectrum: readonly SpectrumPosition[]): boolean {
  return model === undefined || model === "mixed" || spectrum.some((each) => Math.abs(each.position - position) <= 1 && each.models.includes(model));
}

/** Befriending that is judged on goals alone. */
function lookAtSuccess(spec: Specification, position: SpectrumPosition | undefined, { facts, places, report }: RuleContext): void {
  const { programme, outcomes = [] } = spec;
  const open = facts.spectrum.find(({ judged_on_objectives, models }) => !judged_on_objectives && programme?.model !== undefined && models.includes(programme.model));
  const befriending = position ? (position.judged_on_objectives ? undefined : position) : open;
  const goals = facts.measures.find(({ id }) => id === "measure-goals");
  const measured = outcomes.filter(({ measure, success_criterion: criterion }) => measure?.tool !== undefined || criterion !== undefined);
  const onGoals = (outcome: Outcome): boolean => (outcome.success_criterion === undefined ? measuredOutcomes([outcome], facts)[0]?.tool === goals : goals?.names.anyIn(outcome.success_criterion) === true);
  if (!befriending || measured.length === 0 || measured.length < outcomes.length || !measured.every(onGoals)) return;
  report(places.key(spec, "outcomes"), `Success is counted in goals alone, and befriending does not hang on them. Add what the friendship itself should bring, such as being less alone.`, { cites: [citeOf(befriending)] });
}
