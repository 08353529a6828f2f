import type { Repair } from "../finding";
import type { Claim, Evidence, Outcome, Specification, TargetGroup } from "../generated/specification";
import type { Rating, Recommendation } from "../guide/facts/evidence";
import type { Facts } from "../guide/facts/facts";
import type { Place, Places } from "./places";
import { allowedByStudies, isCarriedBy, isPositive, Studies } from "./studies";

/** 0 for no rating, 1 promising, 2 good, 3 strong. */
export function rankOf(strength: Claim["strength"], { strengths }: Facts): number {
  return strengths.find(({ rating }) => rating === strength)?.rank ?? 0;
}

/** A claim that leans on one of the guide's recommendations. */
export interface Leaning {
  readonly outcome: Outcome;
  readonly claim: Claim;
  readonly recommendation: Recommendation;
}

/** What the claims of a specification rest on. Each answer is worked out once, however many rules ask for it. */
export class Claims {
  private listed: Studies | undefined;
  private against: Studies | undefined;
  private leans: readonly Leaning[] | undefined;
  private readonly rests = new Map<Outcome, readonly Evidence[]>();
  private readonly recommended = new Map<Outcome, Recommendation | undefined>();

  constructor(
    private readonly specification: Specification,
    private readonly facts: Facts,
  ) {}

  /**
   * The claims that lean on a recommendation: those that name one, and those that claim a rating
   * for its outcome without studies of their own. One that claims no rating leans on nothing.
   */
  get leaning(): readonly Leaning[] {
    this.leans ??= (this.specification.outcomes ?? []).flatMap((outcome) => this.leaningOf(outcome));
    return this.leans;
  }

  /**
   * Those of them whose recommendation speaks of this kind of programme at all. Where it does not,
   * that is the one thing to say: ages, groups and components are beside the point.
   */
  get fitting(): readonly Leaning[] {
    const model = this.specification.programme?.model;
    return this.leaning.filter(({ recommendation: { models } }) => model === undefined || models.includes(model));
  }

  /**
   * The recommendation behind the claim of an outcome: the one that it names; without a number, the
   * one that speaks of its outcome, where only a single one does. Nothing where there is no claim.
   */
  recommendationFor(outcome: Outcome): Recommendation | undefined {
    if (this.recommended.has(outcome)) return this.recommended.get(outcome);
    const found = this.lookUp(outcome);
    this.recommended.set(outcome, found);
    return found;
  }

  /**
   * The studies that the claim of an outcome rests on: those of its sources, save the ones kept for another
   * outcome. What is taken from a guide is a rating and no study of its own.
   */
  studiesFor(outcome: Outcome): readonly Evidence[] {
    const known = this.rests.get(outcome);
    if (known) return known;
    const found = this.cited(outcome);
    this.rests.set(outcome, found);
    return found;
  }

  /** Whether each source that the claim of an outcome cites is a study which is listed for another one. */
  leansOnOthers({ id, claim }: Outcome): boolean {
    const sources = claim?.sources ?? [];
    if (sources.length === 0 || !sources.every((source) => this.studies.has(source))) return false;
    const own = new Set(this.studies.about(id).map(({ source }) => source));
    return !sources.some((source) => own.has(source));
  }

  /** Whether a claim names a recommendation, a source or a study, so that a reader can look it up. */
  namesItsBasis({ id, claim }: Outcome): boolean {
    return claim?.recommendation !== undefined || (claim?.sources ?? []).length > 0 || this.studies.about(id).length > 0;
  }

  /** Whether the studies listed allow no more than the guide does: then they are what there is to say of a claim that goes further. */
  isCappedByStudies(outcome: Outcome, rating: Rating): boolean {
    const studies = this.studiesFor(outcome);
    if (!outcome.claim || !isCarriedBy(studies, outcome.claim)) return false;
    const allowed = allowedByStudies(studies, this.facts);
    return allowed === "none" || rankOf(allowed, this.facts) <= rankOf(rating, this.facts);
  }

  /** Studies of an outcome that found no difference, harm or a mixed picture, whether its claim cites them or not. */
  contraryTo({ id, claim }: Outcome): readonly Evidence[] {
    const cited = new Set(claim?.sources);
    const isAbout = ({ outcome, source }: Evidence): boolean => outcome !== undefined || (source !== undefined && cited.has(source));
    return this.contrary.about(id).filter(isAbout);
  }

  private cited({ id, claim }: Outcome): readonly Evidence[] {
    const cited = new Set(claim?.sources);
    if (cited.size === 0) return [];
    for (const source of this.specification.sources ?? []) if (source.kind === "guide" && source.id !== undefined) cited.delete(source.id);
    return this.studies.about(id).filter(({ source }) => source !== undefined && cited.has(source));
  }

  private get studies(): Studies {
    this.listed ??= new Studies(this.specification.evidence ?? []);
    return this.listed;
  }

  /** Those that found no difference, harm or a mixed picture. */
  private get contrary(): Studies {
    this.against ??= new Studies((this.specification.evidence ?? []).filter((study) => study.significant === false || !isPositive(study)));
    return this.against;
  }

  private leaningOf(outcome: Outcome): readonly Leaning[] {
    const { claim } = outcome;
    if (!claim || claim.strength === "none") return [];
    const leans = claim.recommendation !== undefined || (claim.strength !== undefined && this.studiesFor(outcome).length === 0 && !this.leansOnOthers(outcome));
    const recommendation = leans ? this.recommendationFor(outcome) : undefined;
    return recommendation ? [{ outcome, claim, recommendation }] : [];
  }

  private lookUp({ name = "", claim }: Outcome): Recommendation | undefined {
    if (!claim) return undefined;
    const { recommendations } = this.facts;
    if (claim.recommendation !== undefined) return recommendations.find(({ number }) => number === claim.recommendation);
    const text = `${name} ${claim.text ?? ""}`;
    const speaking = recommendations.filter((each) => each.outcomes.some(({ document, phrases }) => document === undefined && phrases.anyIn(text)));
    return speaking.length === 1 ? speaking[0] : undefined;
  }
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

/** Whether a recommendation is certainly about other children than the programme's. */
export function isForOthers({ population }: Recommendation, group: TargetGroup | undefined): boolean {
  return population.some((need) => {
    const values: readonly string[] = need.field === "reason" ? [] : (group?.[need.field] ?? []);
    return need.firm && values.length > 0 && !values.some((value) => need.any.includes(value));
  });
}
