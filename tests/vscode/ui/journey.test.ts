import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { insertMissingIn } from "../../../server/src/core/progress/missing-in";
import { checkText, knowledge } from "../../checking";
import { ROOT } from "../host/paths";
import { Editor } from "./editor";

const FILE = "saturday-friends.programme.yaml";

/** From an empty folder to all seven principles, with nothing typed but facts. Every key or click that is no fact is an action. */
describe("the journey of a bid writer", () => {
  let editor: Editor;
  let [actions, facts] = [0, 0];
  before(async () => (editor = await Editor.open({ empty: true, width: 1360, height: 900 })));
  after(() => editor?.close());

  const press = async (key: string): Promise<void> => {
    actions++;
    await editor.page.keyboard.press(key);
  };
  /** A fact is typed in one go, as from the clipboard: how fast somebody types is not what is measured. */
  const fact = async (text: string): Promise<void> => {
    facts++;
    await editor.page.keyboard.insertText(text);
  };
  const text = () => readFile(path.join(editor.workspace, FILE), "utf8");

  it("starts with eight questions", async () => {
    await editor.openMentorspec();
    actions++;
    await editor.page.locator(".sidebar .welcome-view-content .monaco-button", { hasText: "New Programme Specification" }).click();
    actions++;
    const answers = ["Saturday Friends", "Befriending", "Each child gains one adult who stays.", ["Young people leaving care"], "14 to 21", ["Volunteers"], "Every week", "A year"] as const;
    for (const [index, answer] of answers.entries()) {
      await editor.question(index + 1, answers.length);
      facts++;
      if (typeof answer === "string") await editor.answer(answer);
      else await editor.tick(...answer);
    }
    await editor.page.locator(`.tab.active[data-resource-name="${FILE}"]`).waitFor();
    await editor.row("1. Leadership").waitFor();
  });

  it("goes on with one command that puts in place what all principles ask for", async () => {
    await editor.viewAction("Add What Is Missing");
    actions++;
    await editor.asked("Add What Is Missing");
    await press("Enter");
    await editor.page.locator(".view-line", { hasText: "lead: <Head of Children's Services>" }).waitFor();
    await editor.screenshot("journey-templates");
  });

  it("ends with a fact for each question, and a Tab for each value that is right as it stands", async () => {
    for (const stop of stopsOf(await text())) {
      if (stop.startsWith("<")) await fact(stop.slice(1, -1));
      await press("Tab");
    }
    await editor.save();
    await editor.row("7. Mentors").locator(".label-description", { hasText: /, met$/ }).waitFor();
    await editor.screenshot("journey-end");
    const { coverage, findings, document } = checkText(await text());
    assert.deepEqual(document.faults, []);
    assert.deepEqual(coverage.principles.map(({ number, state }) => `${number} ${state}`), [1, 2, 3, 4, 5, 6, 7].map((number) => `${number} met`), await text());
    assert.deepEqual(findings.filter(({ severity }) => severity === "error"), []);
  });

  it("takes no more than is written down", async () => {
    console.log(`      ${actions} actions, ${facts} facts`);
    assert.match(await readFile(path.join(ROOT, "docs/journey.md"), "utf8"), new RegExp(`\\*\\*${actions} actions and ${facts} facts\\*\\*`));
  });
});

/** What the cursor goes through, in order, once all that is missing for the principles is put in place. */
function stopsOf(draft: string): string[] {
  const result = checkText(draft);
  const open = result.coverage.principles.filter(({ state }) => state !== "met").map(({ id }) => id);
  return insertMissingIn(new Set(open), result, knowledge, checkText).flatMap((edit) => [...edit.text.matchAll(/\$\{\d+:([^}]*)\}/g)].map(([, stop]) => stop!));
}
