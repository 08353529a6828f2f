import { inSmallLetters, isNumberAt, isSpaceAt, isWordAt } from "./letters";
import type { Span } from "../text";

/**
 * Phrases looked for in prose: whole words in any case, a space or hyphen for any gap between
 * words, a plural s at the end, "%" for "per cent" too. They are compared sign by sign and are no
 * regular expressions: to compile hundreds of those takes longer than to check a file.
 */
export class Phrases {
  private patterns: readonly Pattern[] | undefined;
  /** By the first code unit, as far as asked for; only of ASCII, which is all but few. */
  private readonly byFirst: (readonly Pattern[] | undefined)[] = [];

  /** `together`: only a text that has all of them is looked for. */
  constructor(
    readonly list: readonly string[],
    readonly together = false,
  ) {}

  /** Where they stand in a text. */
  find(text: string): Span[] {
    const found: Span[] = [];
    const small = inSmallLetters(text);
    for (let span = this.next(small, 0); span; span = this.next(small, span.end)) found.push(span);
    return found;
  }

  /** Whether any stands in a text. */
  anyIn(text: string): boolean {
    return this.list.length > 0 && this.next(inSmallLetters(text), 0) !== undefined;
  }

  /** Whether each of them stands in a text. */
  allIn(text: string): boolean {
    const small = inSmallLetters(text);
    return this.compiled().every((pattern) => pattern.isIn(small));
  }

  /** The first from a place on; of several at one place, the one that is listed first. */
  private next(small: string, from: number): Span | undefined {
    for (let start = from; start < small.length; start++) {
      const patterns = this.beginningWith(isSpaceAt(small, start) ? space : small.charCodeAt(start));
      for (let index = 0; index < patterns.length; index++) {
        const end = patterns[index]?.endAt(small, start) ?? -1;
        if (end > start) return { start, end };
      }
    }
    return undefined;
  }

  private beginningWith(code: number): readonly Pattern[] {
    const known = this.byFirst[code];
    if (known) return known;
    const found = this.compiled().filter((pattern) => pattern.mayBeginWith(code));
    if (code < 128) this.byFirst[code] = found;
    return found;
  }

  private compiled(): readonly Pattern[] {
    this.patterns ??= this.list.map((phrase) => new Pattern(phrase));
    return this.patterns;
  }
}

const space = 32;
const apostrophe = 39;
const percent = 37;
const hyphen = 45;

/** One phrase. */
class Pattern {
  /** In small letters, each gap one hyphen. */
  private readonly signs: string;

  constructor(phrase: string) {
    this.signs = inSmallLetters(phrase).replace(/[\s-]+/g, "-");
  }

  mayBeginWith(code: number): boolean {
    const first = this.signs.charCodeAt(0);
    if (first === percent) return code === percent || code === space || code === 112;
    if (first === hyphen) return code === space || isHyphen(code);
    return code === first || (first === apostrophe && code === 8217);
  }

  isIn(small: string): boolean {
    for (let at = 0; at < small.length; at++) if (this.endAt(small, at) > at) return true;
    return false;
  }

  /** Where it ends if it begins at a place; -1 if it does not. */
  endAt(small: string, start: number): number {
    const { signs } = this;
    let at = start;
    for (let index = 0; index < signs.length && at >= 0; index++) {
      const sign = signs.charCodeAt(index);
      if (sign === hyphen) at = afterGap(small, at);
      else if (sign === percent) at = afterPercent(small, at);
      else at = small.charCodeAt(at) === sign || (sign === apostrophe && small.charCodeAt(at) === 8217) ? at + 1 : -1;
    }
    if (at < 0 || (isWordAt(signs, 0) && !isOpen(small, start))) return -1;
    return this.closed(small, at);
  }

  private closed(small: string, at: number): number {
    const last = this.signs.length - 1;
    if (isNumberAt(this.signs, last)) return isWordAt(small, at) || (isPoint(small, at) && isNumberAt(small, at + 1)) ? -1 : at;
    if (!isWordAt(this.signs, last)) return at;
    const end = small.charCodeAt(at) === 115 && !isWordAt(small, at + 1) ? at + 1 : at;
    return isWordAt(small, end) ? -1 : end;
  }
}

/** Whether a word may begin here: not inside another, nor after the point of a number. */
function isOpen(small: string, at: number): boolean {
  return !isWordAt(small, at - 1) && !(isPoint(small, at - 1) && isNumberAt(small, at - 2));
}

function isPoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 44 || code === 46;
}

function isHyphen(code: number): boolean {
  return code === hyphen || (code >= 0x2010 && code <= 0x2013);
}

function afterGap(small: string, from: number): number {
  let at = from;
  while (isHyphen(small.charCodeAt(at)) || isSpaceAt(small, at)) at++;
  return at > from ? at : -1;
}

/** Past "%", "per cent" or "percent", and a space before it. */
function afterPercent(small: string, from: number): number {
  const at = isSpaceAt(small, from) ? from + 1 : from;
  if (small.charCodeAt(at) === percent) return at + 1;
  if (!small.startsWith("per", at)) return -1;
  const cent = isSpaceAt(small, at + 3) ? at + 4 : at + 3;
  const end = cent + 4;
  const next = small.charCodeAt(end);
  return small.startsWith("cent", cent) && next !== 95 && !(next < 128 && isWordAt(small, end)) ? end : -1;
}

/** The words of a text in small letters. */
export function wordsIn(text: string): string[] {
  const small = text.toLowerCase();
  const words: string[] = [];
  for (let at = 0; at < small.length; at++) {
    const start = at;
    while (at < small.length && isWordAt(small, at)) at++;
    if (at > start) words.push(small.slice(start, at));
  }
  return words;
}

/** The sentences of a text. A line break ends one only before a list item or an empty line. */
export function sentencesOf(text: string): Span[] {
  if (!/[.!?\n]./su.test(text)) return text.length > 0 ? [{ start: 0, end: text.length }] : [];
  const sentences: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/(?<=[.!?]["”’)]?)\s+|\n\s*\n|\n(?=\s*[-*•])/g)) {
    sentences.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  sentences.push({ start, end: text.length });
  return sentences.filter((sentence) => sentence.end > sentence.start);
}

/** A number in prose. */
export interface Quantity extends Span {
  readonly value: number;
  readonly unit: "percent" | "pounds" | "plain";
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, million: 1e6 };

/** The numbers in a text, with what they are numbers of where a sign says so. */
export function quantitiesIn(text: string): Quantity[] {
  const number = /(?<![\p{L}\p{N}.,])(£\s?)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(%|per\s?cent\b)|\s?(million)\b|(k|m)\b)?(?![\p{L}\p{N}])/giu;
  return [...text.matchAll(number)].map((match) => {
    const [whole, pound, digits = "", fraction = "", percent, million, letter] = match;
    const value = Number(digits.replaceAll(",", "") + fraction) * (scales[(million ?? letter ?? "").toLowerCase()] ?? 1);
    return { start: match.index, end: match.index + whole.length, value, unit: percent !== undefined ? "percent" : pound !== undefined ? "pounds" : "plain" };
  });
}
