import { check } from "../core/check";
import type { Status } from "../core/guide/types";
import { insertMissing } from "../core/progress/missing";
import { insertMissingIn } from "../core/progress/missing-in";
import { type Answers, fileNameFor, type NewSpecification, newSpecification } from "../core/edits/new-specification";
import { progressOf } from "../core/progress/progress";
import { readiness } from "../core/progress/readiness";
import { assessment } from "../core/report/assessment";
import { assessmentReport } from "../core/report/assessment-report";
import { comparisonReport } from "../core/report/comparison-report";
import { preview } from "../core/report/preview";
import { previewReport } from "../core/report/preview-report";
import type { Report } from "../core/report/report";
import { statusEdit } from "../core/edits/status-edit";
import { htmlBody } from "../report/html";
import { exported, type ExportParams } from "./export";
import type { Asked, Feature, Session, TextDocumentParams } from "./session";

/** A report as the body of a page beside the editor; every place in it carries its offset. */
export interface Page {
  readonly title: string;
  readonly html: string;
}

/** A new specification, and what its file may be called. */
export interface Draft extends NewSpecification {
  readonly file: string;
}

interface CompareParams {
  readonly name: string;
  /** What it is compared with: a file that need not be open. */
  readonly other: { readonly name: string; readonly text: string };
}

/** Beyond the protocol: what the views and commands of our own extension ask for. */
export const reports: Feature = {
  capabilities: () => ({}),
  register(session) {
    about(session, "progress", ({ settings, checked }) => progressOf(checked(), settings.knowledge));
    about(session, "readiness", ({ settings, today, checked }) => readiness(checked(), { ...settings, today }));
    about<{ readonly ids: readonly string[] }>(session, "missing", ({ settings, checked }, { ids }) => insertMissing(new Set(ids), checked(), settings.knowledge));
    about<{ readonly groups: readonly string[] }>(session, "missingIn", ({ settings, today, checked }, { groups }) => insertMissingIn(new Set(groups), checked(), settings.knowledge, (text) => check(text, { ...settings, today })));
    about<{ readonly status: Status }>(session, "status", ({ document, settings }, { status }) => [statusEdit(document.document(settings.limits), settings.knowledge.format, status)].filter((edit) => edit !== undefined));
    about(session, "preview", ({ settings, recovered }) => pageOf(previewReport(preview(recovered(), settings.knowledge), { handIn: false })));
    about<{ readonly file: string }>(session, "assessment", ({ settings, today, checked }, { file }) => pageOf(assessmentReport(assessment(checked(), settings.knowledge, { file, today }))));
    about<CompareParams>(session, "compare", ({ settings, today, checked }, { name, other }) => {
      const before = { name: other.name, result: check(other.text, { ...settings, today }) };
      return pageOf(comparisonReport(before, { name, result: checked() }, settings.knowledge));
    });
    about<ExportParams>(session, "export", (asked, params) => exported(asked, params, () => session.host.word()));
    session.connection.onRequest("mentorspec/alive", () => true);
    session.connection.onRequest("mentorspec/draft", async ({ answers }: { readonly answers: Answers }): Promise<Draft> => {
      const { knowledge } = await session.host.settingsOf("untitled:new");
      return { ...newSpecification(answers, knowledge), file: fileNameFor(answers.name) };
    });
  },
};

/** A request about an open file; the answer about any other is nothing. */
function about<P>(session: Session, name: string, compute: (asked: Asked, params: P & TextDocumentParams) => unknown): void {
  session.answer<P & TextDocumentParams, unknown>((handler) => session.connection.onRequest(`mentorspec/${name}`, handler), null, compute);
}

function pageOf(report: Report): Page {
  return { title: report.title, html: htmlBody(report, { places: true }) };
}
