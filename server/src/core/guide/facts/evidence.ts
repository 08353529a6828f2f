import type { Phrases } from "../../words/phrases";
import type { Known } from "../types";
import { type Data, flag, list, map, number, optional, phrases, text, texts, word } from "./reading";

export type Rating = "promising" | "good" | "strong";

/** What the guide asks of the studies behind one of its three ratings. */
export interface Strength extends Known {
  readonly rating: Rating;
  /** How a text says it: "strong evidence". */
  readonly phrases: Phrases;
  /** 1 promising, 2 good, 3 strong; the steps of an over-claim are counted in these. */
  readonly rank: number;
  readonly designs: readonly string[];
  /** The qualities of study that count. */
  readonly qualities: readonly string[];
  readonly min_studies: number;
  /** Children in the group that had mentoring, in each study that counts; none where any number will do. */
  readonly min_intervention?: number;
  readonly min_comparison?: number;
  /** Whether a meta-analysis or narrative synthesis must join the studies. */
  readonly synthesis: boolean;
  readonly demonstrates: "effectiveness" | "efficacy";
}

const rating = word<Rating>("promising", "good", "strong");

export const strength = map<Data<Strength>>({
  rating,
  phrases,
  rank: number,
  designs: texts,
  qualities: texts,
  min_studies: number,
  min_intervention: optional(number),
  min_comparison: optional(number),
  synthesis: flag,
  demonstrates: word("effectiveness", "efficacy"),
});

/** One of the six recommendations: its rating, and what the rating rests on. */
export interface Recommendation extends Known {
  readonly number: number;
  readonly rating: Rating;
  /** Values of `programme.model` that its wording covers. */
  readonly models: readonly string[];
  /** Said where a model is covered by the heading and not by the findings. */
  readonly models_note?: string;
  readonly outcomes: readonly RecommendedOutcome[];
  /** Who it is for; each need is to be met. */
  readonly population: readonly PopulationNeed[];
  readonly ages?: AgeNote;
  readonly components: readonly ComponentNeed[];
  /** How many of the components must show; all of them where it is not given. */
  readonly components_at_least?: number;
  readonly measure?: MeasureNeed;
  readonly differences: readonly SourceDifference[];
}

/** An outcome that a recommendation speaks of. */
export interface RecommendedOutcome {
  readonly name: string;
  /** Words by which a specification names it. */
  readonly phrases: Phrases;
  /** The value of `outcomes[].eif_domain` it falls under, where one of the seven fits. */
  readonly eif_domain?: string;
  /** The document that names it, where that is not the guide. */
  readonly document?: string;
}

/** A field of `target_group` and the values, any one of which will do. */
export interface PopulationNeed {
  readonly field: "groups" | "reason" | "placement_types";
  readonly any: readonly string[];
  /** The group as a message names it: "children in out-of-home care". */
  readonly words: string;
  /** Values that stand against it whatever else is named. */
  readonly never?: readonly string[];
  /** Why a value in `never` stands against it. */
  readonly never_words?: string;
  /** Whether the recommendation itself says so; otherwise only some findings do, and it is worth a note. */
  readonly firm: boolean;
  readonly document?: string;
  readonly place?: string;
}

/** Ages that the evidence comes from. */
export interface AgeNote {
  readonly min: number;
  readonly max: number;
  readonly words: string;
  readonly firm: boolean;
  readonly document?: string;
  readonly place?: string;
}

/** A part of the programmes behind a recommendation. */
export interface ComponentNeed {
  readonly name: string;
  /** Values of `meetings.components`, any of which shows it. */
  readonly any: readonly string[];
  /** Words that show it where it is told in prose. */
  readonly phrases: Phrases;
  /** Whether the effect would hardly be expected without it. */
  readonly core: boolean;
}

/** What the outcome has to be measured by for the recommendation to speak of it. */
export interface MeasureNeed {
  /** Words of which the measure's text holds at least one. */
  readonly phrases?: Phrases;
  readonly respondents?: readonly string[];
  readonly words: string;
}

/** Where another of the sources says more than the guide, or says it otherwise. */
export interface SourceDifference {
  readonly document: string;
  readonly place: string;
  readonly says: string;
  /** The wording that a claim may have taken over; none where a field shows it. */
  readonly phrases: Phrases;
  readonly instead: string;
}

export const recommendation = map<Data<Recommendation>>({
  number,
  rating,
  models: texts,
  models_note: optional(text),
  outcomes: list(map<RecommendedOutcome>({ name: text, phrases, eif_domain: optional(text), document: optional(text) })),
  population: list(
    map<PopulationNeed>({
      field: word("groups", "reason", "placement_types"),
      any: texts,
      words: text,
      never: optional(texts),
      never_words: optional(text),
      firm: flag,
      document: optional(text),
      place: optional(text),
    }),
  ),
  ages: optional(map<AgeNote>({ min: number, max: number, words: text, firm: flag, document: optional(text), place: optional(text) })),
  components: list(map<ComponentNeed>({ name: text, any: texts, phrases, core: flag })),
  components_at_least: optional(number),
  measure: optional(map<MeasureNeed>({ phrases: optional(phrases), respondents: optional(texts), words: text })),
  differences: list(map<SourceDifference>({ document: text, place: text, says: text, phrases, instead: text })),
});

/** One of the five EIF levels. They never convert to the guide's ratings. */
export interface EvidenceLevel extends Known {
  readonly level: string;
  /** The order among the five. */
  readonly rank: number;
  /** Whether a causal conclusion may be drawn. */
  readonly causal: boolean;
  readonly significant: boolean;
  readonly comparison_group: boolean;
  readonly baseline_equivalence: boolean;
  /** How many rigorous evaluations with a positive finding, and of which designs. */
  readonly min_rigorous: number;
  readonly designs: readonly string[];
  /** The longest follow-up among them is at least this. */
  readonly min_follow_up_months?: number;
}

export const evidenceLevel = map<Data<EvidenceLevel>>({
  level: text,
  rank: number,
  causal: flag,
  significant: flag,
  comparison_group: flag,
  baseline_equivalence: flag,
  min_rigorous: number,
  designs: texts,
  min_follow_up_months: optional(number),
});
