import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LANGUAGE } from "../language";
import type { RestartPolicy } from "../restart-policy";
import type { Served } from "../served";

/** How long a server may take to stop when a person waits for it: one that hangs would never. */
const STOPPING_MS = 1000;

export function serverCommands(served: Served, output: vscode.LogOutputChannel, policy: RestartPolicy): vscode.Disposable[] {
  const command = vscode.commands.registerCommand;
  return [
    command("mentorspec.restartServer", () => restart(served, policy)),
    command("mentorspec.showOutput", () => output.show()),
    command("mentorspec.treatAsSpecification", treatAsSpecification),
  ];
}

async function restart({ client, endServer }: Served, policy: RestartPolicy): Promise<void> {
  policy.forgive();
  const patience = setTimeout(endServer, STOPPING_MS);
  await client.stop().catch(() => undefined); // One that is just starting, or hangs, cannot be stopped.
  clearTimeout(patience);
  await startServer(client);
}

/** A start that fails is written to the output by the client, and tried again by `RestartPolicy`. */
export async function startServer(client: BaseLanguageClient): Promise<void> {
  await client.start().catch(() => undefined);
}

async function treatAsSpecification(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}
