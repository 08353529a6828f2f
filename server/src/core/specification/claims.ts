import type { Repair } from "../finding";
import type { Claim, Evidence, Outcome, Specification, TargetGroup } from "../generated/specification";
import type { Rating, Recommendation, Strength } from "../guide/facts/evidence";
import type { Facts } from "../guide/facts/facts";
import type { Place, Places } from "./places";

/** What a claim may say at most. `none` means that no rating is earned. */
export type Allowed = Rating | "none";

/** 0 for no rating, 1 promising, 2 good, 3 strong. */
export function rankOf(strength: Claim["strength"], { strengths }: Facts): number {
  return strengths.find(({ rating }) => rating === strength)?.rank ?? 0;
}

/**
 * The recommendation behind a claim: the one that it names; without a number, the one that
 * speaks of its outcome, where only a single one does.
 */
export function recommendationFor(claim: Claim, outcome: Outcome, { recommendations }: Facts): Recommendation | undefined {
  if (claim.recommendation !== undefined) return recommendations.find(({ number }) => number === claim.recommendation);
  const text = `${outcome.name ?? ""} ${claim.text ?? ""}`;
  const speaking = recommendations.filter((each) => each.outcomes.some(({ document, phrases }) => document === undefined && phrases.anyIn(text)));
  return speaking.length === 1 ? speaking[0] : undefined;
}

/** A claim that leans on one of the guide's recommendations. */
export interface Leaning {
  readonly outcome: Outcome;
  readonly claim: Claim;
  readonly recommendation: Recommendation;
}

/**
 * The claims that lean on a recommendation: those that name one, and those that claim a rating
 * for its outcome without studies of their own. One that claims no rating leans on nothing.
 */
export function leaningClaims(spec: Specification, facts: Facts): Leaning[] {
  return (spec.outcomes ?? []).flatMap((outcome) => {
    const { claim } = outcome;
    if (!claim || claim.strength === "none") return [];
    const leans = claim.recommendation !== undefined || (claim.strength !== undefined && studiesFor(claim, outcome, spec).length === 0 && !leansOnOthers(claim, outcome, spec));
    const recommendation = leans ? recommendationFor(claim, outcome, facts) : undefined;
    return recommendation ? [{ outcome, claim, recommendation }] : [];
  });
}

/**
 * Those of them whose recommendation speaks of this kind of programme at all. Where it does not,
 * that is the one thing to say: ages, groups and components are beside the point.
 */
export function fittingClaims(spec: Specification, facts: Facts): Leaning[] {
  const model = spec.programme?.model;
  return leaningClaims(spec, facts).filter(({ recommendation: { models } }) => model === undefined || models.includes(model));
}

/** Whether a claim names a recommendation, a source or a study, so that a reader can look it up. */
export function namesItsBasis({ recommendation, sources = [] }: Claim, { id }: Outcome, { evidence = [] }: Specification): boolean {
  return recommendation !== undefined || sources.length > 0 || evidence.some((study) => study.outcome === undefined || study.outcome === id);
}

/** Where a claim says what it leans on. */
export function claimPlace(claim: Claim, places: Places): Place {
  return places.value(claim, claim.recommendation === undefined ? "strength" : "recommendation");
}

/** Takes the rating back: offered where the evidence does not reach this programme. */
export function claimNothing(claim: Claim, places: Places): Repair[] {
  if (claim.strength === undefined) return [];
  return [{ kind: "replace", title: "Claim no rating", span: places.value(claim, "strength").span, text: "none", safe: false, preferred: false }];
}

/**
 * The studies that a claim rests on: those of its sources, save the ones kept for another outcome.
 * What is taken from a guide is a rating and no study of its own.
 */
export function studiesFor(claim: Claim, outcome: Outcome, { evidence = [], sources = [] }: Specification): Evidence[] {
  const cited = new Set(claim.sources);
  if (cited.size === 0) return [];
  for (const { kind, id } of sources) if (kind === "guide" && id !== undefined) cited.delete(id);
  return evidence.filter((study) => study.source !== undefined && cited.has(study.source) && (study.outcome === undefined || study.outcome === outcome.id));
}

