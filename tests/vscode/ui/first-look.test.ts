import assert from "node:assert/strict";
import { Editor, THEMES, type Theme } from "./editor";

const ANYWHERE = ["New Programme Specification", "New from Sample", "Show the Introduction", "Focus on Coverage View"];
const FOR_A_SPECIFICATION = [
  ...["Show Coverage", "Show Preview to the Side", "Show Assessment", "Add What Is Missing", "Change the Stage", "Focus on Readiness View"],
  ...["Compare with Another Specification", "Compare with the Last Commit", "Export to Word", "Export to a Printable Page", "Export the Assessment"],
  ...["Restart Language Server", "Show Output"],
];

describe("a specification in the editor", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "draft.programme.yaml" })));
  after(() => editor?.close());

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
    assert.deepEqual((await editor.commandsLike("Mentorspec: ")).sort(), [...ANYWHERE, ...FOR_A_SPECIFICATION].map((title) => `Mentorspec: ${title}`).sort());
  });

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`can be looked at in ${theme}`, async () => {
      await editor.theme(theme);
      await editor.screenshot(`editor-${theme}`);
    });
  }

  it("leads from the id of a finding to the page that explains it", async () => {
    await editor.hover("programme");
    const link = editor.page.locator(".monaco-hover:not(.hidden) a.code-link").last();
    const id = (await link.innerText()).trim();
    await link.click();
    await editor.webview().getByText(id).first().waitFor();
    await editor.screenshot("rule-page");
  });

  it("leaves a YAML file of another kind alone, and offers to treat it as one, and the ways to start", async () => {
    await editor.goTo("plain.yaml");
    assert.deepEqual((await editor.commandsLike("Mentorspec: ")).sort(), [...ANYWHERE, "Treat as Programme Specification"].map((title) => `Mentorspec: ${title}`).sort());
    assert.equal(await editor.page.locator('.editor-actions .action-label[aria-label^="Show Preview"]').count(), 0);
  });
});
