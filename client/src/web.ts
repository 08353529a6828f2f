import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { serveFiles } from "./files";
import { startMentorspec, type Session } from "./session";

/** The compiler is not given the types of a browser: this is all that is used of them. */
declare class Worker {
  constructor(script: string);
  terminate(): void;
}

let session: Session | undefined;
let worker: Worker | undefined;

/** The browser entry point: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const [server, word] = ["server.js", "docx.js"].map((name) => vscode.Uri.joinPath(context.extensionUri, "dist", "web", name).toString(true)) as [string, string];
  session = await startMentorspec(context, (id, name, options) => {
    const client = new LanguageClient(id, name, () => startServer(server), { ...options, initializationOptions: { ...options.initializationOptions, files: true, wordScript: word } });
    serveFiles(client);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await session?.stop();
  worker?.terminate();
}

/**
 * The client could make these streams itself, but does not know a worker that VS Code has
 * wrapped; nor does it end the one before.
 */
async function startServer(script: string): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> {
  worker?.terminate();
  worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
