import { type Preview, summaryLimit } from "./preview";
import { countOf } from "./lines";
import type { Report, ReportBlock, Section } from "./report";
import { youngSection } from "./young-section";

export interface PreviewReportOptions {
  /** For handing in: no word counts, and nothing on what is not written yet. */
  readonly handIn: boolean;
}

/** A programme as a document to read or hand in. */
export function previewReport(preview: Preview, { handIn }: PreviewReportOptions): Report {
  const { name, head, summary, sections, young, unwritten } = preview;
  const opening: Section[] = summary === undefined ? [] : [{ id: "summary", title: "In short", ...(summary.at === undefined ? {} : { at: summary.at }), ...(handIn ? {} : { aside: countOf(summary.text, summaryLimit) }), blocks: [{ kind: "paragraph", words: summary }] }];
  const gaps: Section[] = handIn || unwritten.length === 0 ? [] : [{ id: "unwritten", title: "Not written yet", blocks: [{ kind: "list", items: unwritten }] }];
  return {
    title: name,
    subtitle: "Programme specification",
    facts: head,
    sections: [...opening, ...drawn(handIn ? sections.map(withoutAside) : sections, preview), youngSection(young), ...gaps],
    foot: [],
  };
}

/** More bars, or items in a step, are no picture any more; what stands above it says the same. */
const mostBars = 60;
const mostItems = 60;

/** A picture where it says more than the words: what the money goes on, and how one change leads to the next. */
function drawn(sections: readonly Section[], { costLines, chain }: Preview): Section[] {
  const charts: Readonly<Record<string, ReportBlock | undefined>> = {
    costs: costLines.length < 2 || costLines.length > mostBars ? undefined : { kind: "chart", chart: { kind: "amounts", title: "What the money goes on", alt: costLines.map(({ name, shown }) => `${name}: ${shown}`).join("; "), bars: costLines } },
    "theory-of-change": chain.length < 2 || chain.some(({ items }) => items.length > mostItems) ? undefined : { kind: "chart", chart: { kind: "steps", title: "How one change leads to the next", alt: chain.map(({ name, items }) => `${name}: ${items.join(", ")}`).join("; then "), steps: chain } },
  };
  return sections.map((section) => {
    const chart = charts[section.id];
    return chart ? { ...section, blocks: [...section.blocks, chart] } : section;
  });
}

function withoutAside({ aside: _aside, sections = [], ...section }: Section): Section {
  return { ...section, sections: sections.map(withoutAside) };
}
