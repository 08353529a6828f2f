import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, type IStylesOptions, LevelFormat, PageNumber, Packer, Paragraph, type ParagraphChild, ShadingType, Tab, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { type Chart, type Entry, isShort, type Mark, type Report, type ReportBlock, type Section, type StripItem, type Table as ReportTable, type Words } from "../core/report/report";
import { clean, oneLine, paragraphsOf } from "./clean";
import { withoutTimes } from "./zip-times";

export interface DocxOptions {
  /** An ISO date: when the file says that it was made. The same report on the same day gives the same bytes. */
  readonly today: string;
}

const font = "Calibri";
const ink = "1D2327";
const quiet = "565F66";
const accent = "1F5C57";
const line = "CFD6D9";
/** Twentieths of a point: an A4 page and its margins. */
const page = { width: 11906, height: 16838, margin: 1020 };
const textWidth = page.width - 2 * page.margin;
const nameWidth = 2900;

const colours: Readonly<Record<Mark, string>> = { met: "1B6B43", partly: "7F5200", missed: "A3231B", unsaid: "5A6268", waived: "5A6268", "not-applicable": "5A6268", unreadable: "A3231B", error: "A3231B", warning: "7F5200", info: "5A6268", hint: "5A6268" };

/** A report as a Word file: real headings, tables with header rows, lists and styles, in British English. */
export async function docx(report: Report, { today }: DocxOptions): Promise<Uint8Array> {
  const title = oneLine(report.title);
  const document = new Document({
    title,
    subject: oneLine(report.subtitle),
    creator: "Mentorspec",
    lastModifiedBy: "Mentorspec",
    styles,
    numbering: { config: [{ reference: "points", levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 220 } } } }] }] },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: { top: 1000, bottom: 1000, left: page.margin, right: page.margin, footer: 500 } } },
        footers: { default: new Footer({ children: [new Paragraph({ style: "Foot", children: [new TextRun({ text: title }), new TextRun({ children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })], tabStops: [{ type: "right", position: textWidth }] })] }) },
        children: body(report),
      },
    ],
  });
  const at = `${today}T00:00:00Z`;
  const made = await Packer.toArrayBuffer(document, false, [{ path: "docProps/core.xml", data: coreProperties(title, oneLine(report.subtitle), at) }]);
  return withoutTimes(new Uint8Array(made));
}

function coreProperties(title: string, subject: string, at: string): string {
  const xml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(subject)}</dc:subject><dc:creator>Mentorspec</dc:creator><dc:language>en-GB</dc:language><cp:lastModifiedBy>Mentorspec</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: 20, color: ink, language: { value: "en-GB" } }, paragraph: { spacing: { after: 80, line: 254, lineRule: "auto" } } },
    title: { run: { size: 40, bold: true, color: ink, font }, paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: "auto" } } },
    heading1: { run: { size: 27, bold: true, color: accent, font }, paragraph: { spacing: { before: 300, after: 80 }, keepNext: true } },
    heading2: { run: { size: 22, bold: true, color: ink, font }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
    heading3: { run: { size: 20, bold: true, color: quiet, font }, paragraph: { spacing: { before: 140, after: 40 }, keepNext: true } },
    heading4: { run: { size: 20, bold: true, color: quiet, font }, paragraph: { spacing: { before: 120, after: 40 }, keepNext: true } },
    listParagraph: { paragraph: { spacing: { after: 40 } } },
  },
  paragraphStyles: [
    { id: "Kind", name: "Kind of document", basedOn: "Normal", next: "Title", run: { bold: true, color: accent }, paragraph: { spacing: { after: 0 } } },
    { id: "Facts", name: "Facts", basedOn: "Normal", run: { color: quiet, size: 18 }, paragraph: { spacing: { after: 20 } } },
    { id: "Entry", name: "Entry", basedOn: "Normal", paragraph: { indent: { left: nameWidth, hanging: nameWidth }, spacing: { before: 40, after: 20 } } },
    { id: "EntryMore", name: "Entry, further line", basedOn: "Entry", paragraph: { indent: { left: nameWidth, hanging: 0 }, spacing: { before: 0, after: 20 } } },
    { id: "TableCaption", name: "Table caption", basedOn: "Normal", next: "Normal", run: { color: quiet, size: 18 }, paragraph: { spacing: { after: 60 }, keepNext: true } },
    { id: "Cell", name: "Table cell", basedOn: "Normal", run: { size: 18 }, paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: "auto" } } },
    { id: "Foot", name: "Foot of the page", basedOn: "Normal", run: { color: quiet, size: 16 } },
  ],
};

function body(report: Report): (Paragraph | Table)[] {
  const facts = report.facts.flatMap(({ name, words }, index) => [new TextRun({ text: `${index === 0 ? "" : "     "}${oneLine(name)}:\u00a0`, bold: true }), ...words.flatMap((each) => runs(each))]);
  return [
    new Paragraph({ style: "Kind", text: oneLine(report.subtitle) }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: oneLine(report.title) }),
    ...(facts.length === 0 ? [] : [new Paragraph({ style: "Facts", children: facts })]),
    ...report.sections.flatMap((section) => sectionOf(section, 0)),
    ...report.foot.map((text) => new Paragraph({ style: "Facts", text: oneLine(text), spacing: { before: 240 } })),
  ];
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

