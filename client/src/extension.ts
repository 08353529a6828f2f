import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startMentorspec } from "./session";

/** The desktop and remote entry point: the language server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  await startMentorspec(context, (id, name, options) => new LanguageClient(id, name, { run, debug }, options));
}
