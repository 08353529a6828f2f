import type { Shape } from "../structure/format";
import { capital, date, group, word } from "../words/in-words";
import { number, pounds } from "../words/wording";

/** What an item of a list is called: the first of these that it has. */
export const nameFields = ["name", "title", "item", "text", "what", "measure", "role", "rule", "source", "outcome", "from", "id"] as const;

/** The heading of a field: the format's title, or its key as words. */
export function titleOf(shape: Shape | undefined, field: string): string {
  return shape?.schema.title ?? shape?.block?.schema.title ?? shape?.item?.block?.schema.title ?? capital(field.replaceAll("_", " "));
}

/** A number with its unit: "£1,200", "35%", "2 hours"; years and ages as they are. */
export function numberInWords(value: number, unit: string | undefined, field: string): string {
  if (unit === "pounds") return pounds(value);
  if (unit === "percent") return `${exact(value)}%`;
  if (/(^|_)year(_|$)/.test(field)) return String(value);
  if (unit === undefined || unit === "people" || /(^|_)age(_|$)/.test(field)) return exact(value);
  return `${exact(value)} ${value === 1 ? unit.replace(/s$/, "") : unit}`;
}

/** A quarter of an hour is 0.25, not 0.3. */
function exact(value: number): string {
  return Number.isInteger(value) ? number(value) : String(Math.round(value * 100) / 100);
}

/** A date, a group or a listed value as one says it; nothing where the text is the author's own. */
export function listedInWords(value: string, shape: Shape | undefined, field: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return date(value);
  if (field === "groups") return group(value);
  const schema = shape?.scalar?.schema ?? shape?.item?.scalar?.schema ?? {};
  const isListed = schema.enum?.includes(value) === true || schema["x-suggest"]?.some((each) => each.value === value) === true;
  return isListed ? word(value) : undefined;
}
