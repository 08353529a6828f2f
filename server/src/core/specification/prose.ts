import type { Format, ScalarShape, Shape } from "../structure/format";
import { type FieldName, fieldOf } from "../structure/format";
import type { Specification } from "../generated/specification";
import type { Wording, WordingGroup } from "../guide/facts/wording";
import type { Lexicon, ReadText } from "../words/lexicon";
import { type Phrases, sentencesOf } from "../words/phrases";
import type { Place, Places } from "./places";
import type { Span } from "../text";

/** A value that is prose, such as a summary or an answer. */
export interface ProseField {
  /** Dotted, in the full form and without list positions: `outcomes.claim.text`. */
  readonly field: string;
  readonly text: string;
  /** The whole value. */
  readonly place: Place;
  /** What is known of the text by itself. */
  readonly read: ReadText;
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
  private known: ReadonlySet<string> | undefined;
  private others: Prose | undefined;
  private bySpan: ReadonlyMap<Span, ProseField> | undefined;
  private readonly starts = new Map<ProseField, number>();

  constructor(
    private readonly source: string,
    readonly fields: readonly ProseField[],
    private readonly lexicon: Lexicon,
    /** Names, places and other short text, in which only a gap that was left in by mistake is looked for. */
    private readonly labels: readonly ProseField[] = [],
  ) {}

  /** Names, places and other short text, which is no prose. */
  get names(): Prose {
    this.others ??= new Prose(this.source, this.labels, this.lexicon);
    return this.others;
  }

  /** The values whose path begins or ends so; all of them where no path is given. */
  within(paths: readonly string[]): readonly ProseField[] {
    if (paths.length === 0) return this.fields;
    this.known ??= new Set(this.fields.map(({ field }) => field));
    const plain = plainPaths(paths);
    const names = new Set([...this.known].filter((name) => isWithin(name, plain)));
    return names.size === 0 ? [] : this.fields.filter(({ field }) => names.has(field));
  }

  /** The value that stands at a place; nothing where it is absent or no prose. */
  at({ span }: Place): ProseField | undefined {
    this.bySpan ??= bySpan(this.fields);
    return this.bySpan.get(span);
  }

  /** Whether the prose could hold any of the phrases: a cheap first look. */
  mayHold(phrases: Phrases): boolean {
    return this.index.mayHold(phrases);
  }

  private get index(): SentenceIndex {
    this.indexed ??= new SentenceIndex(this.fields, this.lexicon);
    return this.indexed;
  }

  /** Where a stretch of a value stands in the file; the whole value where it is not written there as it reads. */
  place(field: ProseField, { start, end }: Span): Place {
    const { text, place } = field;
    const whole = this.startOf(field);
    const at = whole < 0 ? onlyIndexOf(this.source.slice(place.span.start, place.span.end), text.slice(start, end)) : whole + start;
    return at < 0 ? place : { path: place.path, span: { start: place.span.start + at, end: place.span.start + at + end - start } };
  }

  /** How far into its place a value begins, where it is written there as it reads; -1 where it is not. */
  private startOf(field: ProseField): number {
    const known = this.starts.get(field);
    if (known !== undefined) return known;
    const { text, place } = field;
    const found = this.source.slice(place.span.start, place.span.end).indexOf(text);
    this.starts.set(field, found);
    return found;
  }

  /** The wording that a guide entry warns of, save where the sentence makes it harmless; in one sentence, one kind of it. */
  find(entry: Wording): readonly FoundWording[] {
    const sentences = this.index.holding(entry.groups);
    if (sentences.length === 0) return nothing;
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
    if (entry.unless_next?.anyIn(field.text.slice(sentence.end, sentence.end + nextLength)) === true) return [];
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
  /** Which one of all. */
  readonly number: number;
}

/** The sentences of all prose by what they may hold: dozens of lists of phrases are looked for, and each concerns few sentences. */
class SentenceIndex {
  private readonly byList = new Map<Phrases, Sentence[]>();
  private count = 0;

  constructor(
    private readonly fields: readonly ProseField[],
    private readonly lexicon: Lexicon,
  ) {
    for (const field of fields) {
      for (const { span, lists } of field.read.sentences) {
        const sentence = { field, span, number: this.count++ };
        for (const list of lists) {
          const known = this.byList.get(list);
          if (known) known.push(sentence);
          else this.byList.set(list, [sentence]);
        }
      }
    }
  }

