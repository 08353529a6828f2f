import type { CheckResult, Knowledge } from "../check";
import type { Specification } from "../generated/specification";
import type { Facts } from "../guide/facts/facts";
import { plannedHours, ratingOf, unitCost } from "../specification/sums";
import { listed, number, pounds } from "../words/wording";
import { ageRange, capital, dosage, group as groupInWords, word } from "../words/in-words";
import { lookUp } from "../words/look-up";

/** One of the first five questions of a reader, and the answer. */
export interface GlanceLine {
  readonly id: "who" | "what" | "how-much" | "by-whom" | "cost";
  readonly title: string;
  readonly text: string;
  /** How the number in it was worked out. */
  readonly sum: string | undefined;
  readonly said: boolean;
  readonly at: number;
}

/** Who, what, how much, by whom and at what cost. */
export function glanceOf({ specification, places }: CheckResult, { facts }: Knowledge): GlanceLine[] {
  const at = (field: keyof Specification): number => places.key(specification, field).span.start;
  const line = (id: GlanceLine["id"], title: string, field: keyof Specification, parts: readonly string[], sum?: string): GlanceLine => ({
    id,
    title,
    text: parts.length === 0 ? "Not said" : capital(parts.join("; ")),
    sum,
    said: parts.length > 0,
    at: at(field),
  });
  const hours = plannedHours(specification);
  const cost = specification.costs ? unitCost(specification.costs) : undefined;
  return [
    line("who", "For whom", "target_group", who(specification)),
    line("what", "What kind", "programme", what(specification, facts)),
    line("how-much", "How much", "meetings", howMuch(specification), hours ? `${hours.shown} planned for each child${countsAYear(specification) ? " in a year" : ""}` : undefined),
    line("by-whom", "By whom", "mentors", byWhom(specification)),
    line("cost", "At what cost", "costs", costs(specification, facts), cost?.shown),
  ];
}

/** Without a set end, the hours of one year are counted. */
export function countsAYear({ meetings }: Specification): boolean {
  const { expected_months: expected, min_months: min, open_ended: open } = meetings?.duration ?? {};
  return open === true && expected === undefined && min === undefined;
}

function who({ target_group: group }: Specification): string[] {
  if (!group) return [];
  const ages = ageRange(group.age_min, group.age_max, "aged");
  const people = [group.groups ? listed(group.groups.map(groupInWords)) : "", ages].filter((part) => part !== "").join(", ");
  const places = group.capacity?.places_per_year ?? group.capacity?.concurrent;
  return [people === "" ? (group.description ?? "") : people, places === undefined ? "" : `${number(places)} places${group.capacity?.places_per_year === undefined ? "" : " a year"}`].filter((part) => part !== "");
}

function what({ programme }: Specification, { spectrum }: Facts): string[] {
  if (!programme) return [];
  const position = spectrum.find(({ value }) => value === programme.spectrum_position);
  const line = position ? `${position.title.toLowerCase()}, place ${position.position} of ${spectrum.length} between befriending and objectives` : undefined;
  return [programme.model === undefined ? undefined : word(programme.model), line].filter((part) => part !== undefined);
}

function howMuch({ meetings }: Specification): string[] {
  const parts = dosage(meetings);
  return parts.length === 0 ? (meetings?.description === undefined ? [] : [meetings.description]) : [parts.join(", ")];
}

const pay: Readonly<Record<string, string>> = { none: "unpaid", expenses: "unpaid, with expenses", "course-credit": "for course credit", stipend: "for a small regular sum", salary: "paid a wage" };
const kinds: Readonly<Record<string, string>> = { volunteer: "volunteers", natural: "people the child already knows", peer: "peers", paid: "paid mentors", "student-placement": "students on placement" };

function byWhom({ mentors }: Specification): string[] {
  if (!mentors) return [];
  const people = [mentors.type ? listed(mentors.type.map((type) => lookUp(kinds, type) ?? word(type))) : "", mentors.remuneration === undefined ? "" : (lookUp(pay, mentors.remuneration) ?? "")].filter((part) => part !== "").join(", ");
  const load = mentors.caseload_max;
  const caseload = load === undefined ? undefined : load === 1 ? "one child at a time each" : `up to ${number(load)} children at a time each`;
  return [people === "" ? mentors.description : people, caseload].filter((part) => part !== undefined);
}

function costs({ costs }: Specification, { costRatings }: Facts): string[] {
  if (!costs) return [];
  const each = costs.unit_cost ?? unitCost(costs)?.value;
  const rating = each === undefined ? undefined : ratingOf(costRatings, each);
  const parts = [
    costs.total === undefined ? undefined : `${pounds(costs.total)} in all`,
    each === undefined ? undefined : `${pounds(each)} a place`,
    rating ? `EIF cost rating ${rating.rating} (${rating.words})` : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 && costs.description !== undefined ? [costs.description] : parts;
}
