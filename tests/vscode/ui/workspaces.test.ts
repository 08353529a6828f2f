import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Editor } from "./editor";

const NOT_TRUSTED = { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never" };

describe("several folders that nobody has vouched for", () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.open({ open: "Strict/one.programme.yaml", workspaceFile: "both.code-workspace", prepare: twoFolders, settings: NOT_TRUSTED });
  });
  after(() => editor?.close());

  it("are checked as any other, for nothing in them is run", async () => {
    await editor.page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    assert.match(await editor.languageStatus(), /\d of \d principles met/);
  });

  it("keep to their own configuration each", async () => {
    await editor.squiggle("error");
    await editor.screenshot("several-folders");
    await editor.goTo("Lenient/other.programme.yaml");
    await editor.line("name: Lenient");
    await editor.squiggle("hint");
    assert.equal(await editor.page.locator(".monaco-editor .squiggly-error").count(), 0);
  });
});

/** One specification in two folders, with a gap that is an error in one of them and is not looked for in the other. */
async function twoFolders(folder: string): Promise<void> {
  const text = await readFile(path.join(folder, "samples/minimal.programme.yaml"), "utf8");
  const write = async (name: string, severity: string, file: string) => {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, ".mentorspec.yaml"), `severities:\n  training-unsaid: ${severity}\n`);
    await writeFile(path.join(folder, name, file), text.replace("Saturday People", name));
  };
  await write("Strict", "error", "one.programme.yaml");
  await write("Lenient", "off", "other.programme.yaml");
  await writeFile(path.join(folder, "both.code-workspace"), JSON.stringify({ folders: [{ path: "Strict" }, { path: "Lenient" }] }));
}
