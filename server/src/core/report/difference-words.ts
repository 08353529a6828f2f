import type { Duration, Frequency, SessionHours } from "../generated/specification";
import type { Shape } from "../structure/format";
import { durationInWords, frequencyInWords, lower, sessionInWords, word } from "../words/in-words";
import { listedInWords, numberInWords, titleOf } from "./values";

export type Owner = Readonly<Record<string, unknown>>;

export function isBlock(value: unknown): value is Owner {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A few blocks are one phrase to a reader: a rhythm, a length, a session. */
export function phraseOf(value: unknown, field: string | number): string | undefined {
  if (!isBlock(value) || typeof field !== "string") return undefined;
  if (/(^|_)(frequency|how_often)$/.test(field)) return frequencyInWords(value as Frequency);
  if (field === "duration") return durationInWords(value as Duration);
  return field === "session_hours" ? sessionInWords(value as SessionHours) : undefined;
}

/** A value as a difference names it, cut where it is long; nothing where nothing is said. */
export function inWords(value: unknown, shape: Shape, field: string | number): string | undefined {
  if (value === undefined) return undefined;
  const phrase = phraseOf(value, field);
  if (phrase !== undefined) return phrase;
  if (Array.isArray(value)) return short(value.map((item) => inWords(item, shape.item ?? shape, field) ?? "").join(", "), 300);
  if (isBlock(value)) {
    const parts = [...(shape.block?.fields ?? [])].flatMap(([name, inner]) => {
      const words = inWords(value[name], inner, name);
      return words === undefined ? [] : [name === shape.block?.short[0] || name === "description" ? words : `${lower(titleOf(inner, name))} ${words}`];
    });
    return short(parts.join("; "), 300);
  }
  return plain(value as string | number | boolean, shape, String(field));
}

/** What a number of this field counts: "hours", "pounds", "people", "years"; nothing where it is a bare number. */
export function unitOf(shape: Shape): string | undefined {
  return shape.scalar?.schema["x-unit"] ?? shape.item?.scalar?.schema["x-unit"];
}

function plain(value: string | number | boolean, shape: Shape, field: string): string {
  if (typeof value === "number") return numberInWords(value, unitOf(shape), field);
  return typeof value === "boolean" ? word(value) : (listedInWords(value, shape, field) ?? short(value.trim().replace(/\s+/g, " "), 300));
}

/** Text of at most so many characters, an ellipsis included. */
export function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/\p{Surrogate}$/u, "")}…` : text;
}
