import type { Phrases } from "../../words/phrases";
import type { Known } from "../types";
import { type Data, flag, map, number, optional, phrases, text, texts, word } from "./reading";

/** One of the seven child outcomes; only their headings carry meaning. */
export interface ChildOutcome extends Known {
  /** The value of `outcomes[].eif_domain`. */
  readonly value: string;
}

export const childOutcome = map<Data<ChildOutcome>>({ value: text });

/** An outcome of the Children's Social Care National Framework. */
export interface FrameworkOutcome extends Known {
  readonly number: number;
  /** Whether the guide is mainly about it. */
  readonly main: boolean;
}

export const frameworkOutcome = map<Data<FrameworkOutcome>>({ number, main: flag });

/** One step of the outcome chain. */
export interface ChainStep extends Known {
  readonly order: number;
  /** The key under `theory_of_change`. */
  readonly field: string;
  /** The value of `outcomes[].horizon`. */
  readonly horizon?: string;
  readonly examples: readonly string[];
  /** Words by which an outcome of this step is known. */
  readonly phrases: Phrases;
}

export const chainStep = map<Data<ChainStep>>({ order: number, field: text, horizon: optional(text), examples: texts, phrases });

/** A tool by which an outcome is measured. */
export interface Measure extends Known {
  readonly names: Phrases;
  readonly age_min?: number;
  readonly age_max?: number;
  /** From which age children answer for themselves. */
  readonly self_report_from?: number;
  readonly respondents: readonly string[];
  readonly score?: { readonly min: number; readonly max: number };
  readonly better?: "higher" | "lower";
  /** Parts that run the other way. */
  readonly other_way: Phrases;
  /** Whether the parts may be added to one score. */
  readonly summed: boolean;
  /** Wording that shows a score of a kind the tool does not have. */
  readonly never: Phrases;
  readonly licence: boolean;
  readonly limits: readonly string[];
  /** Whether it should not be both the way in and the proof without a word on it. */
  readonly gate_note: boolean;
}

export const measure = map<Data<Measure>>({
  names: phrases,
  age_min: optional(number),
  age_max: optional(number),
  self_report_from: optional(number),
  respondents: texts,
  score: optional(map<{ readonly min: number; readonly max: number }>({ min: number, max: number })),
  better: optional(word("higher", "lower")),
  other_way: phrases,
  summed: flag,
  never: phrases,
  licence: flag,
  limits: texts,
  gate_note: flag,
});
