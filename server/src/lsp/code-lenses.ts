import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from "vscode-languageserver";
import { lensesOf } from "../core/explain/lenses";
import type { Feature } from "./session";

/** The client shows the coverage when a lens is chosen. */
export const showCoverage = "mentorspec.showCoverage";

export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register(session) {
    const { connection, client, options } = session;
    const command = options.commands.has(showCoverage) ? showCoverage : "";
    session.answer<CodeLensParams, CodeLens[]>(connection.onCodeLens, [], async ({ document, tree, settings, recovered }) => {
      const shown = (await session.preferences(document.uri)).codeLens;
      return session.guarded(document, () => lensesOf(tree, recovered(), settings.knowledge.guide))
        .filter(({ group }) => shown[group])
        .map(({ span, title, principle }) => ({ range: document.positions.range(span), command: { title, command, ...(command === "" ? {} : { arguments: [document.uri, principle].filter((each) => each !== undefined) }) } }));
    });
    session.on("settings", () => {
      if (client.workspace?.codeLens?.refreshSupport === true) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    });
  },
};
