import type { Format, Shape } from "./format";
import { fieldOf } from "./format";
import type { Specification } from "./generated/specification";
import type { Wording, WordingGroup } from "./guide/facts";
import type { Lexicon } from "./lexicon";
import { type Phrases, sentencesOf } from "./phrases";
import type { Place, Places } from "./places";
import type { Span } from "./text";

/** A value that is prose, such as a summary or an answer. */
export interface ProseField {
  /** Dotted, in the full form and without list positions: `outcomes.claim.text`. */
  readonly field: string;
  readonly text: string;
  /** The whole value. */
  readonly place: Place;
}

/** Wording that a guide entry warns of, found in a sentence. */
export interface FoundWording {
  readonly text: string;
  readonly place: Place;
  readonly sentence: string;
  /** What is wrong with it, and what to do about it. */
  readonly fault: string;
  readonly instead: string;
  /** The guide entry that warns of it. */
  readonly entry: Wording;
}

/** All prose of a specification. */
export class Prose {
  private indexed: SentenceIndex | undefined;
  private bySpan: ReadonlyMap<Span, ProseField> | undefined;

  constructor(
    private readonly source: string,
    readonly fields: readonly ProseField[],
    private readonly lexicon: Lexicon,
    /** Names, places and other short text, in which only a gap that was left in by mistake is looked for. */
    private readonly labels: readonly ProseField[] = [],
  ) {}

  /** Names, places and other short text, which is no prose. */
  get names(): Prose {
    return new Prose(this.source, this.labels, this.lexicon);
  }

  /** The values whose path begins or ends so; all of them where no path is given. */
  within(paths: readonly string[]): readonly ProseField[] {
    const plain = plainPaths(paths);
    return this.fields.filter(({ field }) => isWithin(field, plain));
  }

  /** The value that stands at a place; nothing where it is absent or no prose. */
  at({ span }: Place): ProseField | undefined {
    this.bySpan ??= new Map([...this.fields].reverse().map((field) => [field.place.span, field]));
    return this.bySpan.get(span);
  }

  /** Whether the prose could hold any of the phrases: a cheap first look. */
  mayHold(phrases: Phrases): boolean {
    return this.index.holding([phrases]).length > 0;
  }

  private get index(): SentenceIndex {
    this.indexed ??= new SentenceIndex(this.fields, this.lexicon);
    return this.indexed;
  }

  /** Where a stretch of a value stands in the file; the whole value where it is not written there as it reads. */
  place({ text, place }: ProseField, { start, end }: Span): Place {
    const written = this.source.slice(place.span.start, place.span.end);
    const whole = written.indexOf(text);
    const at = whole < 0 ? onlyIndexOf(written, text.slice(start, end)) : whole + start;
    return at < 0 ? place : { path: place.path, span: { start: place.span.start + at, end: place.span.start + at + end - start } };
  }

  /** The wording that a guide entry warns of, save where the sentence makes it harmless; in one sentence, one kind of it. */
  find(entry: Wording): FoundWording[] {
    const sentences = this.index.holding(entry.groups.map(({ phrases }) => phrases));
    if (sentences.length === 0) return [];
    const paths = plainPaths(entry.fields);
    return sentences.flatMap(({ field, span }) => {
      if (!isWithin(field.field, paths)) return [];
      const found = entry.groups.map((group) => this.findIn(field, span, group, entry));
      return found.find((each) => each.length > 0) ?? [];
    });
  }

  private findIn(field: ProseField, sentence: Span, { phrases, with: beside, fault, instead }: WordingGroup, entry: Wording): FoundWording[] {
    const words = field.text.slice(sentence.start, sentence.end);
    const spans = phrases.find(words);
    if (spans.length === 0 || beside?.anyIn(words) === false || isExcused(words, spans, entry.unless)) return [];
    return spans.map(({ start, end }) => ({
      text: words.slice(start, end),
      place: this.place(field, { start: sentence.start + start, end: sentence.start + end }),
      sentence: words,
      fault,
      instead,
      entry,
    }));
  }
}

interface Sentence {
  readonly field: ProseField;
  readonly span: Span;
}

/** The sentences of all prose by what they may hold: dozens of lists of phrases are looked for, and each concerns few sentences. */
class SentenceIndex {
  private readonly sentences: readonly Sentence[];
  private readonly byList = new Map<Phrases, number[]>();

  constructor(
    fields: readonly ProseField[],
    private readonly lexicon: Lexicon,
  ) {
    this.sentences = fields.flatMap((field) => sentencesOf(field.text).map((span) => ({ field, span })));
    this.sentences.forEach(({ field: { text }, span }, index) => {
      for (const list of lexicon.in(text.slice(span.start, span.end))) {
        const known = this.byList.get(list);
        if (known) known.push(index);
        else this.byList.set(list, [index]);
      }
    });
  }

  /** The sentences that might hold any of the phrases, in the order of the file. */
  holding(lists: readonly Phrases[]): readonly Sentence[] {
    if (!lists.every((list) => this.lexicon.knows(list))) return this.sentences;
    const found = lists.flatMap((list) => this.byList.get(list) ?? []);
    const indices = lists.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
    return indices.map((index) => this.sentences[index]).filter((sentence) => sentence !== undefined);
  }
}

function isWithin(field: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((path) => field === path || field.startsWith(`${path}.`) || field.endsWith(`.${path}`));
}

/** Without list positions, as the fields of prose are named. */
function plainPaths(paths: readonly string[]): readonly string[] {
  return paths.map((path) => path.replaceAll("[]", ""));
}

/** What the entries of one rule warn of, in the order of the file. */
export function wordingFaults(rule: string, wordings: readonly Wording[], prose: Prose): FoundWording[] {
  return wordings
    .filter((wording) => wording.rule === rule)
    .flatMap((wording) => prose.find(wording))
    .sort((a, b) => a.place.span.start - b.place.span.start);
}

/** Reads all values that the schema calls prose. */
export function proseOf(specification: Specification, places: Places, format: Format, source: string, lexicon: Lexicon): Prose {
  const fields: ProseField[] = [];
  const labels: ProseField[] = [];
  collect(specification, format.root, "", places, fields, labels);
  return new Prose(source, fields, lexicon, labels);
}

function collect(owner: object, shape: Shape, path: string, places: Places, fields: ProseField[], labels: ProseField[]): void {
  for (const [key, value] of Object.entries(owner) as [string, unknown][]) {
    const inner = Array.isArray(owner) ? shape.item : fieldOf(shape, key);
    if (!inner) continue;
    const field = Array.isArray(owner) ? path : path === "" ? key : `${path}.${key}`;
    if (typeof value === "object" && value !== null) collect(value, inner, field, places, fields, labels);
    else if (typeof value === "string" && inner.scalar) (inner.scalar.schema["x-prose"] === true ? fields : labels).push({ field, text: value, place: places.value(owner as Record<string, unknown>, key) });
  }
}

/** Where a part stands, if it stands there once. */
function onlyIndexOf(text: string, part: string): number {
  const first = text.indexOf(part);
  return text.includes(part, first + 1) ? -1 : first;
}

/** Whether a sentence holds words that make the found ones harmless: no phrase excuses itself. */
function isExcused(sentence: string, found: readonly Span[], unless: Phrases): boolean {
  return unless.find(sentence).some(({ start, end }) => !found.some((span) => start >= span.start && end <= span.end));
}
