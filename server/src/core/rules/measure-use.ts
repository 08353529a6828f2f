import { citeOf } from "../finding";
import { word } from "../words/in-words";
import { measuredOutcomes, measureText, type Measured } from "../specification/measures";
import { defineRule, type RuleContext } from "../checking/rule";
import { listed } from "../words/wording";

export const rule = defineRule({
  id: "measure-use",
  summary: "A known tool is scored as it is meant to be",
  why: "A scale read the wrong way round, or questions added up that stand alone, give a result that means nothing.",
  cites: [{ document: "reading", place: "Domain reading, outcome measures" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: SDQ, respondent: carer, direction: lower-is-better, scale_min: 0, scale_max: 40}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Kinder to others, measure: {tool: SDQ pro-social scale, direction: higher-is-better, scale_min: 0, scale_max: 10}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Happier, measure: {tool: Our own questions, direction: lower-is-better, scale_min: 1, scale_max: 99}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Fewer difficulties, measure: {tool: SDQ, direction: «higher-is-better»}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Happier, measure: {tool: ONS4, description: «An ONS4 total»}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Happier, measure: «ONS4 total score»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Happier, measure: {tool: ONS4, scale_min: 1, scale_max: «10»}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes:\n  - {name: Wellbeing, measure: {tool: WEMWBS, respondent: «teacher»}}\n",
  ],
  check(spec, context) {
    for (const measured of measuredOutcomes(spec.outcomes ?? [], context.facts)) look(measured, context);
  },
});

function look(measured: Measured, { places, prose, report }: RuleContext): void {
  const { measure, tool, name, outcome } = measured;
  const cites = [citeOf(tool)];
  const isOtherWay = tool.other_way.anyIn(`${measureText(measured)} ${outcome.description ?? ""}`);
  const wanted = tool.better === "higher" ? "higher-is-better" : "lower-is-better";
  if (measure.direction !== undefined && tool.better !== undefined && measure.direction !== wanted && !isOtherWay) {
    const place = places.value(measure, "direction");
    report(place, `On ${name} ${word(wanted)}, and this says the opposite. Turn it round, or name the part of the tool that you mean.`, { cites, repairs: [{ kind: "replace", title: `Change to “${wanted}”`, span: place.span, text: wanted, safe: false, preferred: true }] });
  }
  const told = prose.mayHold(tool.never) ? [places.value(measure, "description"), places.value(measure, "baseline"), places.value(outcome, "name")] : [];
  const never = told.map((place) => prose.at(place)).find((field) => field && tool.never.anyIn(field.text));
  const inName = measure.tool !== undefined && tool.never.anyIn(measure.tool) ? places.value(measure, "tool") : undefined;
  const total = inName ?? never?.place;
  if (total) report(total, `The questions of ${name} stand alone and have no total. Report each of them by itself.`, { cites });
  const { scale_min: min, scale_max: max } = measure;
  const isOff = tool.score && max !== undefined && !isOtherWay && (tool.summed ? max > tool.score.max || (min ?? 0) < Math.min(0, tool.score.min) : max !== tool.score.max || (min !== undefined && min !== tool.score.min));
  if (tool.score && isOff) report(places.value(measure, "scale_max"), `${name} runs from ${tool.score.min} to ${tool.score.max}, and this says ${min === undefined ? "" : `${min} to `}${max}. Correct the scale.`, { cites });
  const wrong = measure.respondent?.filter((one) => tool.respondents.length > 0 && !tool.respondents.includes(one)) ?? [];
  if (wrong.length > 0 && wrong.length === measure.respondent?.length) report(places.value(measure, "respondent"), `${name} is made for answers by ${listed(tool.respondents.map(word), "or")}, and here the ${listed(wrong.map(word))} answers. Choose another respondent, or another tool.`, { cites, severity: "info" });
}