function sectionOf({ title, aside, blocks, sections = [] }: Section, depth: number): (Paragraph | Table)[] {
  const heading = headings[Math.min(depth, headings.length - 1)] ?? HeadingLevel.HEADING_4;
  const note = aside ? [new TextRun({ text: `  ${oneLine(aside.text)}`, bold: false, size: 17, color: aside.mark === undefined ? quiet : colours[aside.mark] })] : [];
  return [new Paragraph({ heading, children: [new TextRun({ text: oneLine(title) }), ...note] }), ...blocks.flatMap((block) => blockOf(block, title)), ...sections.flatMap((each) => sectionOf(each, depth + 1))];
}

function blockOf(block: ReportBlock, title: string): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphsOf(block.words.text).map((lines) => new Paragraph({ children: lines.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}), ...(block.words.mark === undefined ? {} : { color: colours[block.words.mark] }) })) }));
    case "list":
      return block.items.map((item) => new Paragraph({ numbering: { reference: "points", level: 0 }, children: runs(item) }));
    case "entries":
      return block.entries.flatMap((entry) => entryOf(entry));
    case "table":
      return tableOf(block.table, title);
    case "strip":
      return stripOf(block.caption, block.items);
    case "chart":
      return chartOf(block.chart);
  }
}

/** Above each entry, and between two that follow each other: Word draws only one of a pair otherwise. */
const rule = { style: BorderStyle.SINGLE, size: 4, color: line, space: 3 } as const;

/** A name at the edge and what is said of it beside; short parts share a line. */
function entryOf({ name, words }: Entry): Paragraph[] {
  const lines: Words[][] = [];
  for (const each of words) {
    const last = lines.at(-1);
    if (last && isShort(each) && last.every(isShort)) last.push(each);
    else lines.push([each]);
  }
  return lines.map((parts, index) => {
    const said = parts.flatMap((part, at) => [...(at === 0 ? [] : [new TextRun({ text: "     " })]), ...runs(part)]);
    return index === 0
      ? new Paragraph({ style: "Entry", keepLines: true, tabStops: [{ type: "left", position: nameWidth }], border: { top: rule, between: rule }, children: [new TextRun({ text: oneLine(name), bold: true }), new TextRun({ children: [new Tab()] }), ...said] })
      : new Paragraph({ style: "EntryMore", keepLines: true, children: said });
  });
}

function tableOf({ caption, columns, rows, empty }: ReportTable, title: string): (Paragraph | Table)[] {
  if (rows.length === 0) return [new Paragraph({ text: oneLine(empty ?? "Nothing is listed."), run: { color: quiet } })];
  const captioned = caption === title ? [] : [new Paragraph({ style: "TableCaption", text: oneLine(caption) })];
  const numeric = columns.map((column) => column.numeric === true);
  const cells = rows.map((row) => row.cells.map((cell) => [runs(cell)]));
  return [...captioned, grid(columns.map(({ title: each }) => each), columns.map(({ share = 1 }) => share), cells, numeric), spacer()];
}

function stripOf(caption: string, items: readonly StripItem[]): (Paragraph | Table)[] {
  const cells = items.map(({ title, mark, grave, word, detail }) => [[new TextRun({ text: oneLine(title) })], [new TextRun({ text: oneLine(word), color: colours[grave === true ? "missed" : mark], bold: grave === true || mark !== "unsaid" })], [new TextRun({ text: oneLine(detail ?? "") })]].map((run) => [run]));
  const withDetail = items.some(({ detail }) => detail !== undefined);
  return [grid(withDetail ? [caption, "State", "Detail"] : [caption, "State"], withDetail ? [3, 1, 3] : [5, 2], withDetail ? cells : cells.map((row) => row.slice(0, 2)), []), spacer()];
}

/** Bars are in the tables already; a chain becomes a table with a column for each step. */
function chartOf(chart: Chart): (Paragraph | Table)[] {
  if (chart.kind !== "steps") return [];
  const row = chart.steps.map(({ items }) => items.map((item) => [new TextRun({ text: oneLine(item) })]));
  return [new Paragraph({ style: "TableCaption", text: oneLine(chart.title), spacing: { before: 160, after: 60 } }), grid(chart.steps.map(({ name }) => name), chart.steps.map(() => 1), [row], []), spacer()];
}

/** A table with a header row that is repeated on each page; a row is never torn apart. */
function grid(titles: readonly string[], shares: readonly number[], rows: readonly (readonly (readonly ParagraphChild[])[])[][], numeric: readonly boolean[]): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * textWidth));
  const cell = (lines: readonly (readonly ParagraphChild[])[], index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: index === 0 ? 0 : 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: "F2F6F5" } } : {}),
      children: (lines.length === 0 ? [[]] : lines).map((children) => new Paragraph({ style: "Cell", children, ...(isHead ? { keepNext: true } : {}), ...(numeric[index] === true ? { alignment: AlignmentType.RIGHT } : {}) })),
    });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: { style: BorderStyle.SINGLE, size: 4, color: line }, insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: line } },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: titles.map((title, index) => cell([[new TextRun({ text: oneLine(title), bold: true })]], index, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((lines, index) => cell(lines, index, false)) })),
    ],
  });
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: { after: 0, line: 120, lineRule: "auto" } });
}

function runs({ lead, text, mark, quiet: isQuiet }: Words): TextRun[] {
  const colour = mark !== undefined ? { color: colours[mark] } : isQuiet === true ? { color: quiet } : {};
  const bold = mark !== undefined && mark !== "unsaid" && mark !== "info" && mark !== "hint" ? { bold: true } : {};
  const lines = paragraphsOf(text).flat();
  return [...(lead === undefined ? [] : [new TextRun({ text: `${oneLine(lead)}: `, color: quiet })]), ...lines.map((each, index) => new TextRun({ text: clean(each), ...(index > 0 ? { break: 1 } : {}), ...colour, ...bold }))];
}
