import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Editor } from "./editor";

const file = "draft.programme.yaml";

describe("typing", () => {
  let editor: Editor;
  // Enter is a new line here, whether or not the list of offers has come up in the meantime.
  before(async () => (editor = await Editor.open({ open: file, settings: { "editor.acceptSuggestionOnEnter": "off" } })));
  after(() => editor?.close());

  /**
   * Types a line and presses Enter, then waits for the line that the cursor is on then, with what it begins with:
   * VS Code leaves out what comes after the next key. The line counts, for the status bar is late on a busy machine.
   */
  const enter = async (text: string, line: number, next: string): Promise<void> => {
    await editor.page.keyboard.type(text, { delay: 20 });
    await editor.page.keyboard.press("Enter");
    await editor.page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${next.length + 1}` }).waitFor();
  };

  it("goes on with blocks and lists by itself, and ends them", async () => {
    await editor.squiggle("warning");
    await editor.cursorTo(5);
    await enter("referral:", 6, "  ");
    await enter("referrers:", 7, "    - ");
    await enter("self", 8, "    - ");
    await enter("school", 9, "    - ");
    await enter("", 9, "  ");
    await enter("criteria: They ask", 10, "  ");
    await editor.save();
    const text = await readFile(path.join(editor.workspace, file), "utf8");
    assert.match(text, /\nreferral:\n {2}referrers:\n {4}- self\n {4}- school\n {2}criteria: They ask\n/);
  });

  it("offers what would close a gap, says so, and fills it in with its lines in their columns", async () => {
    const { keyboard } = editor.page;
    await keyboard.press("Control+End");
    await keyboard.press("Shift+Home");
    await keyboard.press("Backspace");
    await keyboard.type("mentors:", { delay: 20 });
    await keyboard.press("Enter");
    await keyboard.type("recr", { delay: 60 });
    const row = editor.page.locator(".suggest-widget .monaco-list-row.focused");
    await row.waitFor();
    assert.match(await row.innerText(), /recruitment/);
    assert.match(await row.innerText(), /closes: \w/);
    await editor.screenshot("completion");
    await keyboard.press("Tab");
    await row.waitFor({ state: "hidden" });
    await keyboard.press("Escape");
    await editor.save();
    assert.match(await readFile(path.join(editor.workspace, file), "utf8"), /\nmentors:\n {2}recruitment:\n {4}\w+:/);
  });
});
