import { readdirSync, readFileSync } from "node:fs";

/** Of an even number, half way between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** CPU time of all threads of a process so far, in milliseconds, as Linux counts it. */
export function cpuOf(pid: number): number {
  let sum = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      // It has just ended.
    }
  }
  return sum / 1e6;
}

/** Resident memory of a process now and at its highest, in MiB. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const field = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: field("VmRSS"), peak: field("VmHWM") };
}

/** Thrown where something took longer than it may; a bench never hangs. */
export class TimedOut extends Error {}

export async function within<T>(limit: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`${what} took more than ${limit / 1_000} seconds.`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** CPU in ms a call of each task in this process. The tasks in turn, each for about `budget` ms of CPU and as long before anything counts: broad code takes its time to get warm. */
export function inTurn(tasks: readonly (() => unknown)[], budget: number): number[] {
  const calls = tasks.map((task) => Math.max(1, Math.round(budget / 9 / warmed(task, budget))));
  const times = tasks.map(() => [] as number[]);
  for (let round = 0; round < 9; round++) tasks.forEach((task, index) => times[index]?.push(timed(task, calls[index] ?? 1)));
  return times.map(median);
}

/** What a call takes at the end of a warm-up. */
function warmed(task: () => unknown, budget: number): number {
  let last = timed(task, 3);
  for (let spent = 3 * last; spent < budget; spent += 20 * last) last = timed(task, 20);
  return last;
}

function timed(task: () => unknown, calls: number): number {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) task();
  const { user, system } = process.cpuUsage(before);
  return Math.max(0.001, (user + system) / 1_000 / calls);
}
