import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { CoverageStatus } from "./coverage-status";
import { clientOptions } from "./options";
import { RestartPolicy } from "./restart-policy";

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface Session {
  stop(): Promise<void>;
}

/** What the desktop and the browser share: one client, its status and its commands. */
export async function startMentorspec(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<Session> {
  const output = vscode.window.createOutputChannel("Mentorspec", { log: true });
  const status = new CoverageStatus();
  const policy = new RestartPolicy();
  const client = makeClient("mentorspec", "Mentorspec", clientOptions(output, policy, (document) => status.checked(document)));
  status.follow(client);
  context.subscriptions.push(output, status, ...registerCommands(client, output, policy));
  await client.start();
  return { stop: () => client.dispose() };
}
