import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands, startServer } from "./commands";
import { CoverageStatus } from "./coverage-status";
import { clientOptions } from "./options";
import { RestartPolicy } from "./restart-policy";
import { registerRulePages } from "./rule-page";

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface Session {
  stop(): Promise<void>;
}

/**
 * The library's own notices speak of connections and codes. They are kept for the output:
 * `RestartPolicy` says what a person needs to know.
 */
function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}

/** What the desktop and the browser share: one client, its status and its commands. */
export async function startMentorspec(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<Session> {
  const output = vscode.window.createOutputChannel("Mentorspec", { log: true });
  const status = new CoverageStatus();
  const policy = new RestartPolicy();
  const client = makeClient("mentorspec", "Mentorspec", clientOptions(context.extensionUri, output, policy, (uri) => status.checked(uri)));
  keepQuiet(client);
  status.follow(client);
  context.subscriptions.push(output, status, registerRulePages(context.extensionUri), ...registerCommands(client, output, policy));
  await startServer(client);
  return { stop: () => client.dispose() };
}
