import { type ChildProcess, spawn } from "node:child_process";
import { createProtocolConnection, type Diagnostic, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { within } from "./measure";

export interface Contestant {
  readonly name: string;
  readonly node: string;
  readonly args: readonly string[];
  /** What `workspace/configuration` answers for a section. */
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Whether diagnostics are asked for, as VS Code does of a server that can be asked, and not waited for. */
  readonly pulls: boolean;
}

type Diagnostics = readonly Diagnostic[];

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostics;
}

/** The longest that anything may take. */
const longest = 60_000;

/** One server, spoken to as an editor does: a file is opened, then edited key by key. */
export class Client {
  private version = 1;
  private lines: string[];
  private hear: ((published: Published) => void) | undefined;
  private items: Diagnostics = [];

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
    private readonly uri: string,
    text: string,
    private readonly pulls: boolean,
  ) {
    this.lines = text.split("\n");
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** Starts a server and opens a file; `coldStart` is the time from the spawn to the first diagnostics, or to the first that are not empty. */
  static async start({ node, args, configuration, pulls }: Contestant, uri: string, text: string, faulty: boolean): Promise<{ client: Client; coldStart: number }> {
    const started = performance.now();
    const child = spawn(node, [...args], { stdio: ["pipe", "pipe", "ignore"] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const client = new Client(child, connection, uri, text, pulls);
    connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly { readonly section?: string }[] }) => items.map(({ section }) => configuration[section ?? ""] ?? null));
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onNotification("textDocument/publishDiagnostics", (published: Published) => client.hear?.(published));
    connection.listen();
    try {
      await within(longest, "Starting", connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } }, textDocument: pulls ? { diagnostic: {} } : { publishDiagnostics: {} } } }));
      await connection.sendNotification("initialized", {});
      await connection.sendNotification("workspace/didChangeConfiguration", { settings: configuration });
      await client.diagnosticsAfter(connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } }), (diagnostics) => !faulty || diagnostics.length > 0);
      return { client, coldStart: performance.now() - started };
    } catch (error) {
      client.stop();
      throw error;
    }
  }

  /** Replaces one stretch of a line, as a keystroke does. */
  edit(line: number, from: number, to: number, insert: string): Promise<void> {
    const before = this.lines[line] ?? "";
    this.lines[line] = before.slice(0, from) + insert + before.slice(to);
    return this.connection.sendNotification("textDocument/didChange", { textDocument: { uri: this.uri, version: ++this.version }, contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text: insert }] });
  }

  /** The diagnostics of the text as it stands after something was sent; where they do not fit yet, later ones. */
  async diagnosticsAfter(sent: Promise<void>, fit: (diagnostics: Diagnostics) => boolean): Promise<Diagnostics> {
    const found = this.pulls ? this.pulled(sent) : this.pushed(fit);
    await sent;
    this.items = await within(longest, "Diagnostics", found);
    if (!fit(this.items)) throw new Error("The diagnostics are not those of the edit.");
    return this.items;
  }

  private pushed(fit: (diagnostics: Diagnostics) => boolean): Promise<Diagnostics> {
    return new Promise((resolve) => {
      this.hear = ({ uri, version, diagnostics }) => {
        if (uri === this.uri && (version === undefined || version === this.version) && fit(diagnostics)) resolve(diagnostics);
      };
    });
  }

  private async pulled(sent: Promise<void>): Promise<Diagnostics> {
    await sent;
    const report = await this.connection.sendRequest<{ readonly items?: Diagnostics }>("textDocument/diagnostic", { textDocument: { uri: this.uri } });
    return report.items ?? this.items;
  }

  async ask(method: string, line: number, character: number): Promise<void> {
    await within(longest, method, this.connection.sendRequest(method, { textDocument: { uri: this.uri }, position: { line, character } }));
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill("SIGKILL");
  }
}
