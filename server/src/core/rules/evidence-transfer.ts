import type { Evidence } from "../generated/specification";
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
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: rct, finding: positive, country: «United States»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: trial, design: pre-post, finding: positive, country: England, care_experienced: «false»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Mentoring is «proven in the UK».\n",
  ],
  check(spec, context) {
    const { evidence = [], sources = [] } = spec;
    const guides = new Set(sources.filter(({ kind }) => kind === "guide").map(({ id }) => id));
    for (const study of evidence) if (study.supports !== "principle" && !guides.has(study.source)) look(study, context);
    const shownHere = evidence.some((study) => study.finding === "positive" && (study.design === "rct" || study.design === "qed") && isHere(study, context) === true);
    if (!shownHere) reportWording(rule.id, context);
  },
});

function look(study: Evidence, context: RuleContext): void {
  const { places, report } = context;
  if (!places.absent(study, "transferability")) return;
  const overseas = isHere(study, context) === false;
  if (!overseas && study.care_experienced !== false) return;
  const what = overseas ? `This study is from overseas (${study.country ?? ""})` : "The children in this study were not in care";
  report(places.value(study, overseas ? "country" : "care_experienced"), `${what}, and it is not said why it should hold here. Add that under “transferability”.`, {
    repairs: [{ kind: "insert", title: "Say why it should hold here", parent: places.path(study), key: "transferability", snippet: "transferability: ${1:<what is alike and what is not>}", safe: false, preferred: true }],
  });
}

/** Whether a study is from the UK; nothing where its country is not given. */
function isHere({ country }: Evidence, { facts }: RuleContext): boolean | undefined {
  return country === undefined ? undefined : facts.references.find(({ id }) => id === "study-countries")?.names.anyIn(country);
}
