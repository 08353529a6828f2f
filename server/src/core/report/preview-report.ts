import { type Preview, summaryLimit } from "./preview";
import { countOf } from "./reader";
import type { Report, Section } from "./report";
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
    sections: [...opening, ...(handIn ? sections.map(withoutAside) : sections), youngSection(young), ...gaps],
    foot: [],
  };
}

function withoutAside({ aside: _aside, sections = [], ...section }: Section): Section {
  return { ...section, sections: sections.map(withoutAside) };
}
