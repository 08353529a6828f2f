import assert from "node:assert/strict";
import { Editor } from "./editor";

const text = 'mentorspec: 1\nprogramme:\n  name: Steady\n  model: coaching\n  unknown: x\noutcomes:\n  - id: calm\n    nf_outcome: 3\nevidence:\n  - outcome: "calm"\n# mentorspec-ignore-next-line a -- b\n';

describe("semantic tokens", () => {
  let editor: Editor;
  beforeEach(async () => (editor = await Editor.start()));
  afterEach(() => editor.stop());
  const decoded = (data: readonly number[]): string[] => {
    const { tokenTypes } = (editor.capabilities["semanticTokensProvider"] as { legend: { tokenTypes: string[] } }).legend;
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
      character = lines > 0 ? characters : character + characters;
      line += lines;
      found.push(`${editor.words({ start: { line, character }, end: { line, character: character + length } })} ${tokenTypes[type] ?? ""}${modifiers > 0 ? " declared" : ""}`);
    }
    return found;
  };

  it("tell entries, listed values, ids and amounts", async () => {
    editor.show(text);
    const { data } = await editor.ask<{ data: number[] }>("textDocument/semanticTokens/full");
    assert.deepEqual(decoded(data), ["mentorspec property", "1 number", "programme property", "name property", "model property", "coaching enumMember", "outcomes property", "id property", "calm variable declared", "nf_outcome property", "3 enumMember", "evidence property", "outcome property", "calm variable", "mentorspec-ignore-next-line keyword"]);
  });
  it("come for a range", async () => {
    editor.show(text);
    const { data } = await editor.ask<{ data: number[] }>("textDocument/semanticTokens/range", { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 17 } } });
    assert.deepEqual(decoded(data), ["model property", "coaching enumMember"]);
  });
  it("come as what has changed", async () => {
    editor.show(text);
    const full = await editor.ask<{ data: number[]; resultId: string }>("textDocument/semanticTokens/full");
    editor.notify("textDocument/didChange", { textDocument: { uri: "file:///test/a.programme.yaml", version: 2 }, contentChanges: [{ range: { start: { line: 3, character: 9 }, end: { line: 3, character: 17 } }, text: "befriending" }] });
    const delta = await editor.ask<{ edits: { start: number; deleteCount: number; data: number[] }[]; resultId: string }>("textDocument/semanticTokens/full/delta", { previousResultId: full.resultId });
    assert.equal(delta.edits.length, 1);
    const data = [...full.data];
    for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...edit.data);
    const again = await editor.ask<{ data: number[] }>("textDocument/semanticTokens/full");
    assert.deepEqual(data, again.data);
    assert.ok("data" in (await editor.ask<object>("textDocument/semanticTokens/full/delta", { previousResultId: "old" })));
  });
});
