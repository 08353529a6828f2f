import { DocumentDiagnosticReportKind, type WorkspaceDiagnosticParams, type WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import type { Session } from "../session";
import { diagnosticsOf } from "./diagnostic";
import { refuseCancelled } from "../cancelled";
import type { ResultIds } from "./result-ids";

/** How many files are reported at a time to a client that takes them as they come. */
const batch = 20;

/**
 * The findings of files that are not open, for those who asked for them in their settings.
 * Open ones are left to their own requests, which know their text.
 */
export function pullWorkspace(session: Session, ids: ResultIds): void {
  session.connection.languages.diagnostics.onWorkspace(async (params, token, progress, results) => {
    const uris = await wanted(session);
    if (uris.length === 0) return { items: [] };
    progress.begin("Checking programme specifications", 0, "", true);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [index, uri] of uris.entries()) {
      await session.host.nextTurn();
      if (token.isCancellationRequested) break;
      progress.report(Math.floor((100 * index) / uris.length), `${index + 1} of ${uris.length}`);
      const report = await reportOf(uri, params, session, ids);
      if (report) items.push(report);
      if (results && items.length >= batch) results.report({ items: items.splice(0) });
    }
    progress.done();
    refuseCancelled(token);
    if (!results) return { items };
    results.report({ items });
    return { items: [] };
  });
}

async function wanted(session: Session): Promise<readonly string[]> {
  const { host, documents } = session;
  const found = new Set<string>();
  for (const { uri } of session.folders()) {
    const { diagnosticScope } = await session.preferences(uri);
    if (diagnosticScope !== "workspace") continue;
    for (const each of (await host.files?.list(uri)) ?? []) if (!documents.has(each)) found.add(each);
  }
  return [...found];
}

async function reportOf(uri: string, { previousResultIds }: WorkspaceDiagnosticParams, session: Session, ids: ResultIds): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const document = await session.closed(uri);
  if (!document) return undefined;
  const findings = await session.findings(document);
  const resultId = ids.of(findings);
  if (previousResultIds.some((previous) => previous.uri === uri && previous.value === resultId)) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: diagnosticsOf(document, findings, session) };
}
