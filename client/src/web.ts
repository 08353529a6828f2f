import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { serveFiles } from "./files";
import { startMentorspec, type Session } from "./session";

/** The compiler is not given the types of a browser: this is all that is used of them. */
declare class Worker {
  constructor(script: string);
  postMessage(message: readonly string[]): void;
  terminate(): void;
}

let session: Session | undefined;
let worker: Worker | undefined;

/** The browser entry point: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = (name: string): string => vscode.Uri.joinPath(context.extensionUri, "dist", name).toString(true);
  const scripts = [script("data.js"), script("web/server.js")];
  session = await startMentorspec(context, (id, name, options) => {
    const client = new LanguageClient(id, name, () => startServer(script("web/worker.js"), scripts), { ...options, initializationOptions: { ...options.initializationOptions, files: true, wordScript: script("web/docx.js") } });
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
async function startServer(start: string, scripts: readonly string[]): Promise<{ reader: BrowserMessageReader; writer: BrowserMessageWriter }> {
  worker?.terminate();
  worker = new Worker(start);
  worker.postMessage(scripts);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
