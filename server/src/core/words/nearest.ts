/** How many signs are compared in search of what was meant in one check: enough for thousands of slips, and no file takes long. */
const effort = 2_000_000;

/** Guesses at what was meant, from the same candidates each time. Past a fixed effort there are no more of them. */
export class Guesses {
  private readonly known = new Map<string, string | undefined>();
  private readonly candidates: Candidates;
  private left = effort;

  constructor(private readonly words: readonly string[]) {
    this.candidates = new Candidates(words);
  }

  nearest(typed: string): string | undefined {
    if (this.known.has(typed)) return this.known.get(typed);
    const cost = this.words.length * Math.min(typed.length, longest);
    if (cost > this.left) return undefined;
    this.left -= cost;
    const found = this.candidates.nearest(typed);
    this.known.set(typed, found);
    return found;
  }
}

/** Words of which one may have been meant. */
export class Candidates {
  private forms: readonly string[] | undefined;

  constructor(private readonly words: readonly string[]) {}

  /** The word closest to what was typed, or nothing where none is close enough to be meant. */
  nearest(typed: string): string | undefined {
    const wanted = plainForm(typed);
    let best: string | undefined;
    // A single sign that is changed is another word, and not a slip.
    let bestDistance = Math.min(Math.max(1, Math.floor(wanted.length / 3)) + 1, wanted.length);
    this.plain().forEach((form, index) => {
      const found = distance(wanted, form, bestDistance);
      if (found >= bestDistance) return;
      bestDistance = found;
      best = this.words[index];
    });
    return best;
  }

  /**
   * What a word is the beginning of (`caseload` of `caseload_max`), or begins with (“Looked After
   * Children” with `looked-after`): the way in which people shorten and lengthen names.
   */
  sharingBeginning(typed: string): string[] {
    const wanted = `${plainForm(typed)}-`;
    return this.words.filter((_, index) => {
      const word = `${this.plain()[index] ?? ""}-`;
      return word.startsWith(wanted) || wanted.startsWith(word);
    });
  }

  private plain(): readonly string[] {
    this.forms ??= this.words.map(plainForm);
    return this.forms;
  }
}

/** As `Candidates`, for words that are asked about once. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  return new Candidates(words).nearest(typed);
}

/** The same word but for capitals, spaces, hyphens, low lines and the s of the plural. */
export function sameWord(typed: string, candidate: string): boolean {
  return plainForm(typed) === plainForm(candidate);
}

const longest = 60;

/** A word without what people write differently: capitals, spaces for hyphens, the plural. */
export function plainForm(word: string): string {
  return word.slice(0, longest).trim().toLowerCase().replace(/['’]/g, "").replace(/[\s_-]+/g, "-").replace(/ies$/, "y").replace(/(?<=[a-rt-z])s$/, "");
}

/** Edits to turn one word into the other, a swap of neighbours counting as one; gives up at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit;
}
