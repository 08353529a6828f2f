import { setTimeout as sleep } from "node:timers/promises";
import { Client, type Contestant } from "./client";
import { type Key, keysIn, press, send } from "./edits";
import { cpuOf, median, memoryOf, percentile } from "./measure";

export interface Keystroke {
  readonly kind: Key["kind"];
  /** Milliseconds from the key to its diagnostics. */
  readonly wall: number;
  readonly wall95: number;
  readonly cpu: number;
  /** The same of the first keys, which are not counted otherwise; not a number where there were none. */
  readonly earlyCpu: number;
  /** Wall time in which nothing was computed. */
  readonly idle: number;
}

export interface EditorRow {
  readonly name: string;
  readonly lines: number;
  readonly faulty: boolean;
  readonly coldStart: number;
  readonly keys: readonly Keystroke[];
  /** From the last of twenty keys, 40 ms apart, to its diagnostics. */
  readonly burst: number;
  readonly hover: number;
  readonly completion: number;
  readonly memory: number;
  readonly peak: number;
}

export interface Rounds {
  /** Before anything is counted: a person at work has pressed hundreds of keys. */
  readonly warm: number;
  readonly keys: number;
  readonly starts: number;
  /** Bursts, hovers and completions. */
  readonly others: number;
}

/** How many presses and releases of each kind of key count as the first. */
const earlyKeys = 20;

/** Measures several servers on one text, each step in turn, so that drift meets them alike. One that fails or is late has no figures. */
export async function editing(contestants: readonly Contestant[], uri: string, text: string, faulty: boolean, rounds: Rounds): Promise<EditorRow[]> {
  const runs = contestants.map((contestant) => new Run(contestant, uri, text, faulty));
  const all = async (step: (run: Run) => Promise<void>): Promise<void> => {
    for (const run of runs) await run.attempt(() => step(run));
  };
  for (let round = 0; round < rounds.starts; round++) await all((run) => run.start());
  await sleep(500);
  await all((run) => run.rest());
  for (let round = -rounds.warm; round < rounds.keys; round++) for (const key of keysIn(text)) for (const pressed of [true, false]) await all((run) => run.key(key, pressed, round >= 0));
  for (let round = 0; round < rounds.others; round++) await all((run) => run.burst());
  for (let round = -Math.min(rounds.warm, 20); round < rounds.others; round++) for (const method of ["hover", "completion"] as const) await all((run) => run.ask(method, round >= 0));
  return runs.map((run) => run.finish());
}

class Run {
  private client: Client | undefined;
  private error: unknown;
  private items: Parameters<typeof press>[3] = [];
  private memory = Number.NaN;
  private readonly keys: readonly Key[];
  private readonly starts: number[] = [];
  private readonly early = new Map<Key["kind"], number[]>();
  private readonly walls = new Map<Key["kind"], { wall: number; cpu: number; idle: number }[]>();
  private readonly times = { burst: [] as number[], hover: [] as number[], completion: [] as number[] };

  constructor(
    private readonly contestant: Contestant,
    private readonly uri: string,
    private readonly text: string,
    private readonly faulty: boolean,
  ) {
    this.keys = keysIn(text);
  }

  async attempt(step: () => Promise<void>): Promise<void> {
    if (this.error !== undefined) return;
    try {
      await step();
    } catch (error) {
      this.error = error;
      console.log(`${this.contestant.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async start(): Promise<void> {
    this.client?.stop();
    const { client, coldStart } = await Client.start(this.contestant, this.uri, this.text, this.faulty);
    this.client = client;
    this.starts.push(coldStart);
  }

  rest(): Promise<void> {
    this.memory = memoryOf(this.running.pid).now;
    return Promise.resolve();
  }

  async key(key: Key, pressed: boolean, counts: boolean): Promise<void> {
    const { pid } = this.running;
    const cpu = cpuOf(pid);
    const started = performance.now();
    this.items = await press(this.running, key, pressed, this.items);
    const wall = performance.now() - started;
    const idle = Math.max(0, wall - (cpuOf(pid) - cpu));
    await sleep(30);
    const spent = cpuOf(pid) - cpu;
    if (counts) this.walls.set(key.kind, [...(this.walls.get(key.kind) ?? []), { wall, cpu: spent, idle }]);
    else this.early.set(key.kind, [...(this.early.get(key.kind) ?? []), spent].slice(0, earlyKeys));
  }

  /** Twenty keys of which the last takes the fault out again. */
  async burst(): Promise<void> {
    if (this.contestant.pulls) return;
    for (let key = 0; key < 19; key++) {
      await send(this.running, this.fault, key % 2 === 0);
      await sleep(40);
    }
    const started = performance.now();
    this.items = await press(this.running, this.fault, false, this.items);
    this.times.burst.push(performance.now() - started);
    await sleep(100);
  }

  /** A request right after a key, the key's own way to the server counted. */
  async ask(method: "hover" | "completion", counts: boolean): Promise<void> {
    const { line, at } = this.fault;
    const started = performance.now();
    await send(this.running, this.fault, true);
    await this.running.ask(`textDocument/${method}`, line, at);
    if (counts) this.times[method].push(performance.now() - started);
    await sleep(50);
    this.items = await press(this.running, this.fault, false, this.items);
    await sleep(50);
  }

  finish(): EditorRow {
    const peak = this.client && this.error === undefined ? memoryOf(this.client.pid).peak : Number.NaN;
    this.client?.stop();
    const { burst, hover, completion } = this.times;
    const keys = [...this.walls].map(([kind, all]): Keystroke => {
      const walls = all.map(({ wall }) => wall);
      return { kind, wall: median(walls), wall95: percentile(walls, 0.95), cpu: median(all.map(({ cpu }) => cpu)), earlyCpu: median(this.early.get(kind) ?? []), idle: median(all.map(({ idle }) => idle)) };
    });
    return { name: this.contestant.name, lines: this.text.split("\n").length, faulty: this.faulty, coldStart: median(this.starts), keys, burst: median(burst), hover: median(hover), completion: median(completion), memory: this.memory, peak };
  }

  private get running(): Client {
    if (!this.client) throw new Error("It has not been started.");
    return this.client;
  }

  private get fault(): Key {
    const found = this.keys.find(({ kind }) => kind === "fault");
    if (!found) throw new Error("There is no such key.");
    return found;
  }
}
