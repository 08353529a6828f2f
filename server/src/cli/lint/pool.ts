import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { TookTooLong } from "../../took-too-long";
import type { Result } from "./report";
import { type Task, tooSlow } from "./work";
import type { Batch, Progress, WorkerData } from "./worker";

export interface PoolOptions extends WorkerData {
  /** The longest that one file may take, in milliseconds. */
  readonly deadline: number;
  /** Calls off the run. */
  readonly signal: AbortSignal;
}

const memory = { maxOldGenerationSizeMb: 512 };

/**
 * Checks files in worker threads and gives the results in the order of the files. One that
 * takes too long, or too much memory, is given up and said so; the others go on.
 */
export async function* checkInWorkers(tasks: readonly Task[], options: PoolOptions): AsyncGenerator<Result> {
  const pool = new Pool(tasks, options);
  try {
    for (let index = 0; index < tasks.length; index++) yield await pool.result(index);
  } finally {
    await pool.stop();
  }
}

interface Hand {
  readonly worker: Worker;
  /** What it has been given and not yet answered. */
  readonly left: Set<number>;
  current: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

class Pool {
  private readonly results = new Map<number, Result>();
  private readonly waiting = new Map<number, { resolve(result: Result): void; reject(error: unknown): void }>();
  private readonly again: number[] = [];
  private readonly hands = new Set<Hand>();
  private next = 0;
  private readonly size: number;

  constructor(
    private readonly tasks: readonly Task[],
    private readonly options: PoolOptions,
  ) {
    this.size = Math.max(1, Math.min(32, Math.ceil(tasks.length / 256)));
    const hands = Math.min(availableParallelism(), Math.ceil(tasks.length / this.size));
    for (let count = 0; count < hands; count++) this.hire();
    options.signal.addEventListener("abort", () => this.reject(new Error("interrupted")), { once: true });
  }

  result(index: number): Promise<Result> {
    const known = this.results.get(index);
    if (known) {
      this.results.delete(index);
      return Promise.resolve(known);
    }
    if (this.options.signal.aborted) return Promise.reject(new Error("interrupted"));
    return new Promise((resolve, reject) => this.waiting.set(index, { resolve, reject }));
  }

  async stop(): Promise<void> {
    const hands = [...this.hands];
    this.hands.clear();
    for (const { timer } of hands) clearTimeout(timer);
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }

  private hire(): void {
    const { loader, work } = this.options;
    const worker = new Worker(__filename, { workerData: { loader, work } satisfies WorkerData, resourceLimits: memory, argv: [], execArgv: process.execArgv.filter((each) => !each.startsWith("--inspect")) });
    const hand: Hand = { worker, left: new Set(), current: undefined, timer: undefined };
    this.hands.add(hand);
    worker.on("message", (progress: Progress) => this.hear(hand, progress));
    worker.on("error", (error: NodeJS.ErrnoException) => this.lose(hand, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it needs more memory than one file may have" : `Mentorspec failed on it (${error.message}); please report this`));
    this.give(hand);
  }

  private give(hand: Hand): void {
    const indices = this.again.splice(0, 1);
    while (indices.length < this.size && this.again.length === 0 && this.next < this.tasks.length) indices.push(this.next++);
    if (indices.length === 0) return;
    for (const index of indices) hand.left.add(index);
    hand.worker.postMessage(indices.map((index) => ({ ...(this.tasks[index] as Task), index })) satisfies Batch);
  }

  private hear(hand: Hand, { index, result }: Progress): void {
    if (!this.hands.has(hand)) return;
    clearTimeout(hand.timer);
    if (!result) {
      hand.current = index;
      hand.timer = setTimeout(() => this.lose(hand, tooSlow(new TookTooLong(this.options.deadline))), this.options.deadline);
      return;
    }
    hand.current = undefined;
    hand.left.delete(index);
    this.deliver(index, result);
    if (hand.left.size === 0) this.give(hand);
  }

  /** Gives up the file that a worker is stuck on; the rest of its batch goes to others, one at a time. */
  private lose(hand: Hand, reason: string): void {
    if (!this.hands.delete(hand)) return;
    clearTimeout(hand.timer);
    void hand.worker.terminate();
    const stuck = hand.current ?? [...hand.left][0];
    if (stuck !== undefined) {
      hand.left.delete(stuck);
      this.deliver(stuck, { file: this.tasks[stuck]?.file ?? "", reason });
    }
    this.again.push(...hand.left);
    if (this.again.length > 0 || this.next < this.tasks.length) this.hire();
  }

  private deliver(index: number, result: Result): void {
    const waiter = this.waiting.get(index);
    this.waiting.delete(index);
    if (waiter) waiter.resolve(result);
    else this.results.set(index, result);
  }

  private reject(error: unknown): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
