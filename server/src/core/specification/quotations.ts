import type { Specification } from "../generated/specification";
import type { Facts } from "../guide/facts/facts";
import type { Figure } from "../guide/facts/wording";
import { limitOf } from "../guide/limit";
import { type Quantity, quantitiesIn, sentencesOf } from "../words/phrases";
import type { Place, Places } from "./places";
import type { Prose, ProseField } from "./prose";
import type { Span } from "../text";
import { number, pounds } from "../words/wording";

/** A stretch of text in which a figure may be quoted. */
export interface Quotation {
  readonly text: string;
  /** What stands beside it: the source, the period and the limits of its entry. */
  readonly beside: string;
  /** Where a part of the text stands. */
  place(span: Span): Place;
}

/** Every sentence of prose with a number in it, and one made up of each figure that is given in fields of its own. */
export function quotationsIn(spec: Specification, prose: Prose, places: Places, facts: Facts): Quotation[] {
  const apart = new Set(prose.within(["need.local_data", "evidence.figures", "contract.questions.text"]));
  const quotations: Quotation[] = [];
  for (const field of prose.fields) if (hasDigit.test(field.text) && !apart.has(field)) quotations.push(...sentences(field, "", prose));
  quotations.push(...localFigures(spec, prose, places), ...studyFigures(spec, prose, places));
  return quotations.map((quotation) => ({ ...quotation, beside: `${quotation.beside} ${shortNames(`${quotation.text} ${quotation.beside}`, facts)}` }));
}

const hasDigit = /\d/;

function sentences(field: ProseField | undefined, beside: string, prose: Prose): Quotation[] {
  if (!field || !hasDigit.test(field.text)) return [];
  return sentencesOf(field.text).flatMap((sentence) => {
    const text = field.text.slice(sentence.start, sentence.end);
    if (!hasDigit.test(text)) return [];
    return [{ text, beside, place: ({ start, end }: Span) => prose.place(field, { start: sentence.start + start, end: sentence.start + end }) }];
  });
}

/** Figures of need, save those of the programme's own area or data. */
function localFigures(spec: Specification, prose: Prose, places: Places): Quotation[] {
  return (spec.need?.local_data ?? []).flatMap((figure) => {
    const { measure = "", value, unit, denominator = "", area = "", period = "" } = figure;
    const source = sourceOf(spec, figure.source);
    if (source.own) return [];
    const words = sentences(prose.at(places.value(figure, "description")), `${source.words} ${period}`, prose);
    if (value === undefined) return words;
    return [...words, { text: `${measure} ${value}${unit === "percent" ? "%" : ` ${unit ?? ""}`} ${denominator} ${area} ${period}`, beside: source.words, place: () => places.value(figure, "value") }];
  });
}

function studyFigures(spec: Specification, prose: Prose, places: Places): Quotation[] {
  return (spec.evidence ?? []).flatMap(({ figures = [], ...study }) => {
    const source = sourceOf(spec, study.source);
    if (source.own) return [];
    return figures.flatMap((figure) => {
      const beside = `${source.words} ${study.limits ?? ""}`;
      const words = sentences(prose.at(places.value(figure, "description")), beside, prose);
      if (figure.percent === undefined) return words;
      return [...words, { text: `${figure.what ?? ""} ${figure.percent}%`, beside, place: () => places.value(figure, "percent") }];
    });
  });
}

function sourceOf({ sources = [] }: Specification, id: string | undefined): { words: string; own: boolean } {
  const source = sources.find((each) => each.id !== undefined && each.id === id);
  return { words: [source?.title, source?.publisher, source?.year].filter((word) => word !== undefined).join(" "), own: source?.kind === "own-data" };
}

/** The abbreviations of the sources that a text names in full. */
function shortNames(text: string, { references, lexicon }: Facts): string {
  const held = lexicon.in(text);
  return references.flatMap(({ short, names, publisher }) => (short !== undefined && (text.includes(publisher) || (held.has(names) && names.anyIn(text))) ? [short] : [])).join(" ");
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
