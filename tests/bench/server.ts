import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { createProtocolConnection, type Diagnostic, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { mainCpuOf, median, memoryOf, percentile } from "./measure";

export interface Contestant {
  readonly name: string;
  readonly node: string;
  readonly args: readonly string[];
  /** What `workspace/configuration` answers for a section. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

export interface Keystrokes {
  readonly name: string;
  readonly lines: number;
  readonly coldStart: number;
  readonly wall: number;
  readonly wall95: number;
  readonly cpu: number;
  readonly burst: number;
  readonly hover: number;
  readonly completion: number;
  readonly memory: number;
  readonly peak: number;
}

const uri = "file:///bench/bench.programme.yaml";

/** One server, spoken to as an editor does: a file is opened, then edited key by key. */
class Subject {
  private version = 1;
  private waiting: ((diagnostics: readonly Diagnostic[]) => boolean) | undefined;
  private done: (() => void) | undefined;

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
    private text: string,
  ) {}

  get pid(): number {
    return this.process.pid ?? 0;
  }

  static async start({ node, args, configuration }: Contestant, text: string): Promise<{ subject: Subject; coldStart: number }> {
    const started = performance.now();
    const child = spawn(node, [...args], { stdio: ["pipe", "pipe", "ignore"] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const subject = new Subject(child, connection, text);
    connection.onRequest("workspace/configuration", ({ items }: { readonly items: readonly { readonly section?: string }[] }) => items.map(({ section }) => configuration[section ?? ""] ?? null));
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onNotification("textDocument/publishDiagnostics", ({ uri: about, diagnostics }: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }) => {
      if (about === uri && subject.waiting?.(diagnostics) === true) subject.done?.();
    });
    connection.listen();
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } }, textDocument: { publishDiagnostics: {} } } });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("workspace/didChangeConfiguration", { settings: configuration });
    const first = subject.until(() => true);
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    await first;
    return { subject, coldStart: performance.now() - started };
  }

  /** Waits for diagnostics that pass a test. */
  until(test: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = test;
      this.done = resolve;
    });
  }

  /** Replaces one stretch of a line, as a keystroke does. */
  async edit(line: number, from: number, to: number, insert: string): Promise<void> {
    const lines = this.text.split("\n");
    const before = lines[line] ?? "";
    lines[line] = before.slice(0, from) + insert + before.slice(to);
    this.text = lines.join("\n");
    await this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: ++this.version }, contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text: insert }] });
  }

  async ask(method: string, line: number, character: number): Promise<number> {
    const started = performance.now();
    await this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character } });
    return performance.now() - started;
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill("SIGKILL");
  }
}

/** Keystrokes that put a fault in and out in turn, in a line near the middle; the other figures on the same server. */
export async function keystrokes(contestant: Contestant, text: string, rounds: number): Promise<Keystrokes> {
  const { subject, coldStart } = await Subject.start(contestant, text);
  const memory = memoryOf(subject.pid).now;
  const target = editable(text);
  const walls: number[] = [];
  const cpus: number[] = [];
  const toggle = async (on: boolean): Promise<void> => {
    const seen = subject.until((diagnostics) => diagnostics.some(({ range }) => range.start.line === target.line) === on);
    await (on ? subject.edit(target.line, target.end, target.end, "q") : subject.edit(target.line, target.end, target.end + 1, ""));
    await seen;
  };
  for (let round = 0; round < rounds + 2; round++) {
    for (const on of [true, false]) {
      const cpu = mainCpuOf(subject.pid);
      const started = performance.now();
      await toggle(on);
      const wall = performance.now() - started;
      await sleep(30);
      if (round < 2) continue;
      walls.push(wall);
      cpus.push(mainCpuOf(subject.pid) - cpu);
    }
  }
  const burst = await burstOf(subject, target, toggle);
  const hover = await afterKey(subject, target, "textDocument/hover");
  const completion = await afterKey(subject, target, "textDocument/completion");
  const { peak } = memoryOf(subject.pid);
  subject.stop();
  return { name: contestant.name, lines: text.split("\n").length, coldStart, wall: median(walls), wall95: percentile(walls, 0.95), cpu: median(cpus), burst, hover, completion, memory, peak };
}

/** Twenty keys, 40 ms apart; from the last key to the diagnostics that show it. */
async function burstOf(subject: Subject, target: Target, toggle: (on: boolean) => Promise<void>): Promise<number> {
  for (let key = 0; key < 19; key++) {
    await (key % 2 === 0 ? subject.edit(target.line, target.end, target.end, "q") : subject.edit(target.line, target.end, target.end + 1, ""));
    await sleep(40);
  }
  // Nineteen keys leave the fault in; the last takes it out.
  const started = performance.now();
  await toggle(false);
  return performance.now() - started;
}

async function afterKey(subject: Subject, target: Target, method: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    await subject.edit(target.line, target.end, target.end, "q");
    times.push(await subject.ask(method, target.line, target.end));
    await subject.edit(target.line, target.end, target.end + 1, "");
    await sleep(250);
  }
  return median(times);
}

interface Target {
  readonly line: number;
  readonly end: number;
}

/** A listed value near the middle: one more letter makes it unlisted. */
function editable(text: string): Target {
  const lines = text.split("\n");
  const middle = lines.length >> 1;
  const fits = lines.map((line, index) => ({ line: index, end: /^ +(?:- )?(?:kind|horizon|design|type|model|mode|told_at|remuneration): [a-z-]+$/.test(line) ? line.length : -1 })).filter(({ end }) => end > 0);
  const best = fits.sort((a, b) => Math.abs(a.line - middle) - Math.abs(b.line - middle))[0];
  if (!best) throw new Error("There is no value to edit.");
  return best;
}
