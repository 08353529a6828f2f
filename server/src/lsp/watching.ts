import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Feature } from "./session";

/**
 * Follows the files that findings rest on. A client that cannot be asked to watch them says at
 * least when something is saved, and then everything is read anew.
 */
export const watching: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, client, host } = session;
    const watches = client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    session.on("initialized", () => {
      if (watches) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*.{yaml,yml}" }, { globPattern: "**/.mentorspecignore" }] }).catch(() => undefined);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) session.forgetFile(uri);
      if (!changes.some(({ uri }) => host.isSetting(uri))) return;
      host.forget();
      session.settingsChanged();
    });
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      if (watches) return;
      session.forgetFile(uri);
      host.forget();
      session.settingsChanged();
    });
  },
};
