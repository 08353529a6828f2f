import type { BreakEven, Coordinator, CostLine, Costs, Frequency, Mentors, Specification } from "../generated/specification";
import type { CostRating } from "../guide/facts/costs";
import { amount, number, pounds } from "../words/wording";
import { lookUp } from "../words/look-up";

/** A result and how it was worked out, to be checked by hand. */
export interface Sum {
  readonly value: number;
  /** "26 meetings × 3 hours = 78 hours" */
  readonly shown: string;
}

const timesAYear: Readonly<Record<string, number>> = {
  daily: 365,
  "twice-weekly": 104,
  weekly: 52,
  fortnightly: 26,
  "every-three-weeks": 52 / 3,
  monthly: 12,
  "every-six-weeks": 52 / 6,
  "every-two-months": 6,
  quarterly: 4,
  "half-yearly": 2,
  yearly: 1,
  annual: 1,
};
const unitsAYear: Readonly<Record<string, number>> = { day: 365, week: 52, fortnight: 26, month: 12, quarter: 4, year: 1 };

/** How many times a year something happens; nothing where it is said in words that are not a number. */
export function perYear(frequency: Frequency | undefined): number | undefined {
  if (frequency?.every !== undefined && frequency.unit !== undefined) return (lookUp(unitsAYear, frequency.unit) ?? 0) / frequency.every;
  return frequency?.how_often === undefined ? undefined : timesIn(frequency.how_often);
}

/** As `perYear`, for a word such as `fortnightly`, "every two weeks" or "twice a month". */
export function timesIn(words: string): number | undefined {
  const text = words.trim().toLowerCase().replace(/[\s_-]+/g, " ");
  const known = lookUp(timesAYear, text.replaceAll(" ", "-"));
  if (known !== undefined) return known;
  const [, times, unit] = /^(once|twice|(?:\w+) times) (?:a|an|per|each|every) (day|week|fortnight|month|quarter|year)$/.exec(text) ?? [];
  if (times !== undefined && unit !== undefined) return multiplied(times === "once" ? 1 : times === "twice" ? 2 : countOf(times.replace(" times", "")), unitsAYear[unit]);
  const [, every, span] = /^(?:every|each) (?:(\w+) )?(day|week|fortnight|month|quarter|year)s?$/.exec(text) ?? [];
  const gap = every === undefined ? 1 : every === "other" || every === "second" ? 2 : countOf(every);
  return span === undefined || gap === undefined ? undefined : multiplied(1 / gap, unitsAYear[span]);
}

function multiplied(count: number | undefined, by: number | undefined): number | undefined {
  return count === undefined || by === undefined ? undefined : count * by;
}

const counts = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

function countOf(word: string): number | undefined {
  const count = /^\d{1,2}$/.test(word) ? Number(word) : counts.indexOf(word) + 1;
  return count > 0 ? count : undefined;
}

interface Length {
  readonly months: number;
  readonly shown: string;
}

/** The hours with a mentor that one child can expect, where frequency, session and length are all plain numbers. */
export function plannedHours({ meetings }: Specification): Sum | undefined {
  const session = meetings?.session_hours;
  const length = lengthOf(meetings);
  const hours = session?.min === undefined ? undefined : (session.min + (session.max ?? session.min)) / 2;
  if (!meetings || hours === undefined || !length) return undefined;
  const count = meetingsIn(meetings, length.months);
  if (count === undefined) return undefined;
  const value = count.value * hours;
  return { value, shown: `${count.shown} × ${amount(hours, "hour")} = ${amount(value, "hour")}` };
}

/** Without an end, one year is counted. */
function lengthOf(meetings: Specification["meetings"]): Length | undefined {
  const duration = meetings?.duration;
  const months = duration?.expected_months ?? duration?.min_months;
  if (months !== undefined) return { months, shown: amount(months, "month") };
  return duration?.open_ended === true ? { months: 12, shown: "a year" } : undefined;
}

/** The number of meetings in some months: by stage where both the stages and their rhythm are given. */
function meetingsIn(meetings: NonNullable<Specification["meetings"]>, months: number): Sum | undefined {
  const { frequency, stages = [] } = meetings;
  const byStage = frequency?.by_stage ?? [];
  if (byStage.length > 0) {
    const parts = stages.map((stage) => {
      const times = timesIn(byStage.find((each) => each.stage === stage.name)?.how_often ?? "");
      return times === undefined || stage.months === undefined ? undefined : Math.round((times * stage.months) / 12);
    });
    if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
    const value = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    return { value, shown: `${parts.map((part) => number(part ?? 0)).join(" + ")} = ${amount(value, "meeting")}` };
  }
  const times = perYear(frequency);
  if (times === undefined) return undefined;
  const value = Math.round((times * months) / 12);
  return { value, shown: amount(value, "meeting") };
}

/** Whole months between two ISO dates, first and last day included; nothing where one is missing or they are not in order. */
export function monthsBetween(start: string | undefined, end: string | undefined): number | undefined {
  const [from, to] = [start, end].map((date) => date?.split("-").map(Number));
  if (from?.length !== 3 || to?.length !== 3) return undefined;
  const days = (to[2] ?? 0) - (from[2] ?? 0) + 1;
  const months = ((to[0] ?? 0) - (from[0] ?? 0)) * 12 + ((to[1] ?? 0) - (from[1] ?? 0)) + Math.round(days / 30);
  return months > 0 ? months : undefined;
}

