import { pull } from "./diagnostics/pull";
import { push } from "./diagnostics/push";
import type { Feature } from "./session";

/** Pull for a client that pulls; otherwise push, with versions. */
export const diagnostics: Feature = {
  capabilities: (client) => (client.textDocument?.diagnostic ? { diagnosticProvider: { identifier: "mentorspec", interFileDependencies: false, workspaceDiagnostics: true, workDoneProgress: true } } : {}),
  register(session) {
    if (session.client.textDocument?.diagnostic) pull(session);
    else push(session);
  },
};
