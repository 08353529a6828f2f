import { type BarPart, type Entry, isShort, type Mark, type Report, type ReportBlock, type Row, type Section, type StripItem, type Table, type Words } from "../core/report/report";
import { clean, paragraphsOf } from "./clean";
import { chartSvg } from "./html-charts";
import { baseStyle, paperColours } from "./html-style";

export interface HtmlOptions {
  /** For a view beside the editor: every place carries its offset, and names of rows and headings are links to it. */
  readonly places: boolean;
}

/** One self-contained page to print or send: no script, nothing fetched. */
export function htmlPage(report: Report): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escape(report.title)}: ${escape(report.subtitle)}</title>`,
    `<style>\n${paperColours}\n${baseStyle}\n</style>`,
    "</head>",
    "<body>",
    htmlBody(report, { places: false }),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The body of a report: header, sections and foot as landmarks. */
export function htmlBody(report: Report, options: HtmlOptions): string {
  return new Setter(options).report(report);
}

export function escape(text: string): string {
  return harmless.test(text) ? text : clean(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Most text: letters, digits and signs that stand for themselves in a page, none of which `clean` replaces. */
const harmless = /^[\w\u00a1-\u02ff‘’“”–—…€ .,;:!?()/%+=*#@-]*$/;

/** Words too long for a line, such as addresses, may be cut anywhere. */
function wrappable(text: string): string {
  if (text.length <= 30) return escape(text);
  return text.split(/(\S{31,})/).map((part, index) => (index % 2 === 1 ? `<span class="long">${escape(part)}</span>` : escape(part))).join("");
}

class Setter {
  /** The names of sections so far: each stands once. */
  private readonly names = new Set<string>();

  constructor(private readonly options: HtmlOptions) {}

  report({ title, subtitle, facts, sections, foot }: Report): string {
    return [
      "<header>",
      `<p class="kind">${escape(subtitle)}</p>`,
      `<h1>${escape(title)}</h1>`,
      facts.length === 0 ? "" : `<ul class="facts">${facts.map(({ name, words }) => `<li><span class="name">${escape(name)}</span> ${words.map((each) => this.words(each)).join(" ")}</li>`).join("")}</ul>`,
      "</header>",
      "<main>",
      ...sections.map((section) => this.section(section, 2)),
      "</main>",
      foot.length === 0 ? "" : `<footer>${foot.map((line) => `<p>${escape(line)}</p>`).join("")}</footer>`,
    ]
      .filter((line) => line !== "")
      .join("\n");
  }

  private section({ id, title, at, aside, blocks, sections = [] }: Section, level: number): string {
    const heading = Math.min(level, 6);
    const key = escape(this.nameFor(id));
    const name = `${this.link(escape(title), at)}${aside ? ` <span class="aside">${this.words(aside)}</span>` : ""}`;
    return [
      `<section class="level-${heading}" id="${key}"${level === 2 ? ` aria-labelledby="${key}-title"` : ""}${this.place(at)}>`,
      `<h${heading} id="${key}-title">${name}</h${heading}>`,
      ...blocks.map((block) => this.block(block, key, title)),
      ...sections.map((each) => this.section(each, level + 1)),
      "</section>",
    ].join("\n");
  }

  private nameFor(id: string): string {
    let name = id;
    for (let count = 2; this.names.has(name); count++) name = `${id}-${count}`;
    this.names.add(name);
    return name;
  }

  private block(block: ReportBlock, section: string, title: string): string {
    switch (block.kind) {
      case "paragraph":
        return this.prose(block.words);
      case "list":
        return `<ul class="list">${block.items.map((item) => `<li${this.place(item.at)}>${this.words(item)}</li>`).join("")}</ul>`;
      case "entries":
        return `<dl class="entries">${block.entries.map((entry) => this.entry(entry)).join("")}</dl>`;
      case "table":
        return this.table(block.table, title);
      case "strip":
        return `<ul class="strip" aria-label="${escape(block.caption)}">${block.items.map((item) => this.stripItem(item)).join("")}</ul>`;
      case "chart":
        return chartSvg(block.chart, section, escape);
    }
  }

  /** Each part on its own line; short ones with a name of their own share one. */
  private entry({ name, words }: Entry): string {
    const lines = words.map((each) => `<span class="${isShort(each) ? "part" : "line"}"${this.place(each.at)}>${this.words(each)}</span>`);
    return `<div><dt>${escape(name)}</dt><dd>${lines.join(" ")}</dd></div>`;
  }

  private table({ caption, columns, rows, empty }: Table, title: string): string {
    if (rows.length === 0) return `<p class="empty">${escape(empty ?? "Nothing is listed.")}</p>`;
    const total = columns.reduce((sum, { share = 1 }) => sum + share, 0);
    const widths = columns.map(({ share = 1 }) => `<col style="width:${Math.round((share / total) * 1000) / 10}%">`).join("");
    const head = columns.map(({ title, numeric }) => `<th scope="col"${numeric === true ? ' class="number"' : ""}>${escape(title)}</th>`).join("");
    const body = rows.map((row) => this.row(row, columns.map(({ numeric }) => numeric === true))).join("\n");
    return `<table><caption${caption === title ? ' class="said"' : ""}>${escape(caption)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
  }

  private row({ cells, at }: Row, numeric: readonly boolean[]): string {
    const set = cells.map((cell, index) => {
      const number = numeric[index] === true ? ' class="number"' : "";
      return index === 0 && cell.text !== "" ? `<th scope="row"${number}>${this.link(this.words(cell), at ?? cell.at)}</th>` : `<td${number}>${this.words(cell)}</td>`;
    });
    return `<tr${this.place(at)}>${set.join("")}</tr>`;
  }

  private stripItem({ title, mark, grave, word, detail, at }: StripItem): string {
    return `<li class="${mark}${grave === true ? " grave" : ""}"${this.place(at)}>${sign(mark)}<span class="what">${this.link(escape(title), at)}</span><span class="word">${escape(word)}${detail === undefined ? "" : `<span class="detail">. ${escape(detail)}</span>`}</span></li>`;
  }

  private prose(words: Words): string {
    return paragraphsOf(words.text)
      .map((lines) => `<p${words.mark === undefined ? "" : ` class="marked ${words.mark}"`}${this.place(words.at)}>${words.mark === undefined ? "" : `${sign(words.mark)} `}${lines.map(wrappable).join("<br>")}</p>`)
      .join("\n");
  }

  /** Words inside a line; a mark puts its sign before them. */
  private words({ bar: parts, ...words }: Words): string {
    return parts === undefined ? this.line(words) : `<span class="barred">${bar(parts)}${this.line(words)}</span>`;
  }

  private line({ lead, text, mark, quiet }: Words): string {
    const said = paragraphsOf(text).map((lines) => lines.map(wrappable).join("<br>")).join("<br>");
    const led = lead === undefined ? said : `<span class="lead">${escape(lead)}:</span> ${said}`;
    if (mark !== undefined) return `<span class="marked ${mark}">${sign(mark)} ${led}</span>`;
    return quiet === true ? `<span class="quiet">${led}</span>` : led;
  }

  private place(at: number | undefined): string {
    return this.options.places && at !== undefined ? ` data-offset="${at}"` : "";
  }

  private link(html: string, at: number | undefined): string {
    return this.options.places && at !== undefined ? `<a class="go" href="#" data-offset="${at}">${html}</a>` : html;
  }
}

