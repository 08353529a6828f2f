import type { CheckResult, Knowledge } from "../check";
import type { Capacity, Specification } from "../generated/specification";
import type { Facts } from "../guide/facts/facts";
import { limitOf } from "../guide/limit";
import type { Places } from "../specification/places";
import { added, breakEvenShare, contractCost, coordinatorMatches, fundingTotal, linesTotal, mentorMatches, mentorWeek, plannedHours, ratingOf, type Sum, unitCost } from "../specification/sums";
import { amount, number, pounds } from "../words/wording";
import { countsAYear } from "./glance";

/** One sum, written out so that it can be checked by hand. */
export interface Arithmetic {
  readonly id: string;
  readonly title: string;
  /** "£144,000 ÷ 36 places = £4,000" */
  readonly shown: string;
  /** What the specification itself says, to hold beside it. */
  readonly stated: string | undefined;
  /** Whether the two agree; nothing where there is nothing to compare. */
  readonly agrees: boolean | undefined;
  readonly at: number;
}

interface Desk {
  readonly specification: Specification;
  readonly places: Places;
  readonly facts: Facts;
}

/** Every sum that the file allows. */
export function arithmeticOf({ specification, places }: CheckResult, { facts }: Knowledge): Arithmetic[] {
  const desk = { specification, places, facts };
  return [meetingHours, stageMonths, mentorHours, demand, coordinators, mentorsNeeded, costLines, placeCost, costBand, funding, contractValue, questionWeights, headWeights, breakEvens].flatMap((sum) => sum(desk));
}

/** A row, or none where the sum cannot be made. */
function row(id: string, title: string, at: number, sum: Sum | undefined, stated?: { readonly text: string; readonly agrees: boolean }): Arithmetic[] {
  return sum ? [{ id, title, shown: sum.shown, stated: stated?.text, agrees: stated?.agrees, at }] : [];
}

function meetingHours({ specification, places }: Desk): Arithmetic[] {
  const sum = plannedHours(specification);
  const least = specification.meetings?.minimum_contact_hours;
  const stated = sum && least !== undefined ? { text: `at least ${amount(least, "hour")} promised`, agrees: sum.value >= least } : undefined;
  const shown = sum && countsAYear(specification) ? { ...sum, shown: `${sum.shown} a year` } : sum;
  return row("planned-hours", "Hours with a mentor, each child", places.key(specification, "meetings").span.start, shown, stated);
}

function stageMonths({ specification: { meetings }, places }: Desk): Arithmetic[] {
  const months = (meetings?.stages ?? []).map((stage) => stage.months).filter((each) => each !== undefined);
  if (!meetings || months.length < 2 || months.length < (meetings.stages?.length ?? 0)) return [];
  const value = added(months);
  const { min_months: min, expected_months: expected, max_months: max, open_ended: open } = meetings.duration ?? {};
  const least = min ?? expected;
  const most = max ?? expected;
  const span = expected ?? most ?? least;
  const stated = span === undefined || open === true ? undefined : { text: `a match lasts ${amount(span, "month")}`, agrees: (least === undefined || value >= least) && (most === undefined || value <= most) };
  return row("stage-sum", "Months in the stages", places.key(meetings, "stages").span.start, { value, shown: `${months.map(number).join(" + ")} = ${amount(value, "month")}` }, stated);
}

function mentorHours({ specification, places }: Desk): Arithmetic[] {
  const { mentors } = specification;
  const sum = mentorWeek(specification);
  const given = mentors?.hours_per_week;
  const stated = sum && given !== undefined ? { text: `a mentor gives ${amount(given, "hour")} a week`, agrees: sum.value <= given } : undefined;
  return mentors ? row("caseload-hours", "A mentor’s week", places.key(mentors, "caseload_max").span.start, sum, stated) : [];
}

function demand({ specification: { referral, target_group: group }, places }: Desk): Arithmetic[] {
  const weekly = referral?.expected_per_week;
  if (!referral || weekly === undefined) return [];
  const value = weekly * 52;
  const room = group?.capacity?.places_per_year;
  const stated = room === undefined ? undefined : { text: `${number(room)} places a year`, agrees: value <= room };
  return row("demand", "Referrals and places", places.value(referral, "expected_per_week").span.start, { value, shown: `${number(weekly)} a week × 52 weeks = ${number(Math.round(value))} referrals a year` }, stated);
}

function coordinators({ specification: { parties, target_group: group }, places }: Desk): Arithmetic[] {
  const coordinator = parties?.governance?.coordinator;
  return coordinator ? row("coordinators", "What the co-ordinators can hold", places.value(coordinator, "matches_per_fte").span.start, coordinatorMatches(coordinator), matchesWanted(coordinatorMatches(coordinator), group?.capacity)) : [];
}

function mentorsNeeded({ specification: { mentors, target_group: group }, places }: Desk): Arithmetic[] {
  return mentors ? row("mentors", "What the mentors can hold", places.value(mentors, "number").span.start, mentorMatches(mentors), matchesWanted(mentorMatches(mentors), group?.capacity)) : [];
}

