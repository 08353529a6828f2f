import { claimNothing, claimPlace, type Leaning } from "../specification/claims";
import { citeOf } from "../finding";
import type { TargetGroup } from "../generated/specification";
import type { PopulationNeed } from "../guide/facts/evidence";
import { group as people, word } from "../words/in-words";
import { defineRule, type RuleContext } from "../checking/rule";
import { gapSeverity } from "../checking/severity";
import { listed } from "../words/wording";

export const rule = defineRule({
  id: "claim-population",
  summary: "A claim is about the children whom the evidence is about",
  why: "Each recommendation rests on studies of certain children. What helped them may not help others.",
  cites: [{ document: "practice-guide", place: "Recommendations" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: [looked-after, edge-of-care], reason: significant-harm}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: edge-of-care}\noutcomes:\n  - {name: Better mental health, claim: {text: We hope that it helps., recommendation: 1, strength: none}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: Children in foster care.\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: 1, strength: strong}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: edge-of-care, reason: significant-harm}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: care-leaver, placement_types: [residential, supported]}\noutcomes:\n  - {name: Young people find work, claim: {text: It may help., recommendation: «6», strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: [looked-after, adopted]}\noutcomes:\n  - {name: Children return home, claim: {text: It may help., recommendation: «3», strength: promising}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {groups: looked-after}\noutcomes:\n  - {name: Better mental health, claim: {text: It can help., recommendation: «1», strength: strong}}\n",
  ],
  check(spec, context) {
    const { target_group: group } = spec;
    if (!group) return;
    const asked = new Set<string>();
    for (const leaning of context.claims.fitting) {
      // What is not said is asked for once.
      const open = leaning.recommendation.population.filter((need) => need.firm && !asked.has(need.field) && isOpen(group, need, context));
      open.forEach(({ field }) => asked.add(field));
      look(leaning, group, open, context);
    }
  },
});

function look({ claim, recommendation }: Leaning, group: TargetGroup, open: readonly PopulationNeed[], { places, report, status }: RuleContext): void {
  const name = `Recommendation ${recommendation.number}`;
  const place = claimPlace(claim, places);
  const cites = [citeOf(recommendation)];
  const repairs = claimNothing(claim, places);
  const related = (needs: readonly PopulationNeed[]) => needs.map(({ field }) => ({ span: places.value(group, field).span, message: "Whom the programme is for" }));
  const barred = recommendation.population.find((need) => need.never?.some((value) => valuesOf(group, need).includes(value)));
  const failed = recommendation.population.filter((need) => stands(group, need) === "otherwise");
  if (barred?.never_words !== undefined) {
    report(place, `${name} does not reach ${listed((barred.never ?? []).map(people))}: ${barred.never_words}. Leave them out of this claim.`, { cites, repairs, related: related([barred]) });
  } else if (failed.length > 0) {
    const firm = failed.some((need) => need.firm);
    const seen = listed(failed.flatMap((need) => valuesOf(group, need)).map((value) => (failed[0]?.field === "groups" ? people(value) : word(value))));
    report(place, `${name} is for ${listed(failed.map((need) => need.words))}, and this programme names ${seen}. ${firm ? "Claim no rating here, or list studies of children like yours" : "Say so beside the claim"}.`, { severity: firm ? "warning" : "info", cites, repairs: firm ? repairs : [], related: related(failed) });
  } else if (open.length > 0) {
    report(place, `${name} is for ${listed(open.map((need) => need.words))}, and it is not said whether all of yours are. Say so under ${listed(open.map(({ field }) => `“${field}”`))}.`, { severity: gapSeverity("consider", false, status), cites });
  }
}

/** Whether it is not said, or said in part only, that all are of the kind. */
function isOpen(group: TargetGroup, need: PopulationNeed, { places }: RuleContext): boolean {
  const state = stands(group, need);
  return state === "partly" || (state === undefined && places.absent(group, need.field));
}

/** How the target group stands to a need; nothing where it does not say. */
function stands(group: TargetGroup, need: PopulationNeed): "so" | "partly" | "otherwise" | undefined {
  const values = valuesOf(group, need);
  if (values.length === 0) return undefined;
  if (values.some((value) => need.any.includes(value))) return "so";
  return values.includes("any") ? "partly" : "otherwise";
}

function valuesOf(group: TargetGroup, { field }: PopulationNeed): readonly string[] {
  if (field === "reason") return group.reason === undefined ? [] : [group.reason];
  return group[field] ?? [];
}
