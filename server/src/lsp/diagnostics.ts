import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticReportKind, type DocumentDiagnosticReport, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Finding, Severity } from "../core/finding";
import type { OpenDocument } from "./documents";
import { ruleAddress } from "./rule-address";
import type { Feature, Session } from "./session";

/** Pull for a client that pulls; otherwise push, with versions. */
export const diagnostics: Feature = {
  capabilities: (client) => (client.textDocument?.diagnostic ? { diagnosticProvider: { identifier: "mentorspec", interFileDependencies: false, workspaceDiagnostics: false, workDoneProgress: true } } : {}),
  register(session) {
    if (session.client.textDocument?.diagnostic) pull(session);
    else push(session);
  },
};

function pull(session: Session): void {
  const { connection, documents } = session;
  const ids = new ResultIds();
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
    await session.quiet();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "No longer wanted.");
    const document = documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { findings } = await session.check(document);
    const resultId = ids.of(findings);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, findings, session) };
  });
  session.on("settings", () => {
    if (session.client.workspace?.diagnostics?.refreshSupport === true) connection.languages.diagnostics.refresh();
  });
}

/** Names for results: the same list of findings has the same name, and no other server's list has it. */
export class ResultIds {
  private static readonly start = Date.now().toString(36);
  private readonly known = new WeakMap<readonly Finding[], string>();
  private last = 0;

  of(findings: readonly Finding[]): string {
    const id = this.known.get(findings) ?? `${ResultIds.start}-${++this.last}`;
    this.known.set(findings, id);
    return id;
  }
}

/** Only the newest version is checked, once the messages that have already arrived are read. */
function push(session: Session): void {
  const { connection, documents } = session;
  const waiting = new Set<string>();
  const run = async (): Promise<void> => {
    await session.quiet();
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) await publish(uri);
  };
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return connection.sendDiagnostics({ uri, diagnostics: [] });
    const { findings } = await session.check(document);
    if (documents.get(uri) === document) await connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(document, findings, session) });
  };
  const soon = (uri: string): void => {
    if (waiting.size === 0) void run().catch((error: unknown) => connection.console.error(String(error)));
    waiting.add(uri);
  };
  session.on("changed", soon);
  session.on("settings", () => [...documents.keys()].forEach(soon));
}

/** The findings of a file in the protocol's words, as far as the client knows them. */
export function diagnosticsOf(document: Pick<OpenDocument, "uri" | "positions">, findings: readonly Finding[], session: Session): Diagnostic[] {
  const { positions } = document;
  const knows = session.client.textDocument?.diagnostic ?? session.client.textDocument?.publishDiagnostics;
  return findings.map((finding) => {
    const href = knows?.codeDescriptionSupport === true ? ruleAddress(finding.id, session) : undefined;
    const related = knows?.relatedInformation === true ? finding.related : [];
    return {
      range: positions.range(finding.span),
      message: finding.message,
      severity: severities[finding.severity],
      source: "Mentorspec",
      code: finding.id,
      ...(href === undefined ? {} : { codeDescription: { href } }),
      ...(unused.has(finding.id) && knows?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(related.length === 0 ? {} : { relatedInformation: related.map(({ span, message }) => ({ location: { uri: document.uri, range: positions.range(span) }, message })) }),
    };
  });
}

/** What is found but has no effect, and may be shown faded. */
const unused: ReadonlySet<string> = new Set(["waiver-unused"]);

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