  mayHold(list: Phrases): boolean {
    return this.byList.has(list) || !this.lexicon.knows(list);
  }

  /** The sentences that might hold any of the phrases, in the order of the file. */
  holding(groups: readonly WordingGroup[]): readonly Sentence[] {
    let found: readonly Sentence[] = none;
    for (const { phrases } of groups) {
      const own = this.byList.get(phrases);
      if (own) found = found.length === 0 ? own : [...found, ...own];
      else if (!this.lexicon.knows(phrases)) return this.all();
    }
    return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a.number - b.number);
  }

  private all(): readonly Sentence[] {
    return this.fields.flatMap((field) => sentencesOf(field.text).map((span) => ({ field, span, number: this.count++ })));
  }
}

function isWithin(field: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((path) => field === path || (field.startsWith(path) && field.charCodeAt(path.length) === dot) || (field.endsWith(path) && field.charCodeAt(field.length - path.length - 1) === dot));
}

const dot = 46;
/** How far “what follows at once” goes, in signs. */
const nextLength = 160;
const none: readonly Sentence[] = [];
const nothing: readonly FoundWording[] = [];

/** Without list positions, as the fields of prose are named. */
function plainPaths(paths: readonly string[]): readonly string[] {
  return paths.some((path) => path.includes("[]")) ? paths.map((path) => path.replaceAll("[]", "")) : paths;
}

/** What some entries warn of, in the order of the file. */
export function wordingFaults(wordings: readonly Wording[], prose: Prose): readonly FoundWording[] {
  let found = nothing;
  for (const wording of wordings) {
    const own = prose.find(wording);
    if (own.length > 0) found = [...found, ...own];
  }
  return found.length < 2 ? found : [...found].sort((a, b) => a.place.span.start - b.place.span.start);
}

/** Reads all values that the schema calls prose, and the other free words beside them. */
export function proseOf(specification: Specification, places: Places, format: Format, source: string, lexicon: Lexicon): Prose {
  const reader = new Reader(places, lexicon);
  reader.read(specification, format.root, format.name);
  return new Prose(source, reader.fields, lexicon, reader.labels);
}

class Reader {
  readonly fields: ProseField[] = [];
  readonly labels: ProseField[] = [];

  constructor(
    private readonly places: Places,
    private readonly lexicon: Lexicon,
  ) {}

  read(owner: object, shape: Shape, name: FieldName): void {
    if (Array.isArray(owner)) {
      const { item } = shape;
      if (item) for (let index = 0; index < owner.length; index++) this.readOne(owner, index, owner[index], item, name);
      return;
    }
    for (const key of Object.keys(owner)) {
      const inner = fieldOf(shape, key);
      if (inner) this.readOne(owner, key, (owner as Readonly<Record<string, unknown>>)[key], inner, name.of(key));
    }
  }

  private readOne(owner: object, key: string | number, value: unknown, shape: Shape, name: FieldName): void {
    if (typeof value === "object" && value !== null) this.read(value, shape, name);
    else if (typeof value === "string" && shape.scalar && !shape.scalar.schema.enum) this.listOf(shape.scalar).push(new Written(name.path, value, owner, key, this.places, this.lexicon));
  }

  private listOf({ schema }: ScalarShape): ProseField[] {
    return schema["x-prose"] === true ? this.fields : this.labels;
  }
}

/** A value whose place is looked up when it is asked for: most hold nothing to report. */
class Written implements ProseField {
  private found: Place | undefined;
  private known: ReadText | undefined;

  constructor(
    readonly field: string,
    readonly text: string,
    private readonly owner: object,
    private readonly key: string | number,
    private readonly places: Places,
    private readonly lexicon: Lexicon,
  ) {}

  get read(): ReadText {
    this.known ??= this.lexicon.read(this.text);
    return this.known;
  }

  get place(): Place {
    this.found ??= this.places.value(this.owner, this.key as never);
    return this.found;
  }
}

/** The first field at each place: an alias stands at the place of its anchor. */
function bySpan(fields: readonly ProseField[]): ReadonlyMap<Span, ProseField> {
  const found = new Map<Span, ProseField>();
  for (const field of fields) {
    const { span } = field.place;
    if (!found.has(span)) found.set(span, field);
  }
  return found;
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
