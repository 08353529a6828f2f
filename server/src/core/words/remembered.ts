/** How many letters of texts are kept before the oldest are let go: more than the prose of the longest file. */
const mostLetters = 1_000_000;

/**
 * What was worked out of texts alone: most texts of a file stay the same from one check to the next.
 * The texts that were not met for longest are forgotten.
 */
export class Remembered<T> {
  private recent = new Map<string, T>();
  private older: ReadonlyMap<string, T> = new Map();
  private letters = 0;

  /** `work` must give the same for the same text, and never `undefined`. */
  constructor(private readonly work: (text: string) => T & ({} | null)) {}

  of(text: string): T {
    const known = this.recent.get(text);
    if (known !== undefined) return known;
    const found = this.older.get(text) ?? this.work(text);
    this.letters += text.length;
    if (this.letters > mostLetters) {
      this.older = this.recent;
      this.recent = new Map();
      this.letters = text.length;
    }
    this.recent.set(apart(text), found);
    return found;
  }
}

/**
 * The same text in memory of its own. A part of a string is kept by V8 as a view of the whole, so a sentence
 * that is remembered would hold the whole file as it was when the sentence was typed: one more with every key.
 */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