const paths: Readonly<Record<Mark, string>> = {
  met: "M3 8.5 6.5 12 13 4.5",
  partly: "M3 8h10",
  missed: "M4 4l8 8M12 4l-8 8",
  unsaid: "M8 4.5a3.5 3.5 0 1 0 .01 0z",
  waived: "M4 12 12 4",
  "not-applicable": "M4 12 12 4",
  unreadable: "M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.5M8 12.5h.01",
  error: "M4 4l8 8M12 4l-8 8",
  warning: "M8 3.5v6M8 12.5h.01",
  info: "M8 7v5.5M8 3.5h.01",
  hint: "M8 7v5.5M8 3.5h.01",
};

/** A small bar beside the words that say the same. */
function bar(parts: readonly BarPart[]): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "";
  let x = 0;
  const cuts = parts.map(({ mark, count }) => {
    const drawn = count === 0 ? "" : `<rect class="${mark}" x="${Math.round((x / total) * 1000) / 10}" y="0.5" width="${Math.round((count / total) * 1000) / 10 - 0.6}" height="9"/>`;
    x += count;
    return drawn;
  });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${cuts.join("")}</svg> `;
}

/** A small sign beside a word that says the same. */
function sign(mark: Mark): string {
  return `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${paths[mark]}"/></svg>`;
}
