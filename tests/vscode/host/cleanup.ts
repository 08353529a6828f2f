import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** What must not outlive this process, whichever way it ends. */
const pending = new Set<() => void>();
let armed = false;

/** Registers a last resort, which cannot wait for anything; the answer takes it off the list again. */
export function onEnd(task: () => void): () => void {
  if (!armed) arm();
  pending.add(task);
  return () => pending.delete(task);
}

function arm(): void {
  armed = true;
  process.on("exit", () => [...pending].reverse().forEach((task) => task()));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
}

export interface TemporaryFolder {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), "mentorspec-"));
  const options = { recursive: true, force: true, maxRetries: 3 };
  const forget = onEnd(() => rmSync(folder, options));
  return { folder, remove: () => rm(folder, options).finally(forget) };
}
