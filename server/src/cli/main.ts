import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { WorkerData } from "./lint/worker";
import { run } from "./run";

if (isMainThread) {
  /** A reader that stops early (`| head`) is no fault of the run. */
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
  void run(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
} else if (parentPort) {
  const port = parentPort;
  void import("./lint/worker").then(({ serveWorker }) => serveWorker(port, workerData as WorkerData));
}
