import path from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../host/chromium";
import type { Host } from "../host/host";
import { SCREENSHOTS } from "../host/paths";
import type { HostKind } from "../host/install";
import { startRemoteHost } from "../host/remote";
import { startWebHost } from "../host/web";

let browser: Promise<Browser> | undefined;
const hosts = new Map<HostKind, Promise<Host>>();

/** One browser serves all tests of the interface, and one VS Code of each kind. */
export async function vscode(kind: HostKind): Promise<{ readonly host: Host; readonly browser: Browser }> {
  browser ??= launchChromium();
  const host = hosts.get(kind) ?? (kind === "web" ? startWebHost() : startRemoteHost({ for: "person" }));
  hosts.set(kind, host);
  return { host: await host, browser: await browser };
}

/** What stood on the screen when a test failed is kept beside the other screenshots. */
afterEach(async function () {
  if (this.currentTest?.state !== "failed") return;
  const pages = (await browser)?.contexts().flatMap((context) => context.pages()) ?? [];
  const name = `failed ${this.currentTest.fullTitle()}`.replace(/\W+/g, "-");
  for (const page of pages) await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
});

after(async () => {
  await (await browser)?.close();
  for (const host of hosts.values()) await (await host).stop();
});
