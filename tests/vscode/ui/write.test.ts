import assert from "node:assert/strict";
import { Editor, THEMES, type Theme } from "./editor";

const MINIMAL = "samples/minimal.programme.yaml";

describe("the coverage view", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: MINIMAL, height: 900 })));
  after(() => editor?.close());

  it("lists the principles with their state in words", async () => {
    await editor.openMentorspec();
    assert.match(await editor.row("3. The young person's say").innerText(), /\d of \d+, partly/);
  });

  it("says its rows aloud in full", async () => {
    assert.match((await editor.row("3. The young person's say").getAttribute("aria-label")) ?? "", /^Principle 3, The young person's say: partly, \d of \d+ points met/);
  });

  for (const theme of Object.keys(THEMES) as Theme[]) {
    it(`can be looked at in ${theme}`, async () => {
      await editor.theme(theme);
      await editor.screenshot(`coverage-${theme}`);
    });
  }

  it("opens a principle and goes to a point, by keyboard alone", async () => {
    await editor.focusView("Coverage");
    await editor.unfold("3. The young person", "Privacy of the relationship");
    await editor.toRow("Privacy of the relationship");
    await editor.page.keyboard.press("Enter");
    await editor.atLine(await editor.lineOf("safeguarding:"));
  });

  it("puts in place what is missing, by keyboard alone, with the cursor on the first thing to fill", async () => {
    await editor.focusView("Coverage");
    await editor.toRow("How carers are involved");
    await editor.page.keyboard.press("Enter");
    await editor.page.locator(".view-line", { hasText: "involvement: <Carers meet the mentor before the first visit>" }).waitFor();
    await editor.screenshot("coverage-added");
    await editor.page.keyboard.type("Carers come along to the first meeting");
    await editor.page.keyboard.press("Tab");
    await editor.page.locator(".view-line", { hasText: "involvement: Carers come along to the first meeting" }).waitFor();
    await editor.page.keyboard.press("Escape");
    await editor.page.keyboard.press("Escape");
  });

  it("explains a point under the pointer", async () => {
    const hover = editor.page.locator(".monaco-hover:not(.hidden)", { hasText: "Click to add it." }).first();
    await editor.hoverOver(editor.row("A say in when and where").locator(".label-name"), hover);
    assert.match(await hover.innerText(), /Key.Principle.3/);
    await editor.screenshot("coverage-hover");
    await editor.page.mouse.move(900, 400);
  });

  it("shows only what is open, or only what is required", async () => {
    await editor.viewAction("Show Open Points");
    await editor.row("Privacy of the relationship").waitFor({ state: "detached" });
    await editor.viewAction("Show All Points");
    await editor.row("Privacy of the relationship").waitFor();
  });

  it("puts in place all that some principles ask for at once", async () => {
    await editor.command("Mentorspec: Add What Is Missing");
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: "5. Careful matching" }).waitFor();
    await editor.screenshot("add-missing");
    await editor.page.keyboard.press("Enter");
    await editor.page.locator(".view-line", { hasText: "lead: <Head of Children's Services>" }).waitFor();
    await editor.screenshot("added-missing");
    assert.equal(await editor.page.locator(".notification-toast").count(), 0);
  });

  it("says what to do once the specification is closed", async () => {
    await editor.page.keyboard.press("Control+Z");
    await editor.command("File: Revert File");
    await editor.command("View: Close All Editors");
    await editor.page.locator(".sidebar .welcome-view-content").first().waitFor();
  });
});

describe("readiness", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: "samples/complete.programme.yaml", height: 900 })));
  after(() => editor?.close());

  it("says what stands between the author and each stage, and counts the words of answers", async () => {
    await editor.openMentorspec();
    await editor.row("Before submission").waitFor();
    await editor.row("Next steps").waitFor();
    assert.match(await editor.row("In short").innerText(), /\d+ of 150 words/);
    await editor.screenshot("readiness");
  });

  it("changes the stage in the text", async () => {
    await editor.row("where it stands now").click();
    await editor.asked("Stage of the Specification");
    await editor.answer("Draft");
    await editor.page.locator(".view-line", { hasText: "status: draft" }).waitFor();
    await editor.row("Before review").waitFor();
    await editor.screenshot("readiness-draft");
  });
});

describe("a quick fix", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ open: MINIMAL })));
  after(() => editor?.close());

  it("puts a block in place, by keyboard alone", async () => {
    await editor.cursorTo(await editor.lineOf("target_group:"));
    await editor.page.keyboard.press("Control+.");
    await editor.page.locator(".action-widget .monaco-list-row", { hasText: "Add “referral” with a template" }).waitFor();
    await editor.screenshot("quick-fix");
    await editor.page.keyboard.press("Enter");
    await editor.page.locator(".view-line", { hasText: "referral:" }).waitFor();
    await editor.screenshot("quick-fixed");
  });
});
