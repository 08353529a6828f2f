import type {
  AgeNote,
  BreakEven,
  ChainStep,
  ChildOutcome,
  ComponentNeed,
  Consideration,
  CostRating,
  Duty,
  EvidenceLevel,
  Facts,
  Figure,
  FigureCompanion,
  FigureMistake,
  FrameworkOutcome,
  Known,
  KnownFrequency,
  KnownModel,
  KnownStage,
  Limit,
  Measure,
  MeasureNeed,
  PopulationNeed,
  Rating,
  Recommendation,
  RecommendedOutcome,
  Reference,
  SourceDifference,
  SpectrumPosition,
  Stage,
  Standard,
  Strength,
  Wording,
  WordingGroup,
} from "./facts";
import { Lexicon } from "../words/lexicon";
import { Phrases } from "../words/phrases";
import type { Fact, FactKind, Guide } from "./types";

/** Turns one value of `data` into what a rule takes, or throws with the place of the fault. */
type Reader<T> = (value: unknown, at: string) => T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** A reader for each field: `optional` for those that may be left out. */
type Fields<T> = { readonly [K in keyof T]-?: K extends OptionalKey<T> ? Reader<T[K] | undefined> : Reader<T[K]> };

function fail(at: string, wanted: string): never {
  throw new Error(`Guide data: ${at} should be ${wanted}.`);
}

const text: Reader<string> = (value, at) => (typeof value === "string" && value !== "" ? value : fail(at, "text"));
const number: Reader<number> = (value, at) => (typeof value === "number" && Number.isFinite(value) ? value : fail(at, "a number"));
const flag: Reader<boolean> = (value, at) => (typeof value === "boolean" ? value : fail(at, "true or false"));

function word<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value, at) => allowed.find((one) => one === value) ?? fail(at, allowed.join(" or "));
}

function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, at) => (value === undefined ? undefined : reader(value, at));
}

/** A list; left out, it is empty. */
function list<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return fail(at, "a list");
    return value.map((item: unknown, i) => reader(item, `${at}[${i}]`));
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A map with these fields and no others. */
function map<T>(fields: Fields<T>): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value, at) => {
    if (!isMap(value)) return fail(at, "a map");
    const stray = Object.keys(value).find((key) => !(key in fields));
    if (stray !== undefined) return fail(`${at}.${stray}`, "left out: no such field");
    const read = readers.map(([key, reader]) => [key, reader(value[key], `${at}.${key}`)] as const);
    return Object.fromEntries(read.filter(([, one]) => one !== undefined)) as T;
  };
}

const texts = list(text);
const phrases: Reader<Phrases> = (value, at) => new Phrases(texts(value, at));
const together: Reader<Phrases> = (value, at) => new Phrases(texts(value, at), true);
const rating = word<Rating>("promising", "good", "strong");

const strength = map<Omit<Strength, keyof Known>>({
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

const recommendation = map<Omit<Recommendation, keyof Known>>({
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

const evidenceLevel = map<Omit<EvidenceLevel, keyof Known>>({
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

const costRating = map<Omit<CostRating, keyof Known>>({
  rating: number,
  words: text,
  from: optional(number),
  above: optional(number),
  below: optional(number),
  up_to: optional(number),
});

const childOutcome = map<Omit<ChildOutcome, keyof Known>>({ value: text });

const frameworkOutcome = map<Omit<FrameworkOutcome, keyof Known>>({ number, main: flag });

const spectrumPosition = map<Omit<SpectrumPosition, keyof Known>>({
  position: number,
  value: text,
  judged_on_objectives: flag,
  models: texts,
});

const knownModel = map<Omit<KnownModel, keyof Known>>({
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

const duty = map<Omit<Duty, keyof Known>>({
  law: text,
  year: optional(number),
  standing: word("in-force", "superseded", "guidance", "bill", "other-thing"),
  jurisdictions: texts,
  names: phrases,
  signs: phrases,
  unless: phrases,
  instead: optional(text),
  basis: optional(text),
  groups: texts,
});

const stage = map<Omit<Stage, keyof Known>>({ number, value: text, field: text });

const chainStep = map<Omit<ChainStep, keyof Known>>({ order: number, field: text, horizon: optional(text), examples: texts, phrases });

const figure = map<Omit<Figure, keyof Known>>({
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

const breakEven = map<Omit<BreakEven, keyof Known>>({
  outcomes: texts,
  basis: optional(text),
  lifetime_cost: number,
  bound: optional(word("over")),
  sums: list(map<BreakEven["sums"][number]>({ years: number, cost: number, percent: number })),
  printed: flag,
});

const wording = map<Omit<Wording, keyof Known>>({
  rule: text,
  severity: optional(word("error", "warning", "info", "hint")),
  groups: list(map<WordingGroup>({ phrases, with: optional(phrases), fault: text, instead: text })),
  unless: phrases,
  unless_next: optional(phrases),
  fields: texts,
});

const measure = map<Omit<Measure, keyof Known>>({
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

const standard = map<Omit<Standard, keyof Known>>({
  names: phrases,
  editions: list(map<Standard["editions"][number]>({ name: text, elements: number, noun: text, headings: texts })),
  valid_years: optional(number),
});

const consideration = map<Omit<Consideration, keyof Known>>({ number, field: text });

const reference = map<Omit<Reference, keyof Known>>({
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

const limit = map<Omit<Limit, keyof Known>>({ value: number, unit: text, ours: flag });

function known({ id, title, says, why, place, document }: Fact): Known {
  return why === undefined ? { id, title, says, place, document } : { id, title, says, why, place, document };
}

/** Reads the data of every fact. Throws where an entry is not what its kind asks for: a guide with such an entry is broken. */
export function readFacts(guide: Guide): Facts {
  const of = <D>(kind: FactKind, reader: Reader<D>): readonly (D & Known)[] =>
    guide.entries.flatMap((entry) => (entry.kind === kind ? [{ ...reader(entry.data ?? {}, `${entry.id}.data`), ...known(entry) }] : []));
  let lexicon: Lexicon | undefined;
  const facts: Omit<Facts, "lexicon" | "wordingsOf"> = {
    strengths: of("strength", strength),
    recommendations: of("recommendation", recommendation),
    evidenceLevels: of("evidence-level", evidenceLevel),
    costRatings: of("cost-rating", costRating),
    childOutcomes: of("child-outcome", childOutcome),
    frameworkOutcomes: of("framework-outcome", frameworkOutcome),
    spectrum: of("spectrum-position", spectrumPosition),
    models: of("model", knownModel),
    duties: of("duty", duty),
    stages: of("stage", stage),
    chain: of("chain-step", chainStep),
    figures: of("figure", figure).map((one) => (one.accept.length > 0 ? one : { ...one, accept: [one.value] })),
    breakEvens: of("break-even", breakEven),
    wordings: of("word", wording),
    measures: of("measure", measure),
    standards: of("standard", standard),
    considerations: of("consideration", consideration),
    references: of("reference", reference),
    limits: of("limit", limit),
  };
  return {
    ...facts,
    wordingsOf: new Map(facts.wordings.map(({ rule }) => [rule, facts.wordings.filter((each) => each.rule === rule)])),
    get lexicon() {
      lexicon ??= new Lexicon(phrasesIn(facts));
      return lexicon;
    },
  };
}

/** What is looked for by itself, and not beside something that was found before. */
function* phrasesIn(value: unknown): Generator<Phrases> {
  if (value instanceof Phrases) yield value;
  else if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) if (!beside.has(key)) yield* phrasesIn(inner);
}

const beside: ReadonlySet<string> = new Set(["unless", "with", "counted", "beside", "never_with"]);
