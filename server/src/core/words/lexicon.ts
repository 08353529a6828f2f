import { inSmallLetters, isWordAt } from "./letters";
import { indexOf, type IndexedPhrase, type PhraseIndex } from "./phrase-index";
import { type Phrases, sentencesOf } from "./phrases";
import { Remembered } from "./remembered";
import { leading } from "../sorted";
import type { Span } from "../text";

/** One phrase by one of its words: which words have to stand before and after it. */
interface Entry {
  readonly list: Phrases;
  /** From the nearest outwards. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly opening: string;
}

/** A word of a text around which one of the phrases of a list may stand. */
interface Trace {
  readonly list: Phrases;
  readonly at: number;
}

/** What a text holds, whatever stands around it. */
export interface ReadText {
  /** Those of which a phrase may stand in it. */
  readonly lists: ReadonlySet<Phrases>;
  /** The sentences in which phrases may stand, in their order. */
  readonly sentences: readonly TracedSentence[];
  /** The sentences with a number. */
  readonly numbered: readonly Span[];
}

/** A sentence in which phrases may stand. */
export interface TracedSentence {
  readonly span: Span;
  /** The lists that they are of, each once. */
  readonly lists: readonly Phrases[];
}

const digit = /\d/;
const nothing: ReadText = { lists: new Set(), sentences: [], numbered: [] };
const buckets = 1 << 16;

/**
 * Many lists of phrases, looked for at once. A text is gone through word by word, and a word
 * by which no phrase is known costs next to nothing, however many phrases there are.
 */
export class Lexicon {
  private readonly all: ReadonlySet<Phrases>;
  private readonly words: ReadonlyMap<string, readonly IndexedPhrase[]>;
  private readonly signs: PhraseIndex["signs"];
  /** Of the words that were met so far: most never are. */
  private readonly entries = new Map<string, readonly Entry[]>();
  /** Whether a phrase is known by any word with this hash. */
  private readonly hashes = new Uint8Array(buckets);
  private readonly known = new Remembered((text) => this.look(text));

  /** `index` has to be that of these very lists. */
  constructor(
    private readonly lists: readonly Phrases[],
    { words, signs }: PhraseIndex = indexOf(lists),
  ) {
    this.all = new Set(lists);
    this.words = new Map(Object.entries(words));
    this.signs = signs;
    for (const word of this.words.keys()) {
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = hashed(hash, word, at);
      this.hashes[bucketOf(hash)] = 1;
    }
  }

  knows(list: Phrases): boolean {
    return this.all.has(list);
  }

  /** What is known of a text; most texts are asked about at each check. */
  read(text: string): ReadText {
    return this.known.of(text);
  }

  /** The lists of which a phrase may stand in a text; those that certainly do not are left out. */
  in(text: string): ReadonlySet<Phrases> {
    return this.read(text).lists;
  }

  private look(text: string): ReadText {
    const traces = this.traces(text);
    const hasNumber = digit.test(text);
    if (traces.length === 0 && !hasNumber) return nothing;
    const sentences = sentencesOf(text).map((span) => ({ span, lists: [] as Phrases[] }));
    for (const { list, at } of traces) {
      const sentence = sentences[leading(sentences.length, (index) => (sentences[index]?.span.end ?? 0) <= at)];
      if (sentence && !sentence.lists.includes(list)) sentence.lists.push(list);
    }
    return {
      lists: new Set(traces.map(({ list }) => list)),
      sentences: sentences.filter(({ lists }) => lists.length > 0),
      numbered: hasNumber ? sentences.map(({ span }) => span).filter(({ start, end }) => digit.test(text.slice(start, end))) : [],
    };
  }

  private traces(text: string): readonly Trace[] {
    const found: Trace[] = [];
    const small = inSmallLetters(text);
    const { length } = small;
    for (let at = 0; at < length; at++) {
      if (!isWordAt(small, at)) continue;
      const start = at;
      let hash = 0;
      do hash = hashed(hash, small, at++);
      while (at < length && isWordAt(small, at));
      if (this.hashes[bucketOf(hash)] === 1) this.lookAround(small, start, at, found);
    }
    for (const [sign, list] of this.signs) for (let at = small.indexOf(sign); at >= 0; at = small.indexOf(sign, at + 1)) found.push({ list: this.list(list), at });
    return found;
  }

  private lookAround(text: string, start: number, end: number, found: Trace[]): void {
    for (const entry of this.entriesOf(text.slice(start, end))) if (follow(text, end, entry.after) && leads(text, start, entry)) found.push({ list: entry.list, at: start });
  }

  private entriesOf(word: string): readonly Entry[] {
    const known = this.entries.get(word);
    if (known) return known;
    const indexed = this.words.get(word);
    if (!indexed) return [];
    const entries = indexed.map(([list, before = "", after = "", opening = ""]) => ({ list: this.list(list), before: apart(before), after: apart(after), opening }));
    this.entries.set(word, entries);
    return entries;
  }

  private list(number: number): Phrases {
    const list = this.lists[number];
    if (!list) throw new Error(`The index of phrases speaks of a list ${number}, which there is not.`);
    return list;
  }
}

function apart(words: string): readonly string[] {
  return words === "" ? [] : words.split(" ");
}

/** Whether these words come next. */
function follow(text: string, from: number, words: readonly string[]): boolean {
  let at = from;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    while (at < text.length && !isWordAt(text, at)) at++;
    if (!text.startsWith(word, at)) return false;
    at += word.length;
    if (index === words.length - 1 && text.charCodeAt(at) === letterS) at++;
    if (at < text.length && isWordAt(text, at)) return false;
  }
  return true;
}

/** Whether the words before it come before, the nearest first, and what opens it before them. */
function leads(text: string, from: number, { before, opening }: Entry): boolean {
  let at = from;
  for (const word of before) {
    while (at > 0 && !isWordAt(text, at - 1)) at--;
    at -= word.length;
    if (at < 0 || !text.startsWith(word, at) || (at > 0 && isWordAt(text, at - 1))) return false;
  }
  return opening === "" || text.startsWith(opening, at - opening.length);
}

/** The hash of a word with one letter more. */
function hashed(hash: number, text: string, at: number): number {
  return (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

const letterS = 115;