function matchesWanted(sum: Sum | undefined, capacity: Capacity | undefined): { text: string; agrees: boolean } | undefined {
  const wanted = capacity?.concurrent;
  return sum && wanted !== undefined ? { text: `${number(wanted)} matches at the same time`, agrees: sum.value >= wanted } : undefined;
}

function costLines({ specification, places, facts }: Desk): Arithmetic[] {
  const { costs } = specification;
  const sum = costs ? linesTotal(costs, specification) : undefined;
  if (!costs || !sum) return [];
  const stated = costs.total === undefined ? undefined : { text: `the total says ${pounds(costs.total)}`, agrees: Math.abs(sum.value - costs.total) <= limitOf(facts, "limit-sum-tolerance") };
  return row("cost-total", "All lines of the budget", places.key(costs, "lines").span.start, sum, stated);
}

function placeCost({ specification: { costs }, places, facts }: Desk): Arithmetic[] {
  const sum = costs ? unitCost(costs) : undefined;
  if (!costs || !sum) return [];
  const stated = costs.unit_cost === undefined ? undefined : { text: `the file says ${pounds(costs.unit_cost)}`, agrees: Math.abs(sum.value - costs.unit_cost) <= limitOf(facts, "limit-sum-tolerance") };
  return row("unit-cost", "What one place costs", places.key(costs, "unit_cost").span.start, sum, stated);
}

function costBand({ specification: { costs }, places, facts }: Desk): Arithmetic[] {
  const cost = costs?.unit_cost ?? (costs ? unitCost(costs)?.value : undefined);
  const band = cost === undefined ? undefined : ratingOf(facts.costRatings, cost);
  if (!costs || cost === undefined || !band) return [];
  const stated = costs.eif_rating === undefined ? undefined : { text: `the file says ${costs.eif_rating}`, agrees: costs.eif_rating === band.rating };
  return row("cost-rating", "EIF cost rating", places.key(costs, "eif_rating").span.start, { value: band.rating, shown: `${pounds(cost)} a place is ${band.rating} (${band.words})` }, stated);
}

function funding({ specification: { costs }, places, facts }: Desk): Arithmetic[] {
  const sum = costs ? fundingTotal(costs) : undefined;
  if (!costs || !sum) return [];
  const stated = costs.total === undefined ? undefined : { text: `the total says ${pounds(costs.total)}`, agrees: sum.value >= costs.total - limitOf(facts, "limit-sum-tolerance") };
  return row("funding", "Money that comes in", places.key(costs, "funding").span.start, sum, stated);
}

/** The yearly cost over the years of the contract, beside the most that will be paid. */
function contractValue({ specification, places, facts }: Desk): Arithmetic[] {
  const { contract } = specification;
  const sum = contractCost(specification);
  if (contract?.max_value === undefined || !sum) return [];
  const stated = { text: `at most ${pounds(contract.max_value)} will be paid`, agrees: sum.value <= contract.max_value + limitOf(facts, "limit-sum-tolerance") };
  return row("contract-value", "Cost over the contract", places.value(contract, "max_value").span.start, sum, stated);
}

function questionWeights({ specification: { contract }, places }: Desk): Arithmetic[] {
  const { questions = [], quality_weight: quality } = contract ?? {};
  const weights = questions.map(({ weight }) => weight).filter((weight) => weight !== undefined);
  if (!contract || weights.length === 0 || weights.length < questions.length) return [];
  const value = added(weights);
  const stated = { text: "they come to 100% together", agrees: near(value, 100) || (quality !== undefined && near(value, quality)) };
  return row("question-weights", "Weights of the questions", places.key(contract, "questions").span.start, { value, shown: `${weights.map(number).join(" + ")} = ${number(value)}%` }, stated);
}

function headWeights({ specification: { contract }, places }: Desk): Arithmetic[] {
  const { quality_weight: quality, price_weight: price, social_value_weight: social } = contract ?? {};
  if (!contract || quality === undefined || price === undefined) return [];
  const heads = [quality, price, ...(social === undefined ? [] : [social])];
  const value = added(heads);
  const stated = { text: "they come to 100% together", agrees: near(value, 100) || near(quality + price, 100) };
  return row("head-weights", social === undefined ? "Quality and price" : "Quality, price and social value", places.value(contract, "quality_weight").span.start, { value, shown: `${heads.map(number).join(" + ")} = ${number(value)}%` }, stated);
}

/** Thirds are written as 33.3, so a tenth either way is the same. */
function near(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= 0.15;
}

function breakEvens({ specification: { costs }, places, facts }: Desk): Arithmetic[] {
  return (costs?.break_even ?? []).flatMap((each) => {
    const sum = breakEvenShare(each);
    const stated = sum && each.share !== undefined ? { text: `the file says ${number(each.share)}%`, agrees: Math.abs(sum.value - each.share) <= limitOf(facts, "limit-break-even-tolerance") + 0.05 } : undefined;
    return row("break-even", "Share that must be helped to cover the cost", places.owner(each).span.start, sum, stated);
  });
}
