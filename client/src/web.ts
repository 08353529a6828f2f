import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startMentorspec, type Session } from "./session";

/** The compiler is not given the types of a browser: this is all that is used of them. */
declare class Worker {
  constructor(script: string);
}

let session: Session | undefined;

/** The browser entry point: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "web", "server.js").toString(true);
  const startWorker = () => Promise.resolve(new Worker(script));
  session = await startMentorspec(context, (id, name, options) => new LanguageClient(id, name, startWorker, options));
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
