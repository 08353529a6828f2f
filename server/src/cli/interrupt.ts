import { exit } from "./exit";

let controller: AbortController | undefined;

/** Ends when the run is interrupted: once in good order, the second time at once. */
export function interruption(): AbortSignal {
  if (controller) return controller.signal;
  const own = new AbortController();
  controller = own;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (own.signal.aborted) process.exit(exit.interrupted);
      own.abort();
    });
  }
  return own.signal;
}
