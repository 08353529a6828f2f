import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** A client, and how its server is ended without its help. */
export interface Served {
  readonly client: BaseLanguageClient;
  endServer(): void;
}

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => Served;

/** The client speaks to its server, and into the channel, until it has stopped. */
export function stopping({ client, endServer }: Served, output: vscode.OutputChannel): vscode.Disposable {
  return {
    dispose: () =>
      client.dispose().finally(() => {
        endServer();
        output.dispose();
      }),
  };
}

/** Ends a server that hangs. What comes of it is for `RestartPolicy` to decide, as when one ends by itself. */
export function giveUp({ client, endServer }: Served, owed: readonly string[]): void {
  client.warn(`The server has said nothing for a while, so it is ended. It was to answer: ${owed.join(", ")}`, undefined, false);
  endServer();
}
