import { statSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import type { Configurations, LoaderOptions } from "../../config/loader";
import type { Names } from "./names";
import type { LintOptions } from "./options";
import { checkInWorkers } from "./pool";
import type { Result } from "./report";
import { checkStandardInput, standardPath } from "./standard-input";
import type { Targets } from "./targets";
import { type Task, workOn } from "./work";

/** What came of one file, and where it stands. */
export interface Came {
  readonly path: string;
  readonly result: Result;
}

/** Work of this much and more is worth the threads that it takes: to start one takes as long as to check some hundred files. */
const large = { files: 300, bytes: 1_500_000, file: 150_000 };

/** Checks everything, in the order of the files. */
export async function* resultsOf({ tasks, standardInput }: Targets, options: LintOptions, loader: LoaderOptions, configurations: Configurations, names: Names, signal: AbortSignal): AsyncGenerator<Came> {
  const { today, fixing, deadline, workers } = options;
  const work = { today, fixing };
  if (standardInput) yield { path: standardPath(options), result: await checkStandardInput(options, configurations, names, signal) };
  if (workers ?? isLarge(tasks)) {
    let index = 0;
    for await (const result of checkInWorkers(tasks, { loader, work, deadline, signal })) yield { path: tasks[index++]?.path ?? "", result };
    return;
  }
  for (const task of tasks) {
    yield { path: task.path, result: await workOn(task, configurations, { ...work, deadline }) };
    await turn();
  }
}

function isLarge(tasks: readonly Task[]): boolean {
  if (tasks.length >= large.files) return true;
  const sizes = tasks.map(({ path: file }) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return sizes.some((size) => size > large.file) || sizes.reduce((sum, size) => sum + size, 0) > large.bytes;
}
