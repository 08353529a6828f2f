/** What must not outlive this process, whichever way it ends. Each runs at most once. */
const pending = new Set<() => void>();
let armed = false;

/** Registers a synchronous last resort; the answer takes it off the list again. */
export function onEnd(task: () => void): () => void {
  if (!armed) arm();
  pending.add(task);
  return () => pending.delete(task);
}

function arm(): void {
  armed = true;
  process.on("exit", () => pending.forEach((task) => task()));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));
}
