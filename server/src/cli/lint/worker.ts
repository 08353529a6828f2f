import type { MessagePort } from "node:worker_threads";
import { Configurations, type LoaderOptions } from "../../config/loader";
import { nodeFiles } from "../../config/node-files";
import type { Result } from "./report";
import { type Task, type Work, workOn } from "./work";

export interface WorkerData {
  readonly loader: LoaderOptions;
  readonly work: Work;
}

/** A file's place in the list of all files, with what came of it; without a result, it has just been begun. */
export interface Progress {
  readonly index: number;
  readonly result?: Result;
}

export type Batch = readonly (Task & { readonly index: number })[];

/** The other end of `pool.ts`: takes batches of files and answers file by file. */
export function serveWorker(port: MessagePort, { loader, work }: WorkerData): void {
  const configurations = new Configurations(nodeFiles, loader);
  port.on("message", (batch: Batch) => void each(batch, configurations, work, (progress) => port.postMessage(progress)));
}

async function each(batch: Batch, configurations: Configurations, work: Work, say: (progress: Progress) => void): Promise<void> {
  for (const { index, ...task } of batch) {
    say({ index });
    say({ index, result: await workOn(task, configurations, work) });
  }
}
