import { format } from "node:util";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { bundleSuite } from "./bundle";
import type { Host } from "./host/host";
import { SCREENSHOTS } from "./host/paths";
import { makeWorkspace } from "./host/workspace";
import { MARK, type TestEvent } from "./suite/events";
import { Tally } from "./tally";

const TIMEOUT = 600_000;

export interface InHostOptions {
  readonly verbose: boolean;
  /** In place of the repository: a folder with an extension in development. */
  readonly extension?: string;
}

/** Runs the bundled tests inside the extension host of a window, and counts what they say. */
export async function runInHost(host: Host, browser: Browser, options: InHostOptions): Promise<Tally> {
  const [tests, workspace] = await Promise.all([bundleSuite(host.kind), makeWorkspace()]);
  const tally = new Tally();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const { ended } = await listen(page, tally, options.verbose);
    await page.goto(host.address({ workspace: workspace.folder, tests, ...(options.extension && { extension: options.extension }) }), { waitUntil: "commit", timeout: TIMEOUT });
    const code = await Promise.race([ended, sleep(TIMEOUT, undefined, { ref: false })]);
    if (code === undefined) tally.failed(`the tests in the ${host.kind} host`, `No end after ${TIMEOUT / 1000} seconds.`);
    else if (!tally.complete) tally.failed(`the tests in the ${host.kind} host`, `They stopped before their end, with code ${code}.`);
    await page.screenshot({ path: path.join(SCREENSHOTS, `suite-${host.kind}.png`) });
  } finally {
    await page.close();
    await workspace.remove();
  }
  return tally;
}

/** VS Code calls these two functions of the page when it runs tests. The end comes with an exit code. */
async function listen(page: Page, tally: Tally, verbose: boolean): Promise<{ ended: Promise<number> }> {
  let end: (code: number) => void;
  const ended = new Promise<number>((resolve) => (end = resolve));
  await page.exposeFunction("codeAutomationExit", (code: number) => end(code));
  await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
    const line = format(...args);
    const at = line.indexOf(MARK);
    if (at >= 0) record(JSON.parse(line.slice(at + MARK.length)) as TestEvent, tally);
    else if (verbose) console.log(`  ${type}: ${line}`);
  });
  return { ended };
}

function record(event: TestEvent, tally: Tally): void {
  if (event.event === "passed") tally.passed(event.title, event.milliseconds);
  else if (event.event === "failed") tally.failed(event.title, event.error);
  else if (event.event === "skipped") tally.skipped(event.title);
  else tally.complete = true;
}
