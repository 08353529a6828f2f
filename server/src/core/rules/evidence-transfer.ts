import type { Evidence, TargetGroup } from "../generated/specification";
import { reportWording } from "../checking/report-wording";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "evidence-transfer",
  summary: "A study of other children, or from another country, comes with a word on why it holds here",
  why: "The guide holds its own findings to apply in the UK. A single study from overseas, or of children who were not in care, has to be argued for.",
  cites: [{ document: "practice-guide", place: "Introduction; definitions" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: rct, finding: positive, country: United States, care_experienced: true, transferability: Foster care there is much like ours.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: rct, finding: positive, country: Scotland, care_experienced: true}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: guide, scale: guide, finding: positive, country: UK and similar countries}\nsources: [{id: guide, title: Practice Guide, kind: guide}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: looked-after, age_min: 8, age_max: 17}\nevidence: [{source: trial, design: rct, finding: positive, country: England, care_experienced: true, age_min: «14», age_max: 17}]\nsources: [{id: trial, title: A trial, kind: study}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: rct, finding: positive, country: «United States»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: pre-post, finding: positive, country: England, care_experienced: «false»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Mentoring is «proven in the UK».\n",
  ],
  check(spec, context) {
    const { evidence = [], sources = [] } = spec;
    const guides = new Set(sources.filter(({ kind }) => kind === "guide").map(({ id }) => id));
    for (const study of evidence) if (study.supports !== "principle" && !guides.has(study.source)) look(study, spec.target_group, context);
    const shownHere = evidence.some((study) => study.finding === "positive" && (study.design === "rct" || study.design === "qed") && isHere(study, context) === true);
    if (!shownHere) reportWording(rule.id, context);
  },
});

function look(study: Evidence, group: TargetGroup | undefined, context: RuleContext): void {
  const { places, report } = context;
  if (!places.absent(study, "transferability")) return;
  const overseas = isHere(study, context) === false;
  const others = !overseas && study.care_experienced !== false ? otherAges(study, group) : undefined;
  if (!overseas && study.care_experienced !== false && !others) return;
  const what = overseas ? `This study is from overseas (${study.country ?? ""})` : (others?.says ?? "The children in this study were not in care");
  report(places.value(study, overseas ? "country" : (others?.field ?? "care_experienced")), `${what}, and it is not said why it should hold here. Add that under “transferability”.`, {
    severity: others ? "info" : rule.severity,
    repairs: [{ kind: "insert", title: "Say why it should hold here", parent: places.path(study), key: "transferability", snippet: "transferability: ${1:<what is alike and what is not>}", safe: false, preferred: true }],
  });
}

/** Children two years or more outside the ages of the study; a year either way is no other age. */
function otherAges({ age_min: from, age_max: to }: Evidence, group: TargetGroup | undefined): { readonly field: "age_min" | "age_max"; readonly says: string } | undefined {
  const { age_min: youngest, age_max: oldest } = group ?? {};
  if (from !== undefined && youngest !== undefined && youngest <= from - 2) return { field: "age_min", says: `The youngest in this study were ${from}, and this programme starts at ${youngest}` };
  if (to !== undefined && oldest !== undefined && oldest >= to + 2) return { field: "age_max", says: `The oldest in this study were ${to}, and this programme goes up to ${oldest}` };
  return undefined;
}

/** Whether a study is from the UK; nothing where its country is not given. */
function isHere({ country }: Evidence, { facts }: RuleContext): boolean | undefined {
  return country === undefined ? undefined : facts.references.find(({ id }) => id === "study-countries")?.names.anyIn(country);
}
