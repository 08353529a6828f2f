import assert from "node:assert/strict";
import { Editor, THEMES, type Theme } from "./editor";

describe("a specification in the editor", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "draft.programme.yaml" })));
  after(() => editor.close());

  it("has its gaps underlined", () => editor.squiggle("warning"));

  it("explains itself under the pointer", async () => {
    assert.match(await editor.hover("programme"), /\w{3}/);
    await editor.screenshot("hover");
    await editor.page.mouse.move(900, 500);
  });

  it("shows its coverage in the status bar", async () => {
    assert.match(await editor.languageStatus(), /\d of \d principles met/);
    await editor.screenshot("language-status");
  });

  it("offers the commands that apply to it, and no other", async () => {
    const offered = async (typed: string) => (await editor.commandsLike(typed)).filter((title) => title.startsWith("Mentorspec: "));
    for (const title of ["Show Preview to the Side", "Show Assessment", "Export to Word", "Compare with Another Specification", "Add What Is Missing", "Restart Language Server"]) {
      assert.deepEqual((await offered(`Mentorspec: ${title}`)).filter((each) => each.endsWith(title)), [`Mentorspec: ${title}`]);
    }
    for (const hidden of ["Go There", "Add It", "Show Open Points", "Treat as Programme Specification"]) {
      assert.deepEqual((await offered(`Mentorspec: ${hidden}`)).filter((each) => each.endsWith(hidden)), []);
    }
  });

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`can be looked at in ${theme}`, async () => {
      await editor.theme(theme);
      await editor.screenshot(`editor-${theme}`);
    });
  }
});

describe("the id beside a finding", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "draft.programme.yaml" })));
  after(() => editor.close());

  it("leads to the page that explains it", async () => {
    await editor.squiggle("warning");
    await editor.hover("programme");
    const link = editor.page.locator(".monaco-hover:not(.hidden) a.code-link").last();
    const id = (await link.innerText()).trim();
    await link.click();
    await editor.webview().getByText(id).first().waitFor();
    await editor.screenshot("rule-page");
  });
});
