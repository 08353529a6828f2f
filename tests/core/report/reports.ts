import path from "node:path";
import { assessment, type Assessment } from "../../../server/src/core/report/assessment";
import { assessmentReport } from "../../../server/src/core/report/assessment-report";
import { type Preview, preview } from "../../../server/src/core/report/preview";
import { previewReport } from "../../../server/src/core/report/preview-report";
import type { Report, ReportBlock, Section, Words } from "../../../server/src/core/report/report";
import { checkText, knowledge, read, today } from "../../checking";

export function assessed(text: string): Assessment {
  return assessment(checkText(text), knowledge, { file: "a.programme.yaml", today });
}

export function assessedSample(file: string): Assessment {
  return assessment(checkText(read(file)), knowledge, { file: path.basename(file), today });
}

export function previewed(text: string): Preview {
  return preview(checkText(text), knowledge);
}

/** All three reports of a text. */
export function reportsOf(text: string): Readonly<Record<"assessment" | "preview" | "specification", Report>> {
  const read = previewed(text);
  return { assessment: assessmentReport(assessed(text)), preview: previewReport(read, { handIn: false }), specification: previewReport(read, { handIn: true }) };
}

/** Every word that a report shows, in order. */
export function wordsOf({ sections }: Pick<Report, "sections">): Words[] {
  return sections.flatMap(ofSection);
}

function ofSection({ blocks, sections = [] }: Section): Words[] {
  return [...blocks.flatMap(ofBlock), ...sections.flatMap(ofSection)];
}

function ofBlock(block: ReportBlock): readonly Words[] {
  switch (block.kind) {
    case "paragraph":
      return [block.words];
    case "list":
      return block.items;
    case "entries":
      return block.entries.flatMap(({ words }) => words);
    case "table":
      return block.table.rows.flatMap(({ cells }) => cells);
    case "strip":
      return block.items.map(({ title, at }) => ({ text: title, at }));
    case "chart":
      return [];
  }
}

/** A text that tries to break out of every format. */
export const hostile = "</td><script>alert(1)</script>\" onmouseover='x' & ]]> | `code` [link](javascript:alert(1)) =HYPERLINK(\"x\") \u202eevil\u0000";
