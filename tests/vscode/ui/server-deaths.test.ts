import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "../host/paths";
import { Editor } from "./editor";

const SERVER = path.join(ROOT, "dist/server.js");

/** Servers of windows that are not this test's. */
let others: number[] = [];

function servers(): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const all = table.filter((line) => line.includes(SERVER)).map((line) => Number.parseInt(line, 10));
  return all.filter((server) => !others.includes(server));
}

/** The one language server there is, waited for, since a busy machine may take its time. */
async function server(): Promise<number> {
  for (let tries = 0; tries < 600; tries++, await sleep(100)) {
    const [found] = servers();
    if (found) return found;
  }
  throw new Error("There is no language server.");
}

/** Ends the language server, and keeps its number from being taken for the next one's. */
async function killServer(): Promise<void> {
  const found = await server();
  process.kill(found, "SIGKILL");
  others.push(found);
}

describe("a language server that keeps dying", () => {
  let editor: Editor;
  before(async () => {
    others = servers();
    editor = await Editor.open({ open: "draft.programme.yaml" });
    await editor.squiggle("warning");
  });
  after(() => editor?.close());

  const notification = () => editor.page.locator(".notification-toast");

  it("is started again without a word four times", async () => {
    for (let deaths = 0; deaths < 4; deaths++) await killServer();
    await server();
    assert.equal(await notification().count(), 0);
  });

  it("is then left alone, and the person told what to do", async () => {
    await killServer();
    await notification().waitFor();
    assert.match(await notification().innerText(), /Your files are untouched/);
    await editor.screenshot("server-deaths");
  });

  it("comes back when asked to", async () => {
    await notification().getByRole("button", { name: "Restart" }).click();
    await editor.squiggle("warning");
    await server();
  });

  it("goes with its window even if it hangs", async () => {
    const hanging = await server();
    process.kill(hanging, "SIGSTOP");
    await editor.page.close();
    for (let tries = 0; servers().includes(hanging) && tries < 600; tries++) await sleep(100);
    assert.equal(servers().includes(hanging), false);
  });
});
