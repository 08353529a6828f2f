import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { exit } from "./exit";
import type { WorkerData } from "./lint/worker";
import { whyNotWritten } from "./output-file";
import { run } from "./run";
import { say } from "./screen";

if (isMainThread) {
  let isLost = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that stops early (`| head`) is no fault: the run goes on to its end, for its files and its exit code.
    if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" || isLost) return;
    isLost = true;
    process.exitCode = exit.failed;
    say(`Standard output cannot be written: ${whyNotWritten(error)}.`);
  });
  // Where nobody can be told, there is nothing to tell.
  process.stderr.on("error", () => undefined);
  void run(process.argv.slice(2)).then((code) => {
    process.exitCode = isLost ? exit.failed : code;
  });
} else if (parentPort) {
  const port = parentPort;
  void import("./lint/worker").then(({ serveWorker }) => serveWorker(port, workerData as WorkerData));
}
