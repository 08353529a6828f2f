import { assessment } from "../core/report/assessment";
import { assessmentReport } from "../core/report/assessment-report";
import { preview } from "../core/report/preview";
import { previewReport } from "../core/report/preview-report";
import { assessmentCsv } from "../report/csv";
import { htmlPage } from "../report/html";
import type { WordMaker } from "./host";
import type { Asked } from "./session";

export interface ExportParams {
  readonly what: "specification" | "assessment";
  readonly format: "docx" | "html" | "csv";
  /** What the file is called, as a reader should see it. */
  readonly file: string;
}

/** A file to save, as its text or, where it is none, as its bytes in base64; or why there is none. */
export type Exported = { readonly text: string } | { readonly base64: string } | { readonly fault: "broken" };

/** A document with gaps that nobody sees would be handed in, so there is none of a specification that can only be read in part. */
export async function exported({ settings, today, document, checked }: Asked, { what, format, file }: ExportParams, word: () => Promise<WordMaker>): Promise<Exported> {
  const result = checked();
  if (what === "specification" && result.document.broken) return { fault: "broken" };
  const assessed = what === "assessment" ? assessment(result, settings.knowledge, { file, today }) : undefined;
  if (assessed && format === "csv") return { text: assessmentCsv(assessed, document.text) };
  const report = assessed ? assessmentReport(assessed) : previewReport(preview(result, settings.knowledge), { handIn: true });
  return format === "docx" ? inBase64(await (await word()).docx(report, { today })) : { text: htmlPage(report) };
}

/** The protocol has no bytes. */
function inBase64(bytes: Uint8Array): Exported {
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x8000) text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return { base64: btoa(text) };
}
