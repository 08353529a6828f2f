import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import mammoth from "mammoth";
import { Editor } from "./editor";

for (const kind of ["remote", "web"] as const) {
  describe(`handing in, with extensions ${kind === "web" ? "in the browser" : "in Node"}`, () => {
    let editor: Editor;
    before(async () => (editor = await Editor.open({ kind, open: "samples/complete.programme.yaml" })));
    after(() => editor?.close());

    /** What is saved under the name that is proposed. */
    async function saved(command: string, name: string, choose?: string): Promise<Buffer> {
      await editor.command(command);
      if (choose) await editor.asked("Export the Assessment");
      if (choose) await editor.answer(choose);
      await editor.asked("Save As");
      await editor.inputEndsWith(`samples/${name}`);
      if (name.endsWith(".docx")) await editor.screenshot(`export-${kind}`);
      await editor.page.keyboard.press("Enter");
      await editor.page.locator(".statusbar", { hasText: `Saved ${name}` }).waitFor();
      assert.equal(await editor.page.locator(".notification-toast").count(), 0, "It is told with a notification.");
      if (kind === "remote") return waitForFile(path.join(editor.workspace, "samples", name));
      return Buffer.from((await editor.inMemory(`samples/${name}`)) ?? "", "base64");
    }

    it("writes a Word file with headings and tables", async () => {
      const { value } = await mammoth.convertToHtml({ buffer: await saved("Mentorspec: Export to Word", "complete.docx") });
      assert.match(value, /<h1>/);
      assert.match(value, /<table>/);
      assert.match(value, /Steady Hands/);
    });

    it("writes a page that any browser can print, which loads nothing", async () => {
      const page = (await saved("Mentorspec: Export to a Printable Page", "complete.html")).toString();
      assert.match(page, /<title>Steady Hands/);
      assert.doesNotMatch(page, /<script|<link|src=|@import|url\(/);
    });

    it("writes the assessment as a table", async () => {
      const table = (await saved("Mentorspec: Export the Assessment", "complete-assessment.csv", "Table")).toString();
      assert.match(table, /^\ufeffPart,Item,State/);
    });

    // In the browser VS Code finds no files by name; the command is the same there.
    if (kind === "web") return;

    it("refuses a file with an error in its YAML, and says what to do", async () => {
      await editor.goTo("samples/faulty/broken-yaml.programme.yaml");
      await editor.squiggle("error");
      await editor.command("Mentorspec: Export to Word");
      await editor.page.locator(".notification-toast", { hasText: /Put them right first/ }).waitFor();
      await editor.screenshot("export-broken");
      await editor.notification(/Put them right first/);
    });
  });
}

async function waitForFile(file: string): Promise<Buffer> {
  for (let tries = 0; tries < 300; tries++, await sleep(100)) {
    const content = await readFile(file).catch(() => undefined);
    if (content && content.length > 0) return content;
  }
  throw new Error(`${file} was not written.`);
}
