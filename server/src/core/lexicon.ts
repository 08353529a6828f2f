import { Phrases, wordsIn } from "./phrases";

/** One phrase by one of its words: which words have to stand before and after it. */
interface Entry {
  readonly list: Phrases;
  /** From the nearest outwards. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const buckets = 1 << 16;

/**
 * Many lists of phrases, looked for at once. A text is gone through word by word, and a word
 * with which no phrase is entered costs next to nothing, however many phrases there are.
 */
export class Lexicon {
  private readonly lists: ReadonlySet<Phrases>;
  private readonly byWord = new Map<string, Entry[]>();
  /** Whether any word with this hash is entered. */
  private readonly hashes = new Uint8Array(buckets);
  /** The phrases that have no words, such as "???". */
  private readonly signs: { readonly sign: string; readonly list: Phrases }[] = [];

  constructor(lists: Iterable<Phrases>) {
    this.lists = new Set(lists);
    for (const list of this.lists) for (const phrase of list.list) this.enter(phrase, list);
  }

  knows(list: Phrases): boolean {
    return this.lists.has(list);
  }

  /** The lists of which a phrase may stand in a text; those that certainly do not are left out. */
  in(text: string): ReadonlySet<Phrases> {
    const found = new Set<Phrases>();
    const small = text.toLowerCase();
    const { length } = small;
    for (let at = 0; at < length; ) {
      let hash = 0;
      let end = at;
      for (let width = widthOfWord(small, end); width > 0; width = widthOfWord(small, end)) {
        hash = (Math.imul(hash, 31) + small.charCodeAt(end)) | 0;
        end += width;
      }
      if (end > at && this.hashes[bucketOf(hash)] === 1) this.look(small, at, end, found);
      at = end > at ? end : at + 1;
    }
    for (const { sign, list } of this.signs) if (small.includes(sign)) found.add(list);
    return found;
  }

  private look(text: string, start: number, end: number, found: Set<Phrases>): void {
    for (const entry of this.byWord.get(text.slice(start, end)) ?? []) {
      if (!found.has(entry.list) && follow(text, end, entry) && lead(text, start, entry)) found.add(entry.list);
    }
  }

  /** By its longest word, which is likely the rarest. What stands next to "%" is no help: it may be "per cent". */
  private enter(phrase: string, list: Phrases): void {
    const part = phrase.split("%").map(wordsIn).sort((a, b) => longest(b).length - longest(a).length)[0] ?? [];
    const word = longest(part);
    if (word === "") {
      this.signs.push({ sign: phrase.toLowerCase(), list });
      return;
    }
    const at = part.indexOf(word);
    const entry: Entry = { list, before: part.slice(0, at).reverse(), after: part.slice(at + 1) };
    this.add(word, entry);
    if (entry.after.length === 0) this.add(`${word}s`, entry);
  }

  private add(word: string, entry: Entry): void {
    const known = this.byWord.get(word);
    if (known) known.push(entry);
    else this.byWord.set(word, [entry]);
    let hash = 0;
    for (let at = 0; at < word.length; at += widthOfWord(word, at)) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    this.hashes[bucketOf(hash)] = 1;
  }
}

/** Whether the words after a place are those of a phrase. */
function follow(text: string, from: number, { after }: Entry): boolean {
  let at = from;
  for (const [index, word] of after.entries()) {
    while (at < text.length && widthOfWord(text, at) === 0) at++;
    if (!text.startsWith(word, at)) return false;
    at += word.length;
    if (index === after.length - 1 && text.charCodeAt(at) === letterS) at++;
    if (widthOfWord(text, at) > 0) return false;
  }
  return true;
}

/** Whether the words before a place are those of a phrase. */
function lead(text: string, from: number, { before }: Entry): boolean {
  let at = from;
  for (const word of before) {
    while (at > 0 && !endsWord(text, at)) at--;
    at -= word.length;
    if (at < 0 || !text.startsWith(word, at) || endsWord(text, at)) return false;
  }
  return true;
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

const letterS = 115;

/** How many code units a letter or digit at a place takes; 0 where there is none. */
function widthOfWord(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) ? 1 : 0;
  if (Number.isNaN(code)) return 0;
  const point = text.codePointAt(at) ?? 0;
  return isWordSign(point) ? (point > 0xffff ? 2 : 1) : 0;
}

function endsWord(text: string, at: number): boolean {
  if (at === 0) return false;
  const low = text.charCodeAt(at - 1);
  return widthOfWord(text, low >= 0xdc00 && low < 0xe000 && at > 1 ? at - 2 : at - 1) > 0;
}

/** What is known of the code points up to U+FFFF: 1 for a letter or digit, 2 for anything else. */
const known = new Uint8Array(0x10000);

function isWordSign(point: number): boolean {
  if (point > 0xffff) return isLetterOrDigit(point);
  known[point] ||= isLetterOrDigit(point) ? 1 : 2;
  return known[point] === 1;
}

function isLetterOrDigit(point: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
}
