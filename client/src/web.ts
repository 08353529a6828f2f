import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { serveFiles } from "./files";
import { startMentorspec } from "./session";

/** The compiler is not given the types of a browser: this is all that is used of them. */
declare class Worker {
  constructor(script: string);
  postMessage(message: readonly string[]): void;
  terminate(): void;
}

/** The browser entry point: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = (name: string): string => vscode.Uri.joinPath(context.extensionUri, "dist", name).toString(true);
  const server = new ServerWorker(script("web/worker.js"), [script("data.js"), script("web/server.js")]);
  await startMentorspec(context, (id, name, options) => {
    const client = new LanguageClient(id, name, () => Promise.resolve(server.start()), { ...options, initializationOptions: { ...options.initializationOptions, files: true, wordScript: script("web/docx.js") } });
    serveFiles(client);
    return { client, endServer: () => server.end() };
  });
}

/**
 * The client could make these streams itself, but does not know a worker that VS Code has
 * wrapped; nor does it end the one before.
 */
class ServerWorker {
  private worker: Worker | undefined;
  private reader: WorkerReader | undefined;

  constructor(
    private readonly loader: string,
    private readonly scripts: readonly string[],
  ) {}

  start(): { reader: BrowserMessageReader; writer: BrowserMessageWriter } {
    this.worker?.terminate();
    const worker = new Worker(this.loader);
    this.worker = worker;
    worker.postMessage(this.scripts);
    this.reader = new WorkerReader(worker);
    return { reader: this.reader, writer: new BrowserMessageWriter(worker) };
  }

  end(): void {
    this.worker?.terminate();
    this.reader?.close();
  }
}

/** The end of a worker, unlike that of a process, comes with no event of its own. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
