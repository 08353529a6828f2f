import type { CheckResult, Knowledge } from "../check";
import { fieldOf, type Shape } from "../structure/format";
import type { Frequency, Outcome, Source, Specification } from "../generated/specification";
import { byId } from "../specification/by-id";
import { capital, date, frequencyInWords, word } from "../words/in-words";
import { phraseOf } from "./difference-words";
import { chosen, countOf, gathered, joined, shareOf } from "./lines";
import type { Entry, ReportBlock, Row, Section, Words } from "./report";
import { listedInWords, nameFields, numberInWords, titleOf } from "./values";

type Owner = Readonly<Record<string, unknown>>;

interface Content {
  readonly blocks: readonly ReportBlock[];
  readonly sections: readonly Section[];
}

/** Above so many letters a value reads better on its own than in a table. */
const longText = 170;
const mostColumns = 7;
/** So many fields of a small block fit beside its name. */
const mostLines = 4;
/** Words of the guide's own, which an explanation must not replace. */
const terms: ReadonlySet<string> = new Set(["strength", "model", "level", "spectrum_position"]);

/** Turns blocks of a specification into headings, entries and tables, by the titles and units of the format. */
export class Reader {
  private readonly sourceOf: (id: string) => Source | undefined;
  private readonly outcomeOf: (id: string) => Outcome | undefined;

  constructor(
    private readonly result: CheckResult,
    private readonly knowledge: Knowledge,
    /** Fields of the programme that are shown at the head. */
    private readonly inHead: ReadonlySet<string>,
  ) {
    this.sourceOf = byId(result.specification.sources);
    this.outcomeOf = byId(result.specification.outcomes);
  }

  titleOf(key: string): string {
    return titleOf(this.knowledge.format.root.block?.fields.get(key), key);
  }

  /** One top-level block; nothing where all of it is shown elsewhere. */
  section(key: keyof Specification): Section[] {
    const { specification, places } = this.result;
    const shape = this.knowledge.format.root.block?.fields.get(key);
    const value: unknown = specification[key];
    if (!shape || value === undefined) return [];
    const content = key === "sources" ? this.sources(specification.sources ?? []) : this.content(value, shape, key, key === "programme" ? this.inHead : new Set());
    if (content.blocks.length === 0 && content.sections.length === 0) return [];
    return [{ id: key.replaceAll("_", "-"), title: titleOf(shape, key), at: places.key(specification, key).span.start, ...content }];
  }

  private content(value: unknown, shape: Shape, field: string, hidden: ReadonlySet<string> = new Set()): Content {
    if (Array.isArray(value)) return this.list(value, shape, field);
    return typeof value === "object" && value !== null ? this.block(value as Owner, shape, hidden, false) : { blocks: [], sections: [] };
  }

  /** A block: what is said in plain words first, then its fields in the order of the format, larger parts below. */
  private block(owner: Owner, shape: Shape, hidden: ReadonlySet<string>, isItem: boolean): Content {
    const blocks: ReportBlock[] = [];
    const sections: Section[] = [];
    const entries: Entry[] = [];
    const description = owner["description"];
    if (typeof description === "string") blocks.push({ kind: "paragraph", words: this.prose(description, owner, "description") });
    for (const [field, inner] of this.fieldsOf(owner, shape, hidden)) {
      const value = owner[field];
      const title = titleOf(inner, field);
      const lines = this.beside(value, inner, owner, field, isItem ? Infinity : mostLines);
      if (lines) entries.push({ name: title, words: lines });
      else sections.push({ id: `${this.result.places.path(owner).join("-")}-${field}`.replaceAll("_", "-"), title, at: this.at(owner, field), ...this.content(value, inner, field) });
    }
    if (entries.length > 0) blocks.push({ kind: "entries", entries: isItem ? gathered(entries) : entries });
    return { blocks, sections };
  }

  /** The fields that are said; ids only serve other entries, save the number of a question. */
  private fieldsOf(owner: Owner, shape: Shape, hidden: ReadonlySet<string>): [string, Shape][] {
    return [...(shape.block?.fields ?? [])].filter(([field, inner]) => owner[field] !== undefined && field !== "description" && !hidden.has(field) && (inner.scalar?.schema["x-id"] === undefined || "answer" in owner));
  }

