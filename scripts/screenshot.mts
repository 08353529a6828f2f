// Takes docs/images/editor.png, the picture in the README, from a real VS Code.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { launchChromium } from "../tests/vscode/host/chromium";
import { ROOT } from "../tests/vscode/host/paths";
import { startRemoteHost } from "../tests/vscode/host/remote";
import { copyOfSamples } from "../tests/vscode/host/workspace";

const SAMPLE = "faulty/over-claimed-evidence.programme.yaml";
const SETTINGS = { "workbench.colorTheme": "Default Light Modern", "workbench.activityBar.location": "hidden", "editor.minimap.enabled": false, "editor.stickyScroll.enabled": false };

execFileSync(process.execPath, [path.join(ROOT, "esbuild.mjs")], { stdio: "inherit" });
const [samples, host, browser] = await Promise.all([copyOfSamples(), startRemoteHost({ for: "person", settings: SETTINGS }), launchChromium()]);
const page = await browser.newPage({ viewport: { width: 1100, height: 620 }, deviceScaleFactor: 1.5 });
page.setDefaultTimeout(180_000);
await page.goto(host.address({ workspace: samples.folder, open: SAMPLE }));
await page.locator(".squiggly-error").first().waitFor();
await page.keyboard.press("Control+B");
await page.keyboard.press("Control+G");
await page.keyboard.type("47");
await page.keyboard.press("Enter");
await page.locator(".monaco-editor .view-line span span", { hasText: /^strong$/ }).first().hover();
await page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: path.join(ROOT, "docs/images/editor.png"), animations: "disabled" });
await browser.close();
await host.stop();
await samples.remove();
