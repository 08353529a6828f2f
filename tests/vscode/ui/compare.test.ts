import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { assertAccessible } from "./accessible";
import { Editor, THEMES, type Theme } from "./editor";

const COMPARE = "Mentorspec: Compare with Another Specification";
const LAST_COMMIT = "Mentorspec: Compare with the Last Commit";

describe("comparing", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "samples/grandmentors.programme.yaml", width: 1300, height: 860 })));
  after(() => editor?.close());

  it("sets two specifications on the same rows", async () => {
    await editor.command(COMPARE);
    await editor.asked("Compare with Another Specification");
    await editor.answer("chance-uk");
    await editor.webview().locator("h2", { hasText: "At a glance" }).waitFor();
    assert.deepEqual((await editor.webview().locator("#at-a-glance thead th").allInnerTexts()).map((text) => text.trim()), ["Part", "chance-uk.programme.yaml", "grandmentors.programme.yaml"]);
    await editor.screenshot("compare");
  });

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`can be read by everybody in ${theme}`, async () => {
      await editor.theme(theme);
      await editor.screenshot(`compare-${theme}`);
      await assertAccessible(editor);
    });
  }

  it("says plainly where there is no Git", async () => {
    await editor.goTo("samples/grandmentors.programme.yaml");
    await editor.command(LAST_COMMIT);
    await editor.notification(/Git is switched off/);
  });
});

describe("comparing with the last commit", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.open({ open: "samples/minimal.programme.yaml", width: 1300, settings: { "git.enabled": true }, prepare: commitAndChange });
  });
  after(() => editor?.close());

  it("shows what has changed since, in words", async () => {
    await editor.command(LAST_COMMIT);
    const row = editor.webview().locator("#differs-meetings tbody tr", { hasText: "weekly" });
    await row.waitFor();
    assert.match(await row.innerText(), /fortnightly\s+weekly \(more\)/);
    await editor.screenshot("compare-git");
  });

  it("says so where a file is new", async () => {
    await editor.goTo("new.programme.yaml");
    await editor.command(LAST_COMMIT);
    await editor.notification(/is not part of the last commit/);
  });
});

async function commitAndChange(folder: string): Promise<void> {
  const git = (...args: string[]) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@localhost", ...args], { cwd: folder });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "First");
  const file = path.join(folder, "samples/minimal.programme.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("frequency: fortnightly", "frequency: weekly"));
  await writeFile(path.join(folder, "new.programme.yaml"), text);
}
