import type { Phrases } from "../../words/phrases";
import type { Known } from "../types";
import { type Data, flag, list, map, number, optional, phrases, text, texts, together, word } from "./reading";

/** A fault of wording: what to look for, and what to say instead. */
export interface Wording extends Known {
  /** The rule that looks for it. */
  readonly rule: string;
  /** Where it weighs more or less than the rule's own severity. */
  readonly severity?: "error" | "warning" | "info" | "hint";
  readonly groups: readonly WordingGroup[];
  /** Words in the same sentence that make it harmless. */
  readonly unless: Phrases;
  /** Words that make it harmless where they stand in what follows at once. */
  readonly unless_next?: Phrases;
  /** The only fields to look in, by how their path begins or ends; all prose where it is empty. */
  readonly fields: readonly string[];
}

export interface WordingGroup {
  readonly phrases: Phrases;
  /** Words of which one must stand in the same sentence for the phrases to count. */
  readonly with?: Phrases;
  /** What is wrong with it: goes on from the words themselves, as in "does not say how often". */
  readonly fault: string;
  /** What to do about it: a plain sentence for the message. */
  readonly instead: string;
}

export const wording = map<Data<Wording>>({
  rule: text,
  severity: optional(word("error", "warning", "info", "hint")),
  groups: list(map<WordingGroup>({ phrases, with: optional(phrases), fault: text, instead: text })),
  unless: phrases,
  unless_next: optional(phrases),
  fields: texts,
});

/** A number in the sources, and what a text that quotes it must get right. */
export interface Figure extends Known {
  readonly value: number;
  readonly unit: "percent" | "pounds" | "count" | "years" | "months";
  readonly bound?: "over" | "under" | "about" | "at-least";
  /** Whom or what it is a share of, or counted among. */
  readonly of: string;
  readonly year?: number;
  /** A sentence quotes the figure if it holds every phrase of one of these sets. */
  readonly quoted_with: readonly Phrases[];
  /** For a count: the nouns that follow the number. */
  readonly counted: Phrases;
  /** Every number that is right here; the value itself where it is not given. */
  readonly accept: readonly number[];
  /** What has to stand in the same sentence. */
  readonly beside: readonly FigureCompanion[];
  /** What must not be said with it. */
  readonly never_with: readonly FigureMistake[];
}

/** Words of which one has to stand beside a figure. */
export interface FigureCompanion {
  readonly any: Phrases;
  readonly because: string;
}

/** Words that make the quotation of a figure wrong, save where others stand with them. */
export interface FigureMistake {
  readonly phrases: Phrases;
  readonly unless: Phrases;
  readonly because: string;
}

export const figure = map<Data<Figure>>({
  value: number,
  unit: word("percent", "pounds", "count", "years", "months"),
  bound: optional(word("over", "under", "about", "at-least")),
  of: text,
  year: optional(number),
  quoted_with: list(together),
  counted: phrases,
  accept: list(number),
  beside: list(map<FigureCompanion>({ any: phrases, because: text })),
  never_with: list(map<FigureMistake>({ phrases, unless: phrases, because: text })),
});

/** A document or toolkit that a specification may cite, and how to cite it rightly. */
export interface Reference extends Known {
  readonly names: Phrases;
  readonly publisher: string;
  readonly year?: number;
  /** The day it came out, `2025-04-08`, where that is known. */
  readonly date?: string;
  /** The abbreviation by which a text may name it or its publisher. */
  readonly short?: string;
  /** Bodies it is wrongly put down to. */
  readonly not_publishers: Phrases;
  /** Values of `outcomes[].eif_domain` for which it is worth a look. */
  readonly domains: readonly string[];
  /** Whether something newer has taken its place. */
  readonly replaced?: boolean;
  readonly url?: string;
}

export const reference = map<Data<Reference>>({
  names: phrases,
  publisher: text,
  short: optional(text),
  year: optional(number),
  date: optional(text),
  not_publishers: phrases,
  domains: texts,
  replaced: optional(flag),
  url: optional(text),
});