  /** What fits beside a name: a plain value, a list of plain values, or a small block; nothing where it takes more room. */
  private beside(value: unknown, shape: Shape, owner: Owner, field: string, most: number): Words[] | undefined {
    if (Array.isArray(value)) return value.some((item) => typeof item === "object") ? undefined : this.plainList(value as (string | number)[], shape, field);
    if (typeof value !== "object" || value === null) return [this.scalar(value as string | number | boolean, shape, owner, field)];
    const phrased = this.phrase(value as Owner, owner, field);
    if (phrased) return phrased;
    const inner = value as Owner;
    const fields = [...(shape.block?.fields ?? [])].filter(([name]) => inner[name] !== undefined);
    if (fields.length > most) return undefined;
    const parts = fields.map(([name, each]) => ({ name, title: titleOf(each, name), lines: this.beside(inner[name], each, inner, name, most) }));
    if (parts.some(({ lines }) => lines === undefined)) return undefined;
    return parts.map(({ name, title, lines = [] }) => {
      const bare = name === "description" || name === "name" || fields.length === 1;
      return { ...(bare ? {} : { lead: title }), text: joined(lines), ...(lines[0]?.at === undefined ? {} : { at: lines[0].at }) };
    });
  }

  private plainList(values: readonly (string | number)[], shape: Shape, field: string): Words[] {
    const lines = values.map((item, index) => ({ text: this.plain(item, shape.item, field, true), at: this.at(values as unknown as Owner, index) }));
    const [first] = lines;
    return first && lines.every(({ text }) => text.length < 40) ? [{ text: capital(lines.map(({ text }) => text).join(", ")), at: first.at }] : lines;
  }

  /** A few blocks are said as one phrase, with what is added in plain words on a line of its own. */
  private phrase(value: Owner, owner: Owner, field: string): Words[] | undefined {
    const isRhythm = "by_stage" in value || "by_age" in value || ("every" in value && "unit" in value);
    const text = phraseOf(value, field) ?? (isRhythm ? frequencyInWords(value as Frequency) : undefined);
    if (text === undefined) return undefined;
    const description = value["description"];
    const further = typeof description === "string" && description !== text ? [this.prose(description, value, "description")] : [];
    return [{ text: capital(text), at: this.at(owner, field) }, ...further];
  }

  private list(items: readonly unknown[], shape: Shape, field: string): Content {
    const { item } = shape;
    if (!item?.block || items.some((each) => typeof each !== "object")) return { blocks: [{ kind: "list", items: this.plainList(items as string[], shape, field) }], sections: [] };
    const owners = items as readonly Owner[];
    const isAnswered = owners.some((owner) => "answer" in owner);
    const names = isAnswered ? [] : columnsOf(owners, item);
    const cells = isAnswered || names.length > mostColumns ? undefined : this.cells(owners, names, item);
    if (!cells) return { blocks: [], sections: owners.map((owner, index) => this.itemSection(owner, item, index)) };
    if (names.length === 1) return { blocks: [{ kind: "list", items: cells.flat() }], sections: [] };
    const columns = names.map((name, index) => ({ title: titleOf(item.block?.fields.get(name), name), numeric: owners.every((owner) => owner[name] === undefined || typeof owner[name] === "number"), share: shareOf(cells.map((row) => row[index]?.text ?? "")) }));
    const rows: Row[] = cells.map((row, index) => ({ cells: row, at: this.result.places.owner(owners[index] ?? {}).span.start }));
    return { blocks: [{ kind: "table", table: { caption: titleOf(shape, field), columns, rows } }], sections: [] };
  }

  /** A row of cells for each item; nothing where one of them has no room in a table. */
  private cells(owners: readonly Owner[], names: readonly string[], item: Shape): Words[][] | undefined {
    const rows: Words[][] = [];
    for (const owner of owners) {
      const row = names.map((name) => this.cell(owner, name, item)).filter((cell): cell is Words => cell !== undefined && cell.text.length <= longText);
      if (row.length < names.length) return undefined;
      rows.push(row);
    }
    return rows;
  }

