import type { CheckResult, Knowledge } from "../check";
import { byId } from "../specification/by-id";
import { rankOf } from "../specification/claims";
import { type Allowed, allowedByStudies, isCarriedBy } from "../specification/studies";
import type { Evidence, Outcome } from "../generated/specification";
import { amount, number } from "../words/wording";
import { capital, word } from "../words/in-words";

/** One outcome, with what is claimed for it beside what the evidence allows. */
export interface ClaimLine {
  readonly outcome: string;
  /** The claim in the author's words. */
  readonly text: string | undefined;
  /** "none", "promising" …; nothing where there is no claim or no strength. */
  readonly claimed: string | undefined;
  /** What the listed studies reach by the guide's definitions. */
  readonly allowed: string;
  /** The guide's own rating, with its recommendation; nothing where the guide has none. */
  readonly ceiling: string | undefined;
  readonly recommendation: number | undefined;
  /** By how many steps the claim is above what is allowed; 0 where it is within. */
  readonly steps: number;
  /** The gap in words, or that there is none. */
  readonly gap: string;
  readonly at: number;
}

/** A study that found no gain, or only in part. It stands beside the claims, never apart from them. */
export interface NullResult {
  readonly outcome: string | undefined;
  readonly study: string;
  readonly finding: string;
  readonly at: number;
}

export function claimLines(result: CheckResult, knowledge: Knowledge): ClaimLine[] {
  return (result.specification.outcomes ?? []).map((outcome) => claimLine(outcome, result, knowledge));
}

/** That of one outcome. */
export function claimLine(outcome: Outcome, { places, contents: { claims } }: CheckResult, { facts }: Knowledge): ClaimLine {
  const { claim } = outcome;
  const studies = claims.studiesFor(outcome);
  const allowed = studies.length === 0 ? undefined : allowedByStudies(studies, facts);
  const recommendation = claims.recommendationFor(outcome);
  const claimed = rankOf(claim?.strength, facts);
  const ceiling = recommendation ? rankOf(recommendation.rating, facts) : undefined;
  const reached = rankOf(allowed === "none" ? undefined : allowed, facts);
  const byStudies = claim !== undefined && isCarriedBy(studies, claim) && reached <= (ceiling ?? reached);
  const most = byStudies ? reached : (ceiling ?? reached);
  const steps = Math.max(0, claimed - most);
  return {
    outcome: outcome.name ?? outcome.id ?? "An outcome without a name",
    text: claim?.text,
    claimed: claim?.strength,
    allowed: allowedInWords(studies, allowed),
    ceiling: recommendation ? `${capital(recommendation.rating)} (recommendation\u00a0${recommendation.number})` : undefined,
    recommendation: recommendation?.number,
    steps,
    gap: gapInWords(claim?.strength, claim?.text, steps, claimed > reached, byStudies ? `the studies listed allow ${allowed ?? "none"}` : recommendation ? `the guide says ${recommendation.rating}` : "nothing listed supports it"),
    at: places.owner(outcome).span.start,
  };
}

function allowedInWords(studies: readonly Evidence[], allowed: Allowed | undefined): string {
  if (allowed === undefined) return "No study listed";
  return `${capital(allowed)} (${studies.length === 1 ? "1 study" : `${number(studies.length)} studies`})`;
}

function gapInWords(strength: string | undefined, text: string | undefined, steps: number, aboveStudies: boolean, limit: string): string {
  if (strength === undefined) return text === undefined ? "Nothing is claimed" : "How strong the evidence is, is not said";
  if (strength === "none") return "No effect is claimed";
  if (steps > 0) return `${amount(steps, "step")} too high: ${limit}`;
  return aboveStudies ? "None; rests on the guide’s rating, not on the studies listed" : "None";
}

export function nullResults({ specification, places }: CheckResult): NullResult[] {
  const { evidence = [] } = specification;
  const [outcomeOf, sourceOf] = [byId(specification.outcomes), byId(specification.sources)];
  return evidence.filter(isNull).map((study) => {
    const source = sourceOf(study.source);
    const year = study.year ?? source?.year;
    return {
      outcome: outcomeOf(study.outcome)?.name,
      study: `${source?.title ?? study.description ?? study.source ?? "A study without a name"}${year === undefined ? "" : `, ${year}`}`,
      finding: findingInWords(study),
      at: places.owner(study).span.start,
    };
  });
}

function isNull({ finding, significant, subgroup_only: part }: Evidence): boolean {
  return (finding !== undefined && finding !== "positive") || significant === false || part === true;
}

function findingInWords({ finding, significant, subgroup_only: part }: Evidence): string {
  const result = finding === "negative" ? "Worse" : finding === "mixed" ? "Better in some ways, not in others" : finding === "positive" ? "Better" : capital(word(finding ?? "no-difference"));
  const limits = [significant === false ? "not significant" : undefined, part === true ? "only for some of the children" : undefined].filter((limit) => limit !== undefined);
  return [result, ...limits].join(", ");
}
