import path from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../host/chromium";
import type { Host } from "../host/host";
import { SCREENSHOTS } from "../host/paths";
import { startRemoteHost } from "../host/remote";

interface Shared {
  readonly host: Host;
  readonly browser: Browser;
}

let shared: Promise<Shared> | undefined;

/** One VS Code and one browser serve all tests of the interface. */
export function vscode(): Promise<Shared> {
  return (shared ??= start());
}

async function start(): Promise<Shared> {
  const browser = await launchChromium();
  return { host: await startRemoteHost({ for: "person" }), browser };
}

/** What stood on the screen when a test failed is kept beside the other screenshots. */
afterEach(async function () {
  if (this.currentTest?.state !== "failed") return;
  const pages = (await shared)?.browser.contexts().flatMap((context) => context.pages()) ?? [];
  const name = `failed ${this.currentTest.fullTitle()}`.replace(/\W+/g, "-");
  for (const page of pages) await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
});

after(async () => {
  const running = await shared;
  await running?.browser.close();
  await running?.host.stop();
});
