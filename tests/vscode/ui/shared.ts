import type { Browser } from "playwright-core";
import { launchChromium } from "../host/chromium";
import type { Host } from "../host/host";
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

after(async () => {
  const running = await shared;
  await running?.browser.close();
  await running?.host.stop();
});