/** Whether each source that a claim cites is a study which is listed for another outcome. */
export function leansOnOthers({ sources = [] }: Claim, { id }: Outcome, { evidence = [] }: Specification): boolean {
  return sources.length > 0 && sources.every((source) => {
    const studies = evidence.filter((study) => study.source === source);
    return studies.length > 0 && studies.every(({ outcome }) => outcome !== undefined && outcome !== id);
  });
}

/** Whether the studies listed carry a claim by themselves. A source without a study of its own, such as the guide, brings its rating instead. */
export function isCarriedBy(studies: readonly Evidence[], claim: Claim): boolean {
  return studies.length > 0 && new Set(studies.map(({ source }) => source)).size >= new Set(claim.sources).size;
}

/** Whether the studies listed allow no more than the guide does: then they are what there is to say of a claim that goes further. */
export function isCappedByStudies(claim: Claim, outcome: Outcome, rating: Rating, spec: Specification, facts: Facts): boolean {
  const studies = studiesFor(claim, outcome, spec);
  if (!isCarriedBy(studies, claim)) return false;
  const allowed = allowedByStudies(studies, facts);
  return allowed === "none" || rankOf(allowed, facts) <= rankOf(rating, facts);
}

/** Whether a recommendation is certainly about other children than the programme's. */
export function isForOthers({ population }: Recommendation, group: TargetGroup | undefined): boolean {
  return population.some((need) => {
    const values: readonly string[] = need.field === "reason" ? [] : (group?.[need.field] ?? []);
    return need.firm && values.length > 0 && !values.some((value) => need.any.includes(value));
  });
}

/**
 * The rating that some studies support under the guide's own definitions. Read generously: what
 * a study does not say of itself counts for it, so that a lower answer is certain.
 * Source: Practice Guide, definitions of strong, good and promising.
 */
export function allowedByStudies(studies: readonly Evidence[], { strengths }: Facts): Allowed {
  const best = [...strengths].sort((a, b) => b.rank - a.rank).find((strength) => supports(studies, strength));
  return best?.rating ?? "none";
}

function supports(studies: readonly Evidence[], strength: Strength): boolean {
  const joined = studies.filter((study) => study.design === "meta-analysis" && isPositive(study) && study.quality !== "low");
  if (joined.some((study) => (study.brings_together?.length ?? strength.min_studies) >= strength.min_studies)) return true;
  return studies.filter((study) => counts(study, strength)).length >= strength.min_studies;
}

function counts(study: Evidence, strength: Strength): boolean {
  const { design, quality, n_intervention: treated, n_comparison: compared } = study;
  return (
    study.supports !== "principle" &&
    (design === undefined || strength.designs.includes(design)) &&
    (quality === undefined || strength.qualities.includes(quality)) &&
    isPositive(study) &&
    study.trial !== "feasibility" &&
    !(strength.demonstrates === "effectiveness" && study.trial === "efficacy") &&
    (treated === undefined || treated >= (strength.min_intervention ?? 0)) &&
    (compared === undefined || compared >= (strength.min_comparison ?? 0))
  );
}

function isPositive({ finding }: Evidence): boolean {
  return finding === undefined || finding === "positive";
}

/** Studies of a claim's outcome that found no difference, harm or a mixed picture, whether the claim cites them or not. */
export function contraryStudies({ id, claim }: Outcome, { evidence = [] }: Specification): Evidence[] {
  const cited = new Set(claim?.sources ?? []);
  const isAbout = ({ outcome, source }: Evidence): boolean => (outcome === undefined ? source !== undefined && cited.has(source) : outcome === id);
  return evidence.filter((study) => isAbout(study) && (study.significant === false || !isPositive(study)));
}
