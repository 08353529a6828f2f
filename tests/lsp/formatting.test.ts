import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-protocol";
import { Editor } from "./editor";

describe("formatting", () => {
  let editor: Editor;
  before(async () => void (editor = await Editor.start()));
  after(() => editor.stop());
  const formatted = async (text: string, options: object = { tabSize: 2, insertSpaces: true }): Promise<string> => {
    editor.show(text);
    return editor.edited(await editor.ask<TextEdit[]>("textDocument/formatting", { options }));
  };
  const text = "mentorspec: 1\nprogramme:\n   name: Steady  \n";

  it("has as many spaces a step as the editor says, up to four", async () => {
    for (const [tabSize, spaces] of [[2, 2], [3, 3], [4, 4], [8, 2], [0, 2]] as const) assert.equal(await formatted(text, { tabSize, insertSpaces: true }), `mentorspec: 1\nprogramme:\n${" ".repeat(spaces)}name: Steady\n`);
    assert.match(await formatted(text, undefined), /\n {2}name/);
  });
  it("leaves a file that cannot be read", async () => {
    const broken = "mentorspec: 1\nprogramme:\n    name: Steady\n      model: mentoring\n";
    assert.equal(await formatted(broken), broken);
    const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    assert.deepEqual(await editor.ask("textDocument/rangeFormatting", { range, options: { tabSize: 2, insertSpaces: true } }), []);
  });
  it("tidies only the lines of a range", async () => {
    editor.show("mentorspec: 1  \nprogramme: Steady  \n");
    const edits = await editor.ask<TextEdit[]>("textDocument/rangeFormatting", { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, options: { tabSize: 2, insertSpaces: true } });
    assert.equal(editor.edited(edits), "mentorspec: 1  \nprogramme: Steady\n");
  });
  it("goes on with a list or a block on a new line", async () => {
    for (const [marked, expected] of [
      ["referral:\n  referrers:\n    - self\n|", "referral:\n  referrers:\n    - self\n    - "],
      ["programme:\n|", "programme:\n  "],
    ] as const) {
      const position = editor.open(marked);
      assert.equal(editor.edited(await editor.ask<TextEdit[]>("textDocument/onTypeFormatting", { position, ch: "\n", options: { tabSize: 2, insertSpaces: true } })), expected);
    }
  });
});
