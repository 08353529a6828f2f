import type { Phrases } from "../../words/phrases";
import type { Known } from "../types";
import { type Data, flag, list, map, number, optional, phrases, text, texts, word } from "./reading";

/** One of the five positions between befriending and objectives. */
export interface SpectrumPosition extends Known {
  readonly position: number;
  /** The value of `programme.spectrum_position`. */
  readonly value: string;
  /** Whether a child's success may be judged on reaching objectives alone. */
  readonly judged_on_objectives: boolean;
  /** Values of `programme.model` that sit here. */
  readonly models: readonly string[];
}

export const spectrumPosition = map<Data<SpectrumPosition>>({
  position: number,
  value: text,
  judged_on_objectives: flag,
  models: texts,
});

/** A programme that the sources describe, as far as they describe it. */
export interface KnownModel extends Known {
  /** How a specification may name it. */
  readonly names: Phrases;
  readonly models: readonly string[];
  readonly spectrum: readonly string[];
  readonly age_min?: number;
  readonly age_max?: number;
  readonly mentor_min_age?: number;
  /** Any one of them fits. */
  readonly frequency: readonly KnownFrequency[];
  readonly session_hours?: { readonly min: number; readonly max: number };
  readonly duration_months?: { readonly min?: number; readonly typical?: number };
  readonly time_limited?: boolean;
  readonly stages: readonly KnownStage[];
  readonly mentors: readonly string[];
  /** Whether it was made for children in care or care leavers. */
  readonly made_for_care: boolean;
}

export interface KnownFrequency {
  readonly every: number;
  readonly unit: "week" | "month";
  readonly when?: string;
}

export interface KnownStage {
  readonly name: string;
  readonly months: number;
  readonly purpose: string;
}

export const knownModel = map<Data<KnownModel>>({
  names: phrases,
  models: texts,
  spectrum: texts,
  age_min: optional(number),
  age_max: optional(number),
  mentor_min_age: optional(number),
  frequency: list(map<KnownFrequency>({ every: number, unit: word("week", "month"), when: optional(text) })),
  session_hours: optional(map<{ readonly min: number; readonly max: number }>({ min: number, max: number })),
  duration_months: optional(map<{ readonly min?: number; readonly typical?: number }>({ min: optional(number), typical: optional(number) })),
  time_limited: optional(flag),
  stages: list(map<KnownStage>({ name: text, months: number, purpose: text })),
  mentors: texts,
  made_for_care: flag,
});

/** One of the seven stages in the running of a scheme, in their order. */
export interface Stage extends Known {
  readonly number: number;
  readonly value: string;
  /** The field that shows it. */
  readonly field: string;
}

export const stage = map<Data<Stage>>({ number, value: text, field: text });

/** One of the report's five considerations. */
export interface Consideration extends Known {
  readonly number: number;
  readonly field: string;
}

export const consideration = map<Data<Consideration>>({ number, field: text });

/** A quality mark, edition by edition. */
export interface Standard extends Known {
  readonly names: Phrases;
  readonly editions: readonly { readonly name: string; readonly elements: number; readonly noun: string; readonly headings: readonly string[] }[];
  readonly valid_years?: number;
}

export const standard = map<Data<Standard>>({
  names: phrases,
  editions: list(map<Standard["editions"][number]>({ name: text, elements: number, noun: text, headings: texts })),
  valid_years: optional(number),
});
