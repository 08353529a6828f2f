import type { Costs, Frequency, Specification } from "./generated/specification";
import type { CostRating } from "./guide/facts";
import { amount, number, pounds } from "./wording";

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
const unitsAYear: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, year: 1 };

/** How many times a year something happens; nothing where it is said in words that are not a number. */
export function perYear(frequency: Frequency | undefined): number | undefined {
  if (frequency?.every !== undefined && frequency.unit !== undefined) return (unitsAYear[frequency.unit] ?? 0) / frequency.every;
  return frequency?.how_often === undefined ? undefined : timesIn(frequency.how_often);
}

/** As `perYear`, for a word such as `fortnightly` or "every two weeks". */
export function timesIn(words: string): number | undefined {
  return timesAYear[words.trim().toLowerCase().replace(/[\s_]+/g, "-")];
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
