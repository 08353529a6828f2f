import type { Evidence, Specification } from "../generated/specification";
import type { EvidenceLevel } from "../guide/facts/evidence";
import { citeOf } from "../finding";
import { word } from "../words/in-words";
import { defineRule } from "../checking/rule";
import { amount } from "../words/wording";

export const rule = defineRule({
  id: "evidence-level",
  summary: "An EIF level fits the study that it is given to",
  why: "Each level asks for a kind of study. A level that the study cannot have makes a reader doubt all the others.",
  cites: [{ document: "foundations-news", place: "Evidence ratings" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, design: rct, finding: positive, eif_level: 3+, country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, design: pre-post, finding: positive, eif_level: 2, country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, outcome: mood, design: rct, finding: positive, eif_level: 4, follow_up_months: 18, country: England}\n  - {source: b, outcome: mood, design: qed, finding: positive, country: England}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, design: pre-post, finding: positive, eif_level: «3», country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, design: qed, finding: positive, baseline_equivalence: false, eif_level: «2+», country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, design: rct, finding: positive, significant: false, eif_level: «3+», country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, outcome: mood, design: rct, finding: positive, eif_level: «4», follow_up_months: 6, country: England}\n  - {source: b, outcome: mood, design: rct, finding: positive, follow_up_months: 3, country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, design: rct, finding: no-difference, eif_level: «2», country: England}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nevidence:\n  - {source: a, outcome: mood, design: rct, finding: positive, eif_level: «4», follow_up_months: 18, country: England}\n",
  ],
  check(spec, { facts, places, report }) {
    const levels = [...facts.evidenceLevels].sort((a, b) => b.rank - a.rank);
    for (const study of spec.evidence ?? []) {
      const level = levels.find((each) => each.level === study.eif_level);
      const reason = level && against(level, study, spec);
      if (!level) continue;
      const gap = reason === undefined ? gapIn(level, study, spec) : undefined;
      if (gap !== undefined) report(places.value(study, "eif_level"), `EIF level ${level.level} ${gap}.`, { severity: "info", cites: [citeOf(level)] });
      if (reason === undefined) continue;
      const fitting = levels.find((each) => each.rank < level.rank && against(each, study, spec) === undefined);
      const place = places.value(study, "eif_level");
      report(place, `EIF level ${level.level} ${reason}. ${fitting ? `Level ${fitting.level} is the most that fits` : "Leave the level out"}.`, {
        cites: [citeOf(level)],
        repairs: fitting ? [{ kind: "replace", title: `Change to level ${fitting.level}`, span: place.span, text: fitting.level, safe: false, preferred: true }] : [],
      });
    }
  },
});

/** What a level asks for that is not said of the study. */
function gapIn(level: EvidenceLevel, study: Evidence, { evidence = [] }: Specification): string | undefined {
  const count = rigorousBeside(study, level, evidence).length;
  if (level.baseline_equivalence && study.baseline_equivalence === undefined) return "takes two groups that were alike at the start, and that is not said. Add it under “baseline_equivalence”";
  if (level.min_rigorous > 1 && count < level.min_rigorous && study.design !== "meta-analysis") return `takes several rigorous studies, and ${count === 0 ? "none" : "one"} is listed for this outcome. List the others too`;
  return undefined;
}

/** The rigorous studies with a gain for the same outcome, this one among them. */
function rigorousBeside(study: Evidence, level: EvidenceLevel, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((each) => each.outcome === study.outcome && each.finding === "positive" && each.design !== undefined && level.designs.includes(each.design));
}

/** Why a study cannot have a level; nothing where what it says of itself leaves room. */
function against(level: EvidenceLevel, study: Evidence, { evidence = [] }: Specification): string | undefined {
  const { design, finding, n_comparison: compared } = study;
  if (finding !== undefined && finding !== "positive" && finding !== "mixed") return `takes a gain for the child, and this study found ${finding === "negative" ? "a worse result" : "no difference"}`;
  if (level.comparison_group && (compared === 0 || (design !== undefined && withoutComparison.includes(design)))) return `takes a comparison group, and this study has none${design === undefined ? "" : ` (${word(design)})`}`;
  if (level.baseline_equivalence && study.baseline_equivalence === false) return "takes two groups that were alike at the start, and these were not";
  if (level.significant && study.significant === false) return "takes a significant gain, and this one may be chance";
  const { min_follow_up_months: least } = level;
  if (least === undefined) return undefined;
  const rigorous = rigorousBeside(study, level, evidence);
  const months = rigorous.map((each) => each.follow_up_months);
  const longest = Math.max(0, ...months.map((each) => each ?? Infinity));
  if (rigorous.length > 0 && longest < least) return `takes an effect that lasts ${amount(least, "month")}, and the longest follow-up here is ${amount(longest, "month")}`;
  return undefined;
}

const withoutComparison: readonly NonNullable<Evidence["design"]>[] = ["pre-post", "monitoring", "qualitative", "case-study", "economic"];
