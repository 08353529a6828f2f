import type { Known } from "../types";
import { type Data, flag, list, map, number, optional, text, texts, word } from "./reading";

/** One band of unit cost, in pounds. A lower edge is `from` (inclusive) or `above`; an upper edge `below` or `up_to` (inclusive). */
export interface CostRating extends Known {
  readonly rating: number;
  readonly words: string;
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly up_to?: number;
}

export const costRating = map<Data<CostRating>>({
  rating: number,
  words: text,
  from: optional(number),
  above: optional(number),
  below: optional(number),
  up_to: optional(number),
});

/** A lifetime cost that break-even sums are made with. */
export interface BreakEven extends Known {
  /** Values of `costs.break_even[].outcome`. */
  readonly outcomes: readonly string[];
  /** The value of `costs.break_even[].basis`, where there is more than one to choose from. */
  readonly basis?: string;
  readonly lifetime_cost: number;
  readonly bound?: "over";
  /** The report's own sums, in whole per cent; or ours, where it has none. */
  readonly sums: readonly { readonly years: number; readonly cost: number; readonly percent: number }[];
  /** Whether the sums stand in the report. */
  readonly printed: boolean;
}

export const breakEven = map<Data<BreakEven>>({
  outcomes: texts,
  basis: optional(text),
  lifetime_cost: number,
  bound: optional(word("over")),
  sums: list(map<BreakEven["sums"][number]>({ years: number, cost: number, percent: number })),
  printed: flag,
});
