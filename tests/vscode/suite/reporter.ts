import { MARK, type TestEvent } from "./events";

/** Sends each result to the process outside as a marked line on the console. */
export class TestReporter {
  constructor(runner: Mocha.Runner) {
    const title = (test: Mocha.Runnable) => test.titlePath().join(" › ");
    runner.on("pass", (test) => tell({ event: "passed", title: title(test), milliseconds: test.duration ?? 0 }));
    runner.on("fail", (test, error) => tell({ event: "failed", title: title(test), error: String(error?.stack ?? error) }));
    runner.on("pending", (test) => tell({ event: "skipped", title: title(test) }));
    runner.on("end", () => tell({ event: "end" }));
  }
}

function tell(event: TestEvent): void {
  console.log(MARK + JSON.stringify(event));
}