/** What one place costs, in pounds, from the total and the places. */
export function unitCost({ total, places }: Costs): Sum | undefined {
  if (total === undefined || places === undefined || places <= 0) return undefined;
  const value = Math.round((total / places) * 100) / 100;
  return { value, shown: `${pounds(total)} ÷ ${amount(places, "place")} = ${pounds(value)}` };
}

/** The cost rating that an amount in pounds falls into; the bands leave no gap between them. */
export function ratingOf(ratings: readonly CostRating[], cost: number): CostRating | undefined {
  return ratings.find(({ from, above, below, up_to }) => (from === undefined || cost >= from) && (above === undefined || cost > above) && (below === undefined || cost < below) && (up_to === undefined || cost <= up_to));
}

/**
 * A line's share of the total, in pounds; nothing where what it is multiplied by is not given.
 * A quantity of places, mentors or meetings is their number; of years or months, how many posts or the like.
 */
export function lineCost({ amount: each, per, quantity }: CostLine, costs: Costs, specification: Specification): number | undefined {
  const counted = per === "place" || per === "mentor" || per === "meeting";
  const times = counted && quantity !== undefined ? 1 : timesOf(per, costs, specification);
  return each === undefined || times === undefined ? undefined : each * times * (quantity ?? 1);
}

function timesOf(per: CostLine["per"], { months, places }: Costs, { mentors, meetings }: Specification): number | undefined {
  switch (per) {
    case undefined:
    case "once":
      return 1;
    case "year":
      return months === undefined ? 1 : months / 12;
    case "month":
      return months;
    case "place":
      return places;
    case "mentor":
      return mentors?.number;
    case "meeting": {
      const yearly = perYear(meetings?.frequency);
      return yearly === undefined || months === undefined || places === undefined ? undefined : Math.round((yearly * months) / 12) * places;
    }
  }
}

/** What all lines come to, in pounds; nothing where one of them cannot be worked out. */
export function linesTotal(costs: Costs, specification: Specification): Sum | undefined {
  const parts = (costs.lines ?? []).map((line) => lineCost(line, costs, specification));
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const value = added(parts.map((part) => part ?? 0));
  return { value, shown: `${parts.map((part) => pounds(part ?? 0)).join(" + ")} = ${pounds(value)}` };
}

/** The hours a week that a mentor with a full caseload needs. */
export function mentorWeek({ mentors, meetings }: Specification): Sum | undefined {
  const weekly = perYear(meetings?.frequency);
  const session = meetings?.session_hours;
  // In a group, one meeting serves them all.
  if (mentors?.caseload_max === undefined || weekly === undefined || session?.min === undefined || meetings?.mode === "group") return undefined;
  const parts = [(session.min + (session.max ?? session.min)) / 2, mentors.travel_hours ?? 0, mentors.notes_hours ?? 0].filter((part) => part > 0);
  const each = added(parts);
  const value = (mentors.caseload_max * each * weekly) / 52;
  const sum = parts.length > 1 ? `(${parts.map(number).join(" + ")})` : number(each);
  const rhythm = weekly === 52 ? "" : ` × ${number(weekly)} meetings a year ÷ 52 weeks`;
  const matches = mentors.caseload_max === 1 ? "1 match" : `${number(mentors.caseload_max)} matches`;
  return { value, shown: `${matches} × ${sum} hours${rhythm} = ${number(value)} hours a week` };
}

/** How many matches the co-ordinators can hold. */
export function coordinatorMatches({ fte, matches_per_fte: each }: Coordinator): Sum | undefined {
  if (fte === undefined || each === undefined) return undefined;
  return { value: fte * each, shown: `${amount(fte, "post")} × ${number(each)} = ${number(fte * each)} matches` };
}

/** How many matches the mentors can hold. */
export function mentorMatches({ number: mentors, caseload_max: each }: Mentors): Sum | undefined {
  if (mentors === undefined || each === undefined) return undefined;
  return { value: mentors * each, shown: `${amount(mentors, "mentor")} × ${number(each)} each = ${number(mentors * each)} matches` };
}

/** The money that comes in, in pounds; nothing where an amount is missing. */
export function fundingTotal({ funding = [] }: Costs): Sum | undefined {
  const parts = funding.map((each) => each.amount);
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const value = added(parts.map((part) => part ?? 0));
  return { value, shown: `${parts.map((part) => pounds(part ?? 0)).join(" + ")}${parts.length > 1 ? ` = ${pounds(value)}` : ""}` };
}

/** The total, stretched from the months that it is for to those of the contract. */
export function contractCost({ contract, costs }: Specification): Sum | undefined {
  const months = monthsBetween(contract?.start, contract?.end);
  if (months === undefined || costs?.total === undefined || costs.months === undefined || costs.months <= 0) return undefined;
  const value = (costs.total * months) / costs.months;
  if (costs.months === months) return { value, shown: pounds(value) };
  const times = costs.months === 12 ? amount(months / 12, "year") : `${amount(months, "month")} ÷ ${amount(costs.months, "month")}`;
  return { value, shown: `${pounds(costs.total)} × ${times} = ${pounds(value)}` };
}

/** How many in a hundred must be helped so that the cost is covered. */
export function breakEvenShare({ cost, years = 1, lifetime_cost: lifetime }: BreakEven): Sum | undefined {
  if (cost === undefined || lifetime === undefined || lifetime <= 0) return undefined;
  const value = (cost * years * 100) / lifetime;
  return { value, shown: `${pounds(cost)}${years === 1 ? "" : ` × ${amount(years, "year")}`} ÷ ${pounds(lifetime)} = ${number(value)}%` };
}

export function added(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
