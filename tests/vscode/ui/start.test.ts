import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkText } from "../../checking";
import { Editor } from "./editor";

const TITLE = "Mentorspec: New Programme Specification";

describe("starting from an empty folder", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.open({ empty: true })));
  after(() => editor?.close());

  it("says what to do where there is no specification", async () => {
    await editor.openMentorspec();
    await editor.page.locator(".sidebar .welcome-view-content", { hasText: "New Programme Specification" }).waitFor();
    await editor.screenshot("start-empty");
  });

  it("asks eight questions, and takes a way back and a change of mind", async () => {
    await editor.page.locator(".sidebar .welcome-view-content .monaco-button", { hasText: "New Programme Specification" }).click();
    await editor.question(1, 8);
    await editor.page.keyboard.press("Enter");
    await editor.page.locator(".quick-input-message", { hasText: "This one needs an answer." }).waitFor();
    await editor.answer("Saturday Friends");
    await editor.question(2, 8);
    await editor.screenshot("wizard-choice");
    await editor.page.locator(".quick-input-left-action-bar .action-label").click();
    await editor.question(1, 8);
    assert.equal(await editor.page.locator(".quick-input-widget input.input").inputValue(), "Saturday Friends");
    await editor.page.keyboard.press("Escape");
    await editor.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    assert.equal(await editor.page.locator(".tab").count(), 0);
  });

  it("writes a draft without an error, with the cursor on the first thing to fill", async () => {
    await editor.command(TITLE);
    await editor.question(1, 8);
    await editor.answer("Saturday Friends");
    await editor.question(2, 8);
    await editor.answer("Befriending");
    await editor.question(3, 8);
    await editor.answer("");
    await editor.question(4, 8);
    await editor.screenshot("wizard-many");
    await editor.tick("Children in care", "Young people leaving care");
    await editor.question(5, 8);
    await editor.answer("young");
    await editor.page.locator(".quick-input-message", { hasText: "such as 8 to 15" }).waitFor();
    await editor.screenshot("wizard-fault");
    await editor.page.keyboard.press("Control+A");
    await editor.answer("8 to 21");
    await editor.question(6, 8);
    await editor.tick("Volunteers");
    await editor.question(7, 8);
    await editor.answer("Every two weeks");
    await editor.question(8, 8);
    await editor.answer("A year");
    await editor.page.locator('.tab.active[data-resource-name="saturday-friends.programme.yaml"]').waitFor();
    await editor.row("1. Leadership").waitFor();
    await editor.screenshot("wizard-draft");
    const text = await readFile(path.join(editor.workspace, "saturday-friends.programme.yaml"), "utf8");
    assert.deepEqual(checkText(text).findings.filter(({ severity }) => severity === "error"), []);
    await editor.page.keyboard.type("Each child has one adult who stays.");
    await editor.page.locator(".view-line", { hasText: "aim: Each child has one adult who stays." }).waitFor();
  });

  it("does not write over a file that is there", async () => {
    await editor.page.keyboard.press("Control+S");
    await editor.command("Mentorspec: New from Sample");
    await editor.asked("New from Sample");
    await editor.answer("A short first draft");
    await editor.page.locator('.tab.active[data-resource-name="minimal.programme.yaml"]').waitFor();
    await editor.command("Mentorspec: New from Sample");
    await editor.asked("New from Sample");
    await editor.answer("A short first draft");
    await editor.page.locator('.tab.active[data-resource-name="minimal-2.programme.yaml"]').waitFor();
  });

  it("has an introduction", async () => {
    await editor.command("Mentorspec: Show the Introduction");
    await editor.page.locator(".gettingStartedContainer", { hasText: "Start with a few questions" }).waitFor();
    await editor.page.keyboard.press("Control+B");
    await editor.page.waitForTimeout(800);
    await editor.screenshot("introduction");
    for (const [theme, step] of [["dark", "Write, and see"], ["high-contrast", "See it as"], ["high-contrast-light", "Review it"], ["dark", "Hand it in"]] as const) {
      await editor.theme(theme);
      await editor.page.locator(".getting-started-step", { hasText: step }).click();
      await editor.page.waitForTimeout(500);
      await editor.screenshot(`introduction-${step.split(" ")[0]!.toLowerCase().replace(",", "")}-${theme}`);
    }
  });
});
