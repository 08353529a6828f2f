import type { Session } from "../session";
import { diagnosticsOf } from "./diagnostic";

/** Only the newest version is checked, once the messages that have already arrived are read. */
export function push(session: Session): void {
  const { connection, documents } = session;
  const waiting = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return connection.sendDiagnostics({ uri, diagnostics: [] });
    const findings = await session.findings(document);
    if (documents.get(uri) === document) await connection.sendDiagnostics({ uri, version: document.version, diagnostics: diagnosticsOf(document, findings, session) });
  };
  const run = async (): Promise<void> => {
    await session.quiet();
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) await publish(uri);
  };
  const soon = (uri: string): void => {
    if (waiting.size === 0) void run().catch((error: unknown) => connection.console.error(String(error)));
    waiting.add(uri);
  };
  session.on("changed", soon);
  session.on("settings", () => [...documents.keys()].forEach(soon));
}
