import { type Diagnostic, DiagnosticSeverity, DocumentDiagnosticReportKind, type DocumentDiagnosticReport } from "vscode-languageserver";
import type { Finding, Severity } from "../core/finding";
import type { OpenDocument } from "./documents";
import { rulePage } from "../rule-page";
import type { Feature, Session } from "./server";

/** Pull for a client that pulls; otherwise push, with versions. */
export const diagnostics: Feature = {
  capabilities: (client) => (client.textDocument?.diagnostic ? { diagnosticProvider: { identifier: "mentorspec", interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  register(session) {
    if (session.client.textDocument?.diagnostic) pull(session);
    else push(session);
  },
};

function pull({ connection, documents, host }: Session): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }): Promise<DocumentDiagnosticReport> => {
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const settings = await host.settingsOf(uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(document, document.check(settings, host.today()).findings) };
  });
}

/** Only the newest version is checked, once the messages that have already arrived are read. */
function push({ connection, documents, host, onChange }: Session): void {
  const waiting = new Set<string>();
  const run = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const settings = await host.settingsOf(uri);
    const document = documents.get(uri);
    if (!document) await connection.sendDiagnostics({ uri, diagnostics: [] });
    else await connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(document, document.check(settings, host.today()).findings) });
  };
  onChange((uri) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setTimeout(() => void run(uri).catch((error: unknown) => connection.console.error(String(error))), 0);
  });
}

/** The findings of a file in the protocol's words. */
export function diagnosticsOf(document: OpenDocument, findings: readonly Finding[]): Diagnostic[] {
  const { positions } = document;
  return findings.map((finding) => ({
    range: positions.range(finding.span),
    message: finding.message,
    severity: severities[finding.severity],
    source: "Mentorspec",
    code: finding.id,
    codeDescription: { href: rulePage(finding.id) },
    ...(finding.related.length === 0 ? {} : { relatedInformation: finding.related.map(({ span, message }) => ({ location: { uri: document.uri, range: positions.range(span) }, message })) }),
  }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
