import { type ChildProcess, spawn } from "node:child_process";
import { createProtocolConnection, type ClientCapabilities, ExitNotification, InitializedNotification, type InitializeResult, InitializeRequest, type ProtocolConnection, ShutdownRequest, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { built } from "../built";

/** The bundled server over stdio, as any editor starts it. */
export class Client {
  private constructor(
    readonly connection: ProtocolConnection,
    readonly process: ChildProcess,
    readonly initialized: InitializeResult,
  ) {}

  static async start(capabilities: ClientCapabilities = {}, folder?: string): Promise<Client> {
    const server = spawn(process.execPath, [built("dist/server.js"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    if (!server.stdout || !server.stdin) throw new Error("The server has no pipes.");
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.listen();
    const workspaceFolders = folder === undefined ? null : [{ uri: `file://${folder}`, name: "test" }];
    const initialized = await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
    await connection.sendNotification(InitializedNotification.type, {});
    return new Client(connection, server, initialized);
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "programme-spec", version, text } });
  }

  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    const ended = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
