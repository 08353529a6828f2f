import { LineIndex } from "../core/text";
import { Positions } from "./convert";
import { diagnosticsOf } from "./diagnostics/diagnostic";
import type { Feature } from "./session";

/** What is wrong with a configuration or a guide file is shown in that file, open or not. */
export const configProblems: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, host } = session;
    const shown = new Map<string, string>();
    const show = async (uri: string): Promise<void> => {
      const { problems } = await host.settingsOf(uri);
      for (const { path, text, findings } of problems) {
        const address = host.uriOf(path);
        const diagnostics = diagnosticsOf({ uri: address, positions: new Positions(new LineIndex(text), session.encoding) }, findings, session);
        const summary = JSON.stringify(diagnostics);
        if (shown.get(address) === summary) continue;
        shown.set(address, summary);
        await connection.sendDiagnostics({ uri: address, diagnostics });
      }
    };
    session.on("checked", ({ uri }) => void show(uri));
    session.on("settings", () => {
      for (const address of shown.keys()) void connection.sendDiagnostics({ uri: address, diagnostics: [] });
      shown.clear();
    });
  },
};

