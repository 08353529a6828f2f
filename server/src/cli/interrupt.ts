import { exit } from "./exit";

/** Ends when the run is interrupted: once in good order, the second time at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(exit.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}
