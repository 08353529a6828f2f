import type { Claim, Evidence } from "../generated/specification";
import type { Rating, Strength } from "../guide/facts/evidence";
import type { Facts } from "../guide/facts/facts";

/** What a claim may say at most. `none` means that no rating is earned. */
export type Allowed = Rating | "none";

/** Whether the studies listed carry a claim by themselves. A source without a study of its own, such as the guide, brings its rating instead. */
export function isCarriedBy(studies: readonly Evidence[], claim: Claim): boolean {
  return studies.length > 0 && new Set(studies.map(({ source }) => source)).size >= new Set(claim.sources).size;
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

export function isPositive({ finding }: Evidence): boolean {
  return finding === undefined || finding === "positive";
}

/** The studies of a specification by the outcomes they are listed for: a long file has hundreds of both. */
export class Studies {
  private readonly sources = new Set<string>();
  private general: readonly Evidence[] | undefined;
  /** Each with its position. */
  private readonly byOutcome = new Map<string | undefined, (readonly [position: number, study: Evidence])[]>();

  constructor(all: readonly Evidence[]) {
    for (const [position, study] of all.entries()) {
      if (study.source !== undefined) this.sources.add(study.source);
      const known = this.byOutcome.get(study.outcome);
      if (known) known.push([position, study]);
      else this.byOutcome.set(study.outcome, [[position, study]]);
    }
  }

  /** Whether any study is from this source. */
  has(source: string): boolean {
    return this.sources.has(source);
  }

  /** Those listed for an outcome and those listed for none in particular, in the order of the file. */
  about(outcome: string | undefined): readonly Evidence[] {
    const general = this.byOutcome.get(undefined) ?? [];
    const own = outcome === undefined ? undefined : this.byOutcome.get(outcome);
    if (own) return [...general, ...own].sort(([a], [b]) => a - b).map(([, study]) => study);
    this.general ??= general.map(([, study]) => study);
    return this.general;
  }
}
