import assert from "node:assert/strict";
import { Editor } from "./editor";

describe("the coverage view", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "samples/minimal.programme.yaml", height: 900 })));
  after(() => editor.close());

  it("lists the seven principles with their state in words", async () => {
    await editor.openMentorspec();
    await editor.row("5. Careful matching").waitFor();
    assert.match(await editor.row("3. The young person's say").innerText(), /\d of \d+, partly/);
    await editor.screenshot("coverage");
  });

  it("opens a principle by keyboard", async () => {
    await editor.row("3. The young person's say").click();
    await editor.page.keyboard.press("ArrowLeft");
    await editor.page.keyboard.press("ArrowRight");
    await editor.row("A say in when and where").waitFor();
    await editor.screenshot("coverage-open");
  });

  it("puts in place what is missing, with the cursor on the first thing to fill", async () => {
    await editor.row("How carers are involved").click();
    await editor.page.locator(".view-line", { hasText: "carers:" }).waitFor();
    await editor.screenshot("coverage-added");
  });

  it("shows only what is open", async () => {
    await editor.page.locator('.sidebar .action-label[aria-label^="Show Open Points"]').click();
    await editor.row("Privacy of the relationship").waitFor({ state: "detached" });
    await editor.screenshot("coverage-filtered");
  });
});
describe("pages", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "samples/complete.programme.yaml", height: 900, width: 1400 })));
  after(() => editor.close());

  it("preview", async () => {
    await editor.squiggle("hint").catch(() => undefined);
    await editor.command("Mentorspec: Show Preview to the Side");
    await editor.webview().locator("h1").waitFor();
    await editor.screenshot("preview");
  });
  it("follows", async () => {
    await editor.cursorTo(120);
    await editor.page.waitForTimeout(600);
    await editor.screenshot("preview-follow");
  });
  it("assessment", async () => {
    await editor.command("Mentorspec: Show Assessment");
    await editor.page.waitForTimeout(1500);
    await editor.screenshot("assessment");
  });
});
describe("wizard", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ height: 800 })));
  after(() => editor.close());
  it("asks", async () => {
    await editor.command("Mentorspec: New Programme Specification");
    await editor.page.waitForTimeout(1500);
    await editor.screenshot("wizard-1");
    await editor.page.keyboard.type("Saturday Friends");
    await editor.page.keyboard.press("Enter");
    await editor.page.waitForTimeout(500);
    await editor.screenshot("wizard-2");
    await editor.page.keyboard.press("Enter");
    await editor.page.waitForTimeout(500);
    await editor.screenshot("wizard-3");
    await editor.page.keyboard.press("Enter");
    await editor.page.waitForTimeout(500);
    await editor.page.keyboard.press("ArrowDown");
    await editor.page.keyboard.press("Space");
    await editor.screenshot("wizard-4");
    await editor.page.keyboard.press("Enter");
    await editor.page.waitForTimeout(500);
    await editor.page.keyboard.type("8 til");
    await editor.page.keyboard.press("Enter");
    await editor.page.waitForTimeout(300);
    await editor.screenshot("wizard-5");
    await editor.page.keyboard.press("Control+A");
    await editor.page.keyboard.type("14-21");
    await editor.page.keyboard.press("Enter");
    for (let i = 0; i < 3; i++) {
      await editor.page.waitForTimeout(500);
      await editor.page.keyboard.press("Space");
      await editor.page.keyboard.press("Enter");
    }
    await editor.page.waitForTimeout(2500);
    await editor.screenshot("wizard-9");
  });
});
