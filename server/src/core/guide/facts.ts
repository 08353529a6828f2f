import type { Lexicon } from "../words/lexicon";
import type { Phrases } from "../words/phrases";
import type { Fact } from "./types";

/*
 * The shape of `data` for each kind of fact. Names are as in the YAML. A rule takes these
 * values from `readFacts` and never writes a figure, a phrase or a value of the guide itself.
 * `Phrases` are looked for as `phrases.ts` says.
 */

/** What every fact carries beside its data. */
export type Known = Pick<Fact, "id" | "title" | "says" | "why" | "place" | "document">;

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

/** One band of unit cost, in pounds. A lower edge is `from` (inclusive) or `above`; an upper edge `below` or `up_to` (inclusive). */
export interface CostRating extends Known {
  readonly rating: number;
  readonly words: string;
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly up_to?: number;
}

/** One of the seven child outcomes; only their headings carry meaning. */
export interface ChildOutcome extends Known {
  /** The value of `outcomes[].eif_domain`. */
  readonly value: string;
}

/** An outcome of the Children's Social Care National Framework. */
export interface FrameworkOutcome extends Known {
  readonly number: number;
  /** Whether the guide is mainly about it. */
  readonly main: boolean;
}

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

/** A law, a duty or guidance, as far as the sources state it. */
export interface Duty extends Known {
  readonly law: string;
  readonly year?: number;
  readonly standing: "in-force" | "superseded" | "guidance" | "bill" | "other-thing";
  readonly jurisdictions: readonly string[];
  /** How a text names it. */
  readonly names: Phrases;
  /** Wording that shows the fault that goes with it: an old test, a Bill as law. */
  readonly signs: Phrases;
  /** Words in the same sentence that make the wording harmless. */
  readonly unless: Phrases;
  readonly instead?: string;
  /** The value of `programme.statutory_basis`. */
  readonly basis?: string;
  /** Groups of `target_group.groups` that it is owed to. */
  readonly groups: readonly string[];
}

/** One of the seven stages in the running of a scheme, in their order. */
export interface Stage extends Known {
  readonly number: number;
  readonly value: string;
  /** The field that shows it. */
  readonly field: string;
}

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

/** A quality mark, edition by edition. */
export interface Standard extends Known {
  readonly names: Phrases;
  readonly editions: readonly { readonly name: string; readonly elements: number; readonly noun: string; readonly headings: readonly string[] }[];
  readonly valid_years?: number;
}

/** One of the report's five considerations. */
export interface Consideration extends Known {
  readonly number: number;
  readonly field: string;
}

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

/** A threshold that a rule uses. */
export interface Limit extends Known {
  readonly value: number;
  readonly unit: string;
  /** True where the sources give no number and this one is our reading. */
  readonly ours: boolean;
}

/** All facts of a guide, read once when it is loaded. */
export interface Facts {
  /** All phrases of all facts. */
  readonly lexicon: Lexicon;
  readonly strengths: readonly Strength[];
  readonly recommendations: readonly Recommendation[];
  readonly evidenceLevels: readonly EvidenceLevel[];
  readonly costRatings: readonly CostRating[];
  readonly childOutcomes: readonly ChildOutcome[];
  readonly frameworkOutcomes: readonly FrameworkOutcome[];
  readonly spectrum: readonly SpectrumPosition[];
  readonly models: readonly KnownModel[];
  readonly duties: readonly Duty[];
  readonly stages: readonly Stage[];
  readonly chain: readonly ChainStep[];
  readonly figures: readonly Figure[];
  readonly breakEvens: readonly BreakEven[];
  readonly wordings: readonly Wording[];
  /** What a rule looks for, by its id. */
  readonly wordingsOf: ReadonlyMap<string, readonly Wording[]>;
  readonly measures: readonly Measure[];
  readonly standards: readonly Standard[];
  readonly considerations: readonly Consideration[];
  readonly references: readonly Reference[];
  readonly limits: readonly Limit[];
}
