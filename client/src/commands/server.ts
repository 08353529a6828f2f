import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LANGUAGE } from "../language";
import type { RestartPolicy } from "../restart-policy";

export function serverCommands(client: BaseLanguageClient, output: vscode.LogOutputChannel, policy: RestartPolicy): vscode.Disposable[] {
  const command = vscode.commands.registerCommand;
  return [
    command("mentorspec.restartServer", () => restart(client, policy)),
    command("mentorspec.showOutput", () => output.show()),
    command("mentorspec.treatAsSpecification", treatAsSpecification),
  ];
}

async function restart(client: BaseLanguageClient, policy: RestartPolicy): Promise<void> {
  policy.forgive();
  await client.stop().catch(() => undefined); // One that is just starting, or hangs, cannot be stopped.
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
