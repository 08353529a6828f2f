import { Lexicon } from "../../words/lexicon";
import { indexOf, type PhraseIndex } from "../../words/phrase-index";
import { Phrases } from "../../words/phrases";
import type { Fact, FactKind, Guide, Known } from "../types";
import { type EvidenceLevel, evidenceLevel, type Recommendation, recommendation, type Strength, strength } from "./evidence";
import { type BreakEven, breakEven, type CostRating, costRating } from "./costs";
import { type ChainStep, chainStep, type ChildOutcome, childOutcome, type FrameworkOutcome, frameworkOutcome, type Measure, measure } from "./outcomes";
import { type Consideration, consideration, type KnownModel, knownModel, type SpectrumPosition, spectrumPosition, type Stage, stage, type Standard, standard } from "./programmes";
import { type Duty, duty } from "./law";
import { type Figure, figure, type Reference, reference, type Wording, wording } from "./wording";
import { type Limit, limit } from "./limits";
import { QuotedFigures } from "./quoted";
import { type Reader, within } from "./reading";

/**
 * All facts of a guide, read once when it is loaded. The names are those of the YAML. A rule takes
 * figures, phrases and values of the guide from here, and never writes one itself.
 */
export interface Facts {
  /** All phrases of all facts. */
  readonly lexicon: Lexicon;
  readonly quoted: QuotedFigures;
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

function known({ id, title, says, why, place, document }: Fact): Known {
  return why === undefined ? { id, title, says, place, document } : { id, title, says, why, place, document };
}

/**
 * Reads the data of every fact. Throws where an entry is not what its kind asks for: a guide with such an entry is broken.
 * `index`: that of the guide's own phrases, where it is made already.
 */
export function readFacts(guide: Guide, index?: PhraseIndex): Facts {
  const facts = listsOf(guide);
  let lexicon: Lexicon | undefined;
  let quoted: QuotedFigures | undefined;
  return {
    ...facts,
    wordingsOf: new Map(facts.wordings.map(({ rule }) => [rule, facts.wordings.filter((each) => each.rule === rule)])),
    get lexicon() {
      lexicon ??= new Lexicon(phrasesIn(facts), index);
      return lexicon;
    },
    get quoted() {
      quoted ??= new QuotedFigures(facts.figures, facts.references, this.lexicon);
      return quoted;
    },
  };
}

/** The index of the phrases of a guide, to be given to `readFacts` with this same guide. */
export function phraseIndexOf(guide: Guide): PhraseIndex {
  return indexOf(phrasesIn(listsOf(guide)));
}

function listsOf(guide: Guide): Omit<Facts, "lexicon" | "quoted" | "wordingsOf"> {
  const byKind = new Map<FactKind, Fact[]>();
  for (const entry of guide.entries) {
    if (entry.kind === "principle" || entry.kind === "point" || entry.kind === "block") continue;
    const known = byKind.get(entry.kind);
    if (known) known.push(entry);
    else byKind.set(entry.kind, [entry]);
  }
  const of = <D>(kind: FactKind, reader: Reader<D>): readonly (D & Known)[] =>
    (byKind.get(kind) ?? []).map((entry) => ({ ...within(entry.id, (data) => within("data", reader, data), entry.data ?? {}), ...known(entry) }));
  return {
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
}

/** What is looked for by itself, and not beside something that was found before; in the order in which an index numbers it. */
function phrasesIn(facts: object): Phrases[] {
  const found = new Set<Phrases>();
  const collect = (value: unknown): void => {
    if (value instanceof Phrases) found.add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null) for (const key of Object.keys(value)) if (!beside.has(key)) collect((value as Readonly<Record<string, unknown>>)[key]);
  };
  collect(facts);
  return [...found];
}

const beside: ReadonlySet<string> = new Set(["unless", "with", "counted", "beside", "never_with"]);
