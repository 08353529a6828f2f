import { citeOf } from "../finding";
import type { Specification } from "../generated/specification";
import type { KnownModel } from "../guide/facts/programmes";
import { ageRange, frequencyInWords, word } from "../words/in-words";
import { defineRule } from "../checking/rule";
import { gapSeverity } from "../checking/severity";
import { perYear, timesIn } from "../specification/sums";
import { amount, listed, number } from "../words/wording";

export const rule = defineRule({
  id: "model-adaptations",
  summary: "What was changed from the programme that this one follows is said",
  why: "A known name brings its results to mind. Where length, rhythm or ages are others, a reader has to know.",
  cites: [{ document: "tidier", place: "Items 10 and 12" }],
  severity: "info",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: Chance UK}\ntarget_group: {age_min: 5, age_max: 11}\nmeetings: {frequency: weekly, session_hours: {min: 2, max: 3}, duration: 12}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: {name: Chance UK, adaptations: Meetings are fortnightly.}}\nmeetings: {frequency: fortnightly}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: Independent visiting}\nmeetings: {frequency: monthly}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: «Chance UK»}\ntarget_group: {age_min: 10, age_max: 15}\nmeetings: {frequency: fortnightly, duration: 6}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: «Chance UK»}\ntarget_group: {groups: looked-after}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, modelled_on: «Fostering Healthy Futures»}\n",
  ],
  check(spec, { facts, places, status, report }) {
    const source = spec.programme?.modelled_on;
    if (source?.name === undefined || source.description !== undefined || !places.absent(source, "adaptations")) return;
    const known = facts.models.find(({ names }) => names.anyIn(source.name ?? ""));
    const changes = known ? differences(known, spec) : [];
    const place = places.value(source, "name");
    const repairs = [{ kind: "insert", title: "Say what you do otherwise", parent: places.path(source), key: "adaptations", snippet: "adaptations:\n  - ${1:<what you do differently>}", safe: false, preferred: true }] as const;
    if (known && changes.length > 0) report(place, `This differs from ${source.name}: ${changes.join("; ")}. List the changes under “adaptations”.`, { cites: [citeOf(known)], repairs });
    else if (!known) report(place, `It is not said what you do differently from ${source.name}. List it under “adaptations”, or write “none”.`, { severity: gapSeverity("consider", false, status), repairs });
  },
});

const inCare: readonly string[] = ["looked-after", "uasc", "care-leaver"];

/** What both the source and the specification state, and state otherwise. */
function differences(known: KnownModel, { target_group: group, meetings, mentors }: Specification): string[] {
  const changes: string[] = [];
  const add = (differs: boolean, ours: string, theirs: string): void => void (differs && changes.push(`${ours}, not ${theirs}`));
  const { age_min: min, age_max: max } = known;
  if (min !== undefined && max !== undefined && group) add((group.age_min ?? min) < min || (group.age_max ?? max) > max, ageRange(group.age_min, group.age_max, "ages"), `${min} to ${max}`);
  if (!known.made_for_care && group?.groups?.every((one) => inCare.includes(one))) changes.push("children in care, for whom it was not made");
  const rhythms = known.frequency.map(({ every, unit }) => ({ yearly: (unit === "week" ? 52 : 12) / every, words: every === 1 ? `${unit}ly` : `every ${amount(every, unit)}` }));
  const ours = [perYear(meetings?.frequency), ...(meetings?.frequency?.by_stage ?? []).map(({ how_often: often }) => timesIn(often ?? ""))].filter((yearly) => yearly !== undefined);
  const isKnown = (yearly: number): boolean => rhythms.some((rhythm) => Math.abs(rhythm.yearly - yearly) <= rhythm.yearly / 10);
  add(rhythms.length > 0 && ours.some((yearly) => !isKnown(yearly)), `meetings ${frequencyInWords(meetings?.frequency) ?? "at other times"}`, listed(rhythms.map(({ words }) => words), "or"));
  const [theirs, session] = [known.session_hours, meetings?.session_hours];
  if (theirs && session?.min !== undefined) add(session.min < theirs.min || (session.max ?? session.min) > theirs.max, `meetings of ${number(session.min)}${session.max === undefined ? "" : ` to ${number(session.max)}`} hours`, `${theirs.min} to ${theirs.max}`);
  const { typical, min: least } = known.duration_months ?? {};
  const length = meetings?.duration?.expected_months ?? meetings?.duration?.min_months;
  if (typical !== undefined && known.time_limited !== false && length !== undefined) add(length !== typical, amount(length, "month"), number(typical));
  if (least !== undefined && length !== undefined) add(length < least, amount(length, "month"), `at least ${number(least)}`);
  const stages = meetings?.stages?.map(({ months }) => months ?? 0) ?? [];
  if (known.stages.length > 0 && stages.length > 0 && !stages.includes(0)) add(stages.join() !== known.stages.map(({ months }) => months).join(), `stages of ${listed(stages.map(number))} months`, listed(known.stages.map(({ months }) => number(months))));
  if (known.mentor_min_age !== undefined && mentors?.min_age !== undefined) add(mentors.min_age < known.mentor_min_age, `mentors from the age of ${mentors.min_age}`, String(known.mentor_min_age));
  if (known.mentors.length > 0 && mentors?.type) add(!mentors.type.some((type) => known.mentors.includes(type)), `${listed(mentors.type.map(word))} mentors`, listed(known.mentors.map(word)));
  return changes;
}
