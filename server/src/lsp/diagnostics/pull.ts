import { DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from "vscode-languageserver";
import { refuseCancelled } from "../cancelled";
import type { Session } from "../session";
import { diagnosticsOf } from "./diagnostic";
import { ResultIds } from "./result-ids";
import { pullWorkspace } from "./workspace";

export function pull(session: Session): void {
  const { connection, client, documents } = session;
  const ids = new ResultIds();
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
    await session.quiet();
    refuseCancelled(token);
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const findings = await session.findings(document);
    const resultId = ids.of(findings);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, findings, session) };
  });
  pullWorkspace(session, ids);
  session.on("settings", () => {
    if (client.workspace?.diagnostics?.refreshSupport === true) connection.languages.diagnostics.refresh();
  });
}
