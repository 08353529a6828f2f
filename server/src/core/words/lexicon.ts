import { inSmallLetters, isWordAt } from "./letters";
import { Phrases, wordsIn } from "./phrases";

/** One phrase by one of its words: which words have to stand before and after it. */
interface Entry {
  readonly list: Phrases;
  /** From the nearest outwards. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What stands right before the first word, such as the bracket of "[name]". */
  readonly opening: string;
}

/** A word of a text around which one of the phrases of a list may stand. */
export interface Trace {
  readonly list: Phrases;
  readonly at: number;
}

const buckets = 1 << 16;
/** How many letters of texts are remembered: many times the prose of a file. */
const mostRemembered = 500_000;

/**
 * Many lists of phrases, looked for at once. A text is gone through word by word, and a word
 * by which no phrase is known costs next to nothing, however many phrases there are.
 */
export class Lexicon {
  private readonly lists: ReadonlySet<Phrases>;
  private readonly byWord = new Map<string, Entry[]>();
  /** Whether a phrase is known by any word with this hash. */
  private readonly hashes = new Uint8Array(buckets);
  /** The phrases that have no words, such as "???". */
  private readonly signs: { readonly sign: string; readonly list: Phrases }[] = [];
  /** Most texts of a file stay the same from one check to the next. */
  private readonly remembered = new Map<string, readonly Trace[]>();
  private letters = 0;

  constructor(lists: Iterable<Phrases>) {
    this.lists = new Set(lists);
    const entered = [...this.lists].map((list) => ({ list, phrases: list.list.map((phrase) => ({ phrase, words: wordsOf(phrase) })) }));
    const costs = new Costs(entered.flatMap(({ phrases }) => phrases.flatMap(({ words }) => words)));
    for (const { list, phrases } of entered) {
      const keyed = phrases.map((each) => ({ ...each, word: costs.least(each.words) }));
      if (list.together) keyed.sort((a, b) => costs.of(a.word) - costs.of(b.word));
      for (const { phrase, words, word } of list.together ? keyed.slice(0, 1) : keyed) {
        if (word === undefined) this.signs.push({ sign: phrase.toLowerCase(), list });
        else this.enter(word, words, list, phrase);
      }
    }
  }

  knows(list: Phrases): boolean {
    return this.lists.has(list);
  }

  /** The lists of which a phrase may stand in a text; those that certainly do not are left out. */
  in(text: string): ReadonlySet<Phrases> {
    return new Set(this.traces(text).map(({ list }) => list));
  }

  /** The same, with the places; a list may be given more than once. */
  traces(text: string): readonly Trace[] {
    const known = this.remembered.get(text);
    if (known) return known;
    const found = this.search(text);
    this.letters += text.length;
    if (this.letters > mostRemembered) {
      this.remembered.clear();
      this.letters = text.length;
    }
    this.remembered.set(text, found);
    return found;
  }

  private search(text: string): readonly Trace[] {
    const found: Trace[] = [];
    const small = inSmallLetters(text);
    const { length } = small;
    for (let at = 0; at < length; at++) {
      if (!isWordAt(small, at)) continue;
      const start = at;
      let hash = 0;
      do hash = (Math.imul(hash, 31) + small.charCodeAt(at++)) | 0;
      while (at < length && isWordAt(small, at));
      if (this.hashes[bucketOf(hash)] === 1) this.look(small, start, at, found);
    }
    for (const { sign, list } of this.signs) for (let at = small.indexOf(sign); at >= 0; at = small.indexOf(sign, at + 1)) found.push({ list, at });
    return found;
  }

  private look(text: string, start: number, end: number, found: Trace[]): void {
    const entries = this.byWord.get(text.slice(start, end));
    if (!entries) return;
    for (const entry of entries) if (follow(text, end, entry.after) && leads(text, start, entry)) found.push({ list: entry.list, at: start });
  }

  private enter(word: string, words: readonly string[], list: Phrases, phrase: string): void {
    const at = words.indexOf(word);
    const entry: Entry = { list, before: words.slice(0, at).reverse(), after: words.slice(at + 1), opening: openingOf(phrase) };
    this.add(word, entry);
    // The last word of a phrase may have a plural s.
    if (entry.after.length === 0) this.add(`${word}s`, entry);
  }

  private add(word: string, entry: Entry): void {
    const known = this.byWord.get(word);
    if (known) known.push(entry);
    else this.byWord.set(word, [entry]);
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    this.hashes[bucketOf(hash)] = 1;
  }
}

/** The words of a phrase that have to stand next to one another. What stands next to "%" is no help: it may be "per cent". */
function wordsOf(phrase: string): readonly string[] {
  if (!phrase.includes("%")) return wordsIn(phrase);
  return phrase.split("%").map(wordsIn).reduce((best, part) => (part.join("").length > best.join("").length ? part : best));
}

/** How much looking each word causes. One that few phrases use is rare in texts, too, and a long one is rarer than a short one. */
class Costs {
  private readonly costs = new Map<string, number>();

  constructor(words: readonly string[]) {
    for (const word of words) this.costs.set(word, this.of(word) + 1);
  }

  of(word: string | undefined): number {
    return word === undefined ? Infinity : (this.costs.get(word) ?? Math.max(0, 20 * (5 - word.length)));
  }

  least(words: readonly string[]): string | undefined {
    return words.reduce<string | undefined>((best, word) => (this.of(word) < this.of(best) ? word : best), undefined);
  }
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

/** A bracket or pound sign at the beginning of a phrase. */
function openingOf(phrase: string): string {
  return isWordAt(phrase, 0) ? "" : (/^[[<(£]+(?=[\p{L}\p{N}])/u.exec(phrase)?.[0] ?? "");
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

const letterS = 115;
