import type { Chart, Entry, Mark, Report, ReportBlock, Section, Table, Words } from "../core/report/report";
import { oneLine, paragraphsOf } from "./clean";

/** A report as Markdown, for the summary page of a CI run. */
export function markdown({ title, subtitle, facts, sections, foot }: Report): string {
  const parts = [
    `# ${escaped(title)}`,
    escaped(subtitle),
    facts.map(({ name, words }) => `**${escaped(name)}:** ${words.map(said).join(" ")}`).join("  \n"),
    ...sections.flatMap((section) => sectionOf(section, 2)),
    ...(foot.length === 0 ? [] : ["---", ...foot.map(escaped)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function sectionOf({ title, aside, blocks, sections = [] }: Section, level: number): string[] {
  return [`${"#".repeat(Math.min(level, 6))} ${escaped(title)}${aside ? ` (${escaped(aside.text)})` : ""}`, ...blocks.map(blockOf), ...sections.flatMap((each) => sectionOf(each, level + 1))];
}

function blockOf(block: ReportBlock): string {
  switch (block.kind) {
    case "paragraph":
      return paragraphsOf(block.words.text).map((lines) => lines.map(escaped).join("  \n")).join("\n\n");
    case "list":
      return block.items.map((item) => `- ${said(item)}`).join("\n");
    case "entries":
      return block.entries.map(entryOf).join("\n");
    case "table":
      return tableOf(block.table);
    case "strip":
      return block.items.map(({ title, mark, word, detail }) => `- ${signs[mark]} ${escaped(title)}: ${escaped(word)}${detail === undefined ? "" : ` (${escaped(detail)})`}`).join("\n");
    case "chart":
      return chartOf(block.chart);
  }
}

function entryOf({ name, words }: Entry): string {
  const [only, ...more] = words;
  if (only && more.length === 0) return `- **${escaped(name)}:** ${said(only)}`;
  return [`- **${escaped(name)}**`, ...words.map((each) => `  - ${said(each)}`)].join("\n");
}

function tableOf({ columns, rows, empty }: Table): string {
  if (rows.length === 0) return escaped(empty ?? "Nothing is listed.");
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(columns.map(({ title }) => escaped(title))), line(columns.map(({ numeric }) => (numeric === true ? "--:" : "---"))), ...rows.map(({ cells }) => line(cells.map(said)))].join("\n");
}

/** A picture in words. */
function chartOf(chart: Chart): string {
  return `_${escaped(chart.title)}:_ ${escaped(chart.alt)}`;
}

const signs: Readonly<Record<Mark, string>> = { met: "✓", partly: "~", missed: "✗", unsaid: "·", waived: "–", "not-applicable": "–", unreadable: "?", error: "✗", warning: "!", info: "i", hint: "i" };

function said({ lead, text, mark }: Words): string {
  const words = `${lead === undefined ? "" : `_${escaped(lead)}:_ `}${escaped(text)}`;
  return mark === undefined || words === "" ? words : `${signs[mark]} ${words}`;
}

/** One line in which nothing is markup, a link or a mention. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) => `\\${character}`)
    .replace(/@/g, "&#64;")
    .replace(/^(\d*)([-+.)])(?=\s)/, "$1\\$2");
}
