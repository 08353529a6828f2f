import { isWordAt } from "./letters";
import { type Phrases, wordsIn } from "./phrases";

/**
 * Many phrases by one of their words, as plain data. For the guide that ships it is made when the
 * project is built (`generated/phrases.json`): to make it takes as long as to check a file.
 */
export interface PhraseIndex {
  readonly words: Readonly<Record<string, readonly IndexedPhrase[]>>;
  /** Phrases that have no words, such as "???", each with the number of its list. */
  readonly signs: readonly (readonly [sign: string, list: number])[];
}

/**
 * The number of the list; the words that have to stand before, the nearest first, and after, with
 * blanks between; what stands right before the first word, such as the bracket of "[name]".
 */
export type IndexedPhrase = readonly [list: number, before?: string, after?: string, opening?: string];

interface Entered {
  readonly list: number;
  readonly phrase: string;
  /** Those of its words that have to stand next to one another. */
  readonly words: readonly string[];
}

/** An index in which lists go by their positions. */
export function indexOf(lists: readonly Phrases[]): PhraseIndex {
  const phrases = lists.map(({ list: all }, list) => all.map((phrase): Entered => ({ list, phrase, words: wordsOf(phrase) })));
  const costs = new Costs(phrases.flat());
  const words = new Map<string, IndexedPhrase[]>();
  const signs: [string, number][] = [];
  const add = (word: string, entry: IndexedPhrase): void => void words.set(word, [...(words.get(word) ?? []), entry]);
  for (const { list, phrase, words: own } of phrases.flatMap((each, list) => (lists[list]?.together === true ? costs.rarest(each) : each))) {
    const word = costs.least(own);
    if (word === undefined) {
      signs.push([phrase.toLowerCase(), list]);
      continue;
    }
    const at = own.indexOf(word);
    const entry = shortened([list, own.slice(0, at).reverse().join(" "), own.slice(at + 1).join(" "), openingOf(phrase)]);
    add(word, entry);
    // The last word of a phrase may have a plural s.
    if (at === own.length - 1) add(`${word}s`, entry);
  }
  return { words: Object.fromEntries(words), signs };
}

/** Without the empty parts at its end. */
function shortened([list, before, after, opening]: readonly [number, string, string, string]): IndexedPhrase {
  if (opening !== "") return [list, before, after, opening];
  if (after !== "") return [list, before, after];
  return before === "" ? [list] : [list, before];
}

/** What stands next to "%" is no help: it may be "per cent". */
function wordsOf(phrase: string): readonly string[] {
  if (!phrase.includes("%")) return wordsIn(phrase);
  return phrase.split("%").map(wordsIn).reduce((best, part) => (part.join("").length > best.join("").length ? part : best));
}

/** How much looking each word causes. One that few phrases use is rare in texts, too, and a long one is rarer than a short one. */
class Costs {
  private readonly costs = new Map<string, number>();

  constructor(phrases: readonly Entered[]) {
    for (const { words } of phrases) for (const word of words) this.costs.set(word, this.of(word) + 1);
  }

  least(words: readonly string[]): string | undefined {
    return words.reduce<string | undefined>((best, word) => (this.of(word) < this.of(best) ? word : best), undefined);
  }

  /** Of phrases that a text has to have together, the one that causes the least looking. */
  rarest(phrases: readonly Entered[]): Entered[] {
    return [...phrases].sort((a, b) => this.of(this.least(a.words)) - this.of(this.least(b.words))).slice(0, 1);
  }

  private of(word: string | undefined): number {
    return word === undefined ? Infinity : (this.costs.get(word) ?? Math.max(0, 20 * (5 - word.length)));
  }
}

/** A bracket or pound sign at the beginning of a phrase. */
function openingOf(phrase: string): string {
  return isWordAt(phrase, 0) ? "" : (/^[[<(£]+(?=[\p{L}\p{N}])/u.exec(phrase)?.[0] ?? "");
}
