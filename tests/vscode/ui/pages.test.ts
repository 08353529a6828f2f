import assert from "node:assert/strict";
import { assertAccessible } from "./accessible";
import { Editor, THEMES, type Theme } from "./editor";

const SAMPLE = "samples/complete.programme.yaml";

describe("the preview", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: SAMPLE, width: 1400, height: 860 })));
  after(() => editor?.close());

  it("shows the programme as a reader sees it, with half a page for the young person", async () => {
    await editor.page.locator('.editor-actions .action-label[aria-label^="Show Preview"]').click();
    await editor.webview().locator("h1", { hasText: "Steady Hands" }).waitFor();
    await editor.webview().locator("#for-you").waitFor();
    assert.equal(await editor.webview().locator("body").getByText("mentorspec: 1").count(), 0);
  });

  it("follows the cursor", async () => {
    await editor.cursorTo(120);
    const here = editor.webview().locator(".here");
    await editor.webview().locator(".here", { hasText: "40" }).waitFor();
    assert.ok(await here.isVisible());
    await editor.screenshot("preview");
  });

  it("leads back to the line by a click", async () => {
    await editor.webview().locator("h2 a.go", { hasText: "Training" }).click();
    await editor.atLine(await editor.lineOf("training:"));
  });

  it("changes as one types, and stays where it is", async () => {
    await editor.cursorTo(await editor.lineOf("training:"));
    await editor.webview().locator("#training.here, #training .here").first().waitFor();
    const before = await editor.settled(() => editor.webview().locator("#training").boundingBox());
    await editor.page.keyboard.press("End");
    await editor.page.keyboard.press("Enter");
    await editor.page.keyboard.type("description: Taught by those who have been in care");
    await editor.webview().locator("#training", { hasText: "Taught by those who have been in care" }).waitFor();
    const after = await editor.webview().locator("#training").boundingBox();
    assert.ok(before && after && Math.abs(before.y - after.y) < 4, `It moved from ${before?.y} to ${after?.y}.`);
  });

  it("scrolls with the editor, and the editor with it", async () => {
    await editor.page.locator(".monaco-editor .view-lines").first().hover();
    await editor.page.mouse.wheel(0, 6000);
    const top = await editor.settled(() => editor.topLine());
    await editor.webview().locator("body").hover();
    await editor.page.mouse.wheel(0, 4000);
    await editor.page.locator(".monaco-editor .line-numbers", { hasText: new RegExp(`^${top + 5}$`) }).waitFor({ state: "detached" });
    assert.ok((await editor.settled(() => editor.topLine())) > top + 5, `The editor stayed at line ${top}.`);
  });

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`can be read by everybody in ${theme}`, async () => {
      await editor.theme(theme);
      await editor.screenshot(`preview-${theme}`);
      await assertAccessible(editor);
    });
  }
});

describe("a bid that claims too much, and its assessment", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "samples/faulty/over-claimed-evidence.programme.yaml", width: 1300, height: 860 })));
  after(() => editor?.close());

  it("has the claim underlined and explained beside the guide's rating", async () => {
    await editor.squiggle("error");
    await editor.cursorTo(48);
    assert.match(await editor.hover("strong"), /claim-evidence/);
    await editor.screenshot("claims-light");
  });

  it("explains it as well in the dark", async () => {
    await editor.theme("dark");
    assert.match(await editor.hover("strong"), /claim-evidence/);
    await editor.screenshot("claims-dark");
  });

  it("has its ten parts on one page", async () => {
    await editor.command("Mentorspec: Show Assessment");
    await editor.webview().locator("h2").first().waitFor();
    const titles = await editor.webview().locator("h2").allInnerTexts();
    assert.equal(titles.length, 10, titles.join(", "));
    await editor.screenshot("assessment");
  });

  it("leads from an open point to its line, by keyboard alone", async () => {
    const link = editor.webview().locator("#open-points tbody th a.go").first();
    await link.focus();
    await editor.screenshot("assessment-open");
    await editor.page.keyboard.press("Enter");
    await editor.page.locator('.tab.active[data-resource-name="over-claimed-evidence.programme.yaml"]').waitFor();
  });

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`can be read by everybody in ${theme}`, async () => {
      await editor.command("Mentorspec: Show Assessment");
      await editor.theme(theme);
      await editor.webview().locator("#claims").scrollIntoViewIfNeeded();
      await editor.screenshot(`assessment-${theme}`);
      await assertAccessible(editor);
    });
  }
});