  /** An item that is too large for a row stands under its own name; a question, with the words of its answer counted. */
  private itemSection(owner: Owner, shape: Shape, index: number): Section {
    const nameField = nameFields.find((field) => owner[field] !== undefined && typeof owner[field] !== "object");
    const title = nameField === undefined ? `Number ${index + 1}` : capital(this.plain(owner[nameField] as string, fieldOf(shape, nameField), nameField));
    const { answer, word_limit: limit } = owner;
    const isAnswered = typeof answer === "string";
    const hidden = new Set([...(nameField === undefined ? [] : [nameField]), ...(isAnswered ? ["answer", "word_limit"] : [])]);
    const { blocks, sections } = this.block(owner, shape, hidden, true);
    return {
      id: this.result.places.path(owner).join("-").replaceAll("_", "-"),
      title,
      at: this.result.places.owner(owner).span.start,
      ...(isAnswered && typeof limit === "number" ? { aside: countOf(answer, limit) } : {}),
      blocks: isAnswered ? [...blocks, { kind: "paragraph", words: this.prose(answer, owner, "answer") }] : blocks,
      sections,
    };
  }

  /** Sources as one would list them at the end of a report. */
  private sources(sources: readonly Source[]): Content {
    const rows = sources.map((source): Row => {
      const at = this.result.places.owner(source).span.start;
      const { title, publisher, commissioned_by: by, locator, url, accessed, description, year, kind } = source;
      const publishers = publisher === undefined || by === undefined ? publisher : `${publisher}, for ${by}`;
      const text = [title ?? description ?? source.id, publishers, locator, url, accessed === undefined ? undefined : `Read on ${date(accessed)}`].filter((part) => part !== undefined).map((part) => part.replace(/\.$/, "")).join(". ");
      return { at, cells: [{ text, at }, { text: year === undefined ? "" : String(year) }, { text: kind === undefined ? "" : capital(word(kind)) }] };
    });
    return { blocks: [{ kind: "table", table: { caption: "Sources", columns: [{ title: "Source", share: 6 }, { title: "Year", share: 0.8 }, { title: "Kind", share: 1.2 }], rows } }], sections: [] };
  }

  private cell(owner: Owner, field: string, shape: Shape): Words | undefined {
    const value = owner[field];
    if (value === undefined) return { text: "" };
    const inner = fieldOf(shape, field);
    const lines = inner ? this.beside(value, inner, owner, field, 2) : undefined;
    return lines ? { text: joined(lines), at: this.at(owner, field) } : undefined;
  }

  private scalar(value: string | number | boolean, shape: Shape, owner: Owner, field: string): Words {
    if (typeof value === "string" && shape.scalar?.schema["x-prose"] === true) return this.prose(value, owner, field);
    const text = this.plain(value, shape, field);
    return { text: text === value && text.includes("://") ? text : capital(text), at: this.at(owner, field) };
  }

  private prose(text: string, owner: Owner, field: string): Words {
    return { text: text.trim(), at: this.at(owner, field) };
  }

  /** A plain value with its unit; an id as what it points to. */
  private plain(value: string | number | boolean, shape: Shape | undefined, field: string, inList = false): string {
    const schema = shape?.scalar?.schema ?? {};
    const choice = typeof value === "boolean" ? -1 : (schema.enum?.indexOf(value) ?? -1);
    const meaning = choice < 0 ? undefined : schema.enumDescriptions?.[choice];
    if (typeof value === "number") return meaning === undefined ? numberInWords(value, schema["x-unit"], field) : `${value}: ${meaning.replace(/\.$/, "")}`;
    if (typeof value === "boolean") return word(value);
    if (schema["x-ref"] !== undefined) return this.referred(schema["x-ref"], value);
    if (choice >= 0 && field !== "groups" && !terms.has(field) && !inList) return chosen(value, meaning);
    return listedInWords(value, shape, field) ?? value;
  }

  private referred(kind: string, id: string): string {
    if (kind === "source") return this.sourceOf(id)?.title ?? id;
    return kind === "outcome" ? (this.outcomeOf(id)?.name ?? id) : id;
  }

  private at(owner: Owner, field: string | number): number {
    return this.result.places.value(owner, field as never).span.start;
  }
}

/** The fields that any of the items has, in the order of the format; what refers to other entries comes last. */
function columnsOf(owners: readonly Owner[], { block }: Shape): string[] {
  const written = new Set(owners.flatMap((owner) => Object.keys(owner)));
  const shown = [...(block?.fields ?? [])].filter(([name, { scalar }]) => written.has(name) && scalar?.schema["x-id"] === undefined);
  const refers = ([, { scalar }]: (typeof shown)[number]): boolean => scalar?.schema["x-ref"] !== undefined;
  return [...shown.filter((each) => !refers(each)), ...shown.filter(refers)].map(([name]) => name);
}
