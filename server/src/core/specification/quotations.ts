import type { Specification } from "../generated/specification";
import type { Facts } from "../guide/facts/facts";
import type { Figure } from "../guide/facts/wording";
import { limitOf } from "../guide/limit";
import { type Quantity, quantitiesIn } from "../words/phrases";
import type { Place, Places } from "./places";
import type { Prose, ProseField } from "./prose";
import type { Span } from "../text";
import { number, pounds } from "../words/wording";

/** A stretch of text in which figures of the sources are quoted. */
export interface Quotation {
  readonly text: string;
  /** What stands beside it: the source, the period and the limits of its entry. */
  readonly beside: string;
  readonly figures: readonly Figure[];
  /** Where a part of the text stands. */
  place(span: Span): Place;
}

/** Prose that is looked at with its figure, or is the commissioner's. */
const apart = /^(?:need\.local_data|evidence\.figures|contract\.questions\.text)(?:\.|$)/;

/** Every sentence of prose, and one made up of each figure that is given in fields of its own, where they may quote figures of the sources. */
export function quotationsIn(spec: Specification, prose: Prose, places: Places, { quoted, lexicon }: Facts): Quotation[] {
  const quotations: Quotation[] = [];
  const sources = new SourceWords(spec);
  const look = (text: string, beside: string, place: Quotation["place"]): void => {
    const { figures, short } = quoted.in(beside === "" ? text : `${text} ${beside}`);
    if (figures.length > 0) quotations.push({ text, beside: `${beside} ${short}`, figures, place });
  };
  const lookInSentences = (field: ProseField, beside: string): void => {
    for (const { start, end } of field.read.numbered) look(field.text.slice(start, end), beside, (part) => prose.place(field, { start: start + part.start, end: start + part.end }));
  };
  const lookInDescription = (figure: { readonly description?: string }, beside: string): void => {
    const field = figure.description !== undefined && lexicon.read(figure.description).numbered.length > 0 ? prose.at(places.value(figure, "description")) : undefined;
    if (field) lookInSentences(field, beside);
  };
  for (const field of prose.fields) if (field.read.numbered.length > 0 && !apart.test(field.field)) lookInSentences(field, "");
  // Figures of need, save those of the programme's own area or data.
  for (const figure of spec.need?.local_data ?? []) {
    const { measure = "", value, unit, denominator = "", area = "", period = "" } = figure;
    const source = sources.of(figure.source);
    if (source.own) continue;
    lookInDescription(figure, `${source.words} ${period}`);
    if (value !== undefined) look(`${measure} ${value}${unit === "percent" ? "%" : ` ${unit ?? ""}`} ${denominator} ${area} ${period}`, source.words, () => places.value(figure, "value"));
  }
  for (const study of spec.evidence ?? []) {
    const source = sources.of(study.source);
    const beside = `${source.words} ${study.limits ?? ""}`;
    for (const figure of source.own ? [] : (study.figures ?? [])) {
      lookInDescription(figure, beside);
      if (figure.percent !== undefined) look(`${figure.what ?? ""} ${figure.percent}%`, beside, () => places.value(figure, "percent"));
    }
  }
  return quotations;
}

/** How the sources of a specification name themselves, and which are the programme's own. */
class SourceWords {
  private readonly known = new Map<string, { readonly words: string; readonly own: boolean }>();

  constructor({ sources = [] }: Specification) {
    for (const { id, title, publisher, year, kind } of sources) {
      if (id === undefined || this.known.has(id)) continue;
      this.known.set(id, { words: [title, publisher, year].filter((word) => word !== undefined).join(" "), own: kind === "own-data" });
    }
  }

  of(id: string | undefined): { readonly words: string; readonly own: boolean } {
    return (id === undefined ? undefined : this.known.get(id)) ?? { words: "", own: false };
  }
}

/** The numbers of a sentence that could be the figure: of its unit, near its size where it is money, before its noun where things are counted. */
export function numbersFor({ unit, value, counted }: Figure, text: string, facts: Facts): Quantity[] {
  const reach = limitOf(facts, "limit-figure-reach");
  return quantitiesIn(text).filter((quantity) => {
    const after = text.slice(quantity.end, quantity.end + 60);
    if (unit === "percent") return quantity.unit === "percent";
    if (unit === "pounds") return quantity.unit === "pounds" && quantity.value <= value * reach && quantity.value >= value / reach;
    const next = unit === "count" ? counted.find(after)[0]?.start : new RegExp(`\\b${unit.slice(0, -1)}s?\\b`).exec(after)?.index;
    return quantity.unit === "plain" && next !== undefined && (after.slice(0, next).match(/\S+/g)?.length ?? 0) <= 2;
  });
}

/** "over 446 matches in the national pilot" */
export function figureInWords(figure: Figure): string {
  const bound = figure.bound === undefined ? "" : `${figure.bound.replace("-", " ")} `;
  return `${bound}${written(figure)} ${figure.unit === "percent" ? "of " : figure.unit === "count" ? "" : "for "}${figure.of}`;
}

/** The number alone: "3.3%". */
export function written({ unit, value }: Figure): string {
  if (unit === "percent") return `${value}%`;
  if (unit === "pounds") return pounds(value);
  return unit === "count" ? number(value) : `${number(value)} ${unit}`;
}
