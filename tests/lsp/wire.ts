import { type ChildProcess, spawn } from "node:child_process";
import { built } from "../built";
import { today } from "../checking";

export interface Reply {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The bundled server, spoken to message by message, right or wrong. */
export class Wire {
  readonly process: ChildProcess;
  readonly received: Reply[] = [];
  readonly ended: Promise<number | null>;
  /** Answers to the server's own requests; without one the answer is that the method is unknown. */
  answer: (method: string, params: unknown) => unknown = () => undefined;
  private buffer = Buffer.alloc(0);
  /** What has come of a long message whose end is still to come: put together once, not at each piece. */
  private pieces: Buffer[] = [];
  private missing = 0;
  private readonly waiting: { readonly fits: (reply: Reply) => boolean; readonly resolve: (reply: Reply) => void }[] = [];

  constructor(args: readonly string[] = ["--stdio"], env: NodeJS.ProcessEnv = {}, script = built("dist/server.js")) {
    this.process = spawn(process.execPath, [script, ...args], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, MENTORSPEC_TODAY: today, ...env } });
    this.process.stdout?.on("data", (chunk: Buffer) => this.read(chunk));
    this.process.stdin?.on("error", () => undefined);
    this.ended = new Promise((resolve) => this.process.once("exit", resolve));
  }

  /** Messages that arrive together. */
  send(...messages: readonly object[]): void {
    const bodies = messages.map((message) => JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin?.write(bodies.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join(""));
  }

  async request(id: number, method: string, params?: unknown): Promise<Reply> {
    this.send({ id, method, ...(params === undefined ? {} : { params }) });
    return this.next((reply) => reply.id === id && reply.method === undefined);
  }

  /** The first message that fits, of those that came or will come. */
  next(fits: (reply: Reply) => boolean): Promise<Reply> {
    const known = this.received.find(fits);
    return known ? Promise.resolve(known) : new Promise((resolve) => this.waiting.push({ fits, resolve }));
  }

  initialize(capabilities: object = {}, more: object = {}): Promise<Reply> {
    return this.request(1, "initialize", { processId: process.pid, rootUri: null, capabilities, ...more });
  }

  open(uri: string, text: string, version = 1): void {
    this.send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "programme-spec", version, text } } });
  }

  kill(): void {
    this.process.kill("SIGKILL");
  }

  private reply(id: Reply["id"], method: string, params: unknown): void {
    const result = this.answer(method, params);
    this.send(result === undefined ? { id, error: { code: -32601, message: "Unknown." } } : { id, result });
  }

  private read(chunk: Buffer): void {
    this.pieces.push(chunk);
    this.missing -= chunk.length;
    if (this.missing > 0) return;
    this.buffer = Buffer.concat([this.buffer, ...this.pieces]);
    this.pieces = [];
    for (;;) {
      const header = this.buffer.indexOf("\r\n\r\n");
      const length = /Content-Length: (\d+)/i.exec(this.buffer.toString("latin1", 0, Math.max(header, 0)))?.[1];
      this.missing = length === undefined ? 0 : header + 4 + Number(length) - this.buffer.length;
      if (header < 0 || length === undefined || this.missing > 0) return;
      const reply = JSON.parse(this.buffer.toString("utf8", header + 4, header + 4 + Number(length))) as Reply;
      this.buffer = this.buffer.subarray(header + 4 + Number(length));
      this.received.push(reply);
      if (reply.method !== undefined && reply.id !== undefined) this.reply(reply.id, reply.method, reply.params);
      for (const each of this.waiting.splice(0)) {
        if (each.fits(reply)) each.resolve(reply);
        else this.waiting.push(each);
      }
    }
  }
}
