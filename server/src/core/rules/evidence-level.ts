import type { Evidence } from "../generated/specification";
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
    const rigorous = new Rigorous(spec.evidence ?? []);
    for (const study of spec.evidence ?? []) {
      const level = levels.find((each) => each.level === study.eif_level);
      const reason = level && against(level, study, rigorous);
      if (!level) continue;
      const gap = reason === undefined ? gapIn(level, study, rigorous) : undefined;
      if (gap !== undefined) report(places.value(study, "eif_level"), `EIF level ${level.level} ${gap}.`, { severity: "info", cites: [citeOf(level)] });
      if (reason === undefined) continue;
      const fitting = levels.find((each) => each.rank < level.rank && against(each, study, rigorous) === undefined);
      const place = places.value(study, "eif_level");
      report(place, `EIF level ${level.level} ${reason}. ${fitting ? `Level ${fitting.level} is the most that fits` : "Leave the level out"}.`, {
        cites: [citeOf(level)],
        repairs: fitting ? [{ kind: "replace", title: `Change to level ${fitting.level}`, span: place.span, text: fitting.level, safe: false, preferred: true }] : [],
      });
    }
  },
});

/** What a level asks for that is not said of the study. */
function gapIn(level: EvidenceLevel, study: Evidence, rigorous: Rigorous): string | undefined {
  if (level.baseline_equivalence && study.baseline_equivalence === undefined) return "takes two groups that were alike at the start, and that is not said. Add it under “baseline_equivalence”";
  if (level.min_rigorous <= 1 || study.design === "meta-analysis") return undefined;
  const { count } = rigorous.beside(study, level);
  return count < level.min_rigorous ? `takes several rigorous studies, and ${count === 0 ? "none" : "one"} is listed for this outcome. List the others too` : undefined;
}

/** Studies with a gain for one outcome whose design a level takes. */
interface Group {
  readonly count: number;
  /** Months; without end where one of them does not say. */
  readonly longest: number;
}

/** The rigorous studies of each outcome, counted once for each level. */
class Rigorous {
  private readonly groups = new Map<EvidenceLevel, Map<string | undefined, Group>>();

  constructor(private readonly evidence: readonly Evidence[]) {}

  /** Those for the same outcome as a study, itself among them. */
  beside({ outcome }: Evidence, level: EvidenceLevel): Group {
    return this.at(level).get(outcome) ?? { count: 0, longest: 0 };
  }

  private at(level: EvidenceLevel): Map<string | undefined, Group> {
    const known = this.groups.get(level);
    if (known) return known;
    const groups = new Map<string | undefined, Group>();
    for (const { outcome, finding, design, follow_up_months: months = Infinity } of this.evidence) {
      if (finding !== "positive" || design === undefined || !level.designs.includes(design)) continue;
      const { count, longest } = groups.get(outcome) ?? { count: 0, longest: 0 };
      groups.set(outcome, { count: count + 1, longest: Math.max(longest, months) });
    }
    this.groups.set(level, groups);
    return groups;
  }
}

/** Why a study cannot have a level; nothing where what it says of itself leaves room. */
function against(level: EvidenceLevel, study: Evidence, rigorous: Rigorous): string | undefined {
  const { design, finding, n_comparison: compared } = study;
  if (finding !== undefined && finding !== "positive" && finding !== "mixed") return `takes a gain for the child, and this study found ${finding === "negative" ? "a worse result" : "no difference"}`;
  if (level.comparison_group && (compared === 0 || (design !== undefined && withoutComparison.includes(design)))) return `takes a comparison group, and this study has none${design === undefined ? "" : ` (${word(design)})`}`;
  if (level.baseline_equivalence && study.baseline_equivalence === false) return "takes two groups that were alike at the start, and these were not";
  if (level.significant && study.significant === false) return "takes a significant gain, and this one may be chance";
  const { min_follow_up_months: least } = level;
  if (least === undefined) return undefined;
  const { count, longest } = rigorous.beside(study, level);
  if (count > 0 && longest < least) return `takes an effect that lasts ${amount(least, "month")}, and the longest follow-up here is ${amount(longest, "month")}`;
  return undefined;
}

const withoutComparison: readonly NonNullable<Evidence["design"]>[] = ["pre-post", "monitoring", "qualitative", "case-study", "economic"];
