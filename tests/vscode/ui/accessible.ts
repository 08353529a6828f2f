import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { ROOT } from "../host/paths";
import type { Editor } from "./editor";

/** Looks for what keeps people from reading the page that is shown; nothing serious may be found. */
export async function assertAccessible(editor: Editor): Promise<void> {
  const frame = await pageFrame(editor);
  await frame.evaluate(await readFile(path.join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8"));
  const { violations, passes } = await frame.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  assert.ok(passes.length > 10, "The page was not looked at.");
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(grave.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`), []);
}

async function pageFrame(editor: Editor): Promise<Frame> {
  const handle = await editor.webview().locator("body").elementHandle();
  const frame = await handle?.ownerFrame();
  if (!frame) throw new Error("No page is shown.");
  return frame;
}
