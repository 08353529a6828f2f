import type { Span } from "./text";

/**
 * Phrases looked for in prose: whole words in any case, a space or hyphen for any gap between
 * words, a plural s at the end, "%" for "per cent" too. Patterns are made when first needed.
 */
export class Phrases {
  private union: RegExp | undefined;
  private each: readonly RegExp[] | undefined;

  /** `together`: only a text that has all of them is looked for. */
  constructor(
    readonly list: readonly string[],
    readonly together = false,
  ) {}

  /** Where they stand in a text. */
  find(text: string): Span[] {
    if (this.list.length === 0) return [];
    this.union ??= new RegExp(this.list.map(patternOf).join("|"), "giu");
    return [...text.matchAll(this.union)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  }

  /** Whether any stands in a text. */
  anyIn(text: string): boolean {
    return this.find(text).length > 0;
  }

  /** Whether each of them stands in a text. */
  allIn(text: string): boolean {
    this.each ??= this.list.map((phrase) => new RegExp(patternOf(phrase), "iu"));
    return this.each.every((pattern) => pattern.test(text));
  }
}

/** The words of a text in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function patternOf(phrase: string): string {
  const body = phrase
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/[\s-]+/g, "[\\s\\u2010-\\u2013-]+")
    .replaceAll("'", "['’]")
    .replaceAll("%", "\\s?(?:%|per\\s?cent\\b)");
  return `${opening(phrase)}${body}${closing(phrase)}`;
}

function opening(phrase: string): string {
  return /^[\p{L}\p{N}]/u.test(phrase) ? "(?<![\\p{L}\\p{N}]|\\p{N}[.,])" : "";
}

function closing(phrase: string): string {
  if (/\p{N}$/u.test(phrase)) return "(?![\\p{L}\\p{N}]|[.,]\\p{N})";
  return /\p{L}$/u.test(phrase) ? "s?(?![\\p{L}\\p{N}])" : "";
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
