import assert from "node:assert/strict";
import type { CompletionItem, CompletionList, MarkupContent, TextEdit } from "vscode-languageserver-protocol";
import { Editor } from "./editor";

const head = "mentorspec: 1\nprogramme:\n  name: Steady\n";

describe("completion in an editor", () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const items = async (marked: string): Promise<CompletionItem[]> => (await editor.ask<CompletionList>("textDocument/completion", { position: editor.open(marked) })).items;
  const resolve = async (item: CompletionItem | undefined): Promise<CompletionItem> => (await editor.reply("completionItem/resolve", item ?? {})).result as CompletionItem;

  it("keeps its order, and says beside the label what an offer closes", async () => {
    editor = await Editor.start();
    const found = await items(`${head}|`);
    assert.deepEqual(found.map(({ sortText }) => sortText), [...found.map(({ sortText }) => sortText)].sort());
    assert.match(found[0]?.labelDetails?.description ?? "", /^closes: \w/);
    assert.equal(found[0]?.preselect, true);
    assert.ok(found.every(({ insertTextFormat, insertTextMode }) => insertTextFormat === 2 && insertTextMode === 1));
  });
  it("explains an offer when it is looked at", async () => {
    editor = await Editor.start();
    const found = await items(`${head}|`);
    assert.ok(found.every(({ documentation }) => documentation === undefined));
    const { value } = (await resolve(found.find(({ label }) => label === "supervision"))).documentation as MarkupContent;
    for (const part of [/\*\*Supervision\*\*/, /_Closes:_ .+\./, /Key Principle 6/]) assert.match(value, part);
    const rule = await resolve((await items(`${head}waivers:\n  - rule: |`))[0]);
    assert.ok((rule.documentation as MarkupContent).value.length > 20);
  });
  it("says it in the detail for a client that shows nothing beside the label, as plain text", async () => {
    editor = await Editor.start({ capabilities: {} });
    const found = await items(`${head}|`);
    assert.match(found[0]?.detail ?? "", /closes: \w/);
    assert.ok(found.every((item) => item.insertTextFormat === 1 && item.labelDetails === undefined && item.preselect === undefined && !/\$\{?\d/.test((item.textEdit as TextEdit).newText)));
    assert.equal(typeof (await resolve(found[0])).documentation, "string");
  });
  it("leaves the indentation of further lines to an editor that adds it", async () => {
    const marked = `${head}mentors:\n  type: volunteer\n  recr|`;
    const text = async (): Promise<string> => ((await items(marked)).find(({ label }) => label === "recruitment …")?.textEdit as TextEdit).newText;
    editor = await Editor.start();
    assert.match(await text(), /^recruitment:\n {4}\w/);
    editor.stop();
    editor = await Editor.start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } });
    assert.match(await text(), /^recruitment:\n {2}\w/);
  });
  it("offers such an editor only the first line where the cursor stands too far in", async () => {
    editor = await Editor.start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } });
    const found = await items(`${head}need: Company\n    |\nvoice: Asked\n`);
    assert.ok(found.some(({ label }) => label === "supervision"));
    for (const { label, textEdit } of found) assert.ok(!(textEdit as TextEdit).newText.includes("\n"), label);
  });
  it("explains every offer at once to a client that cannot ask later", async () => {
    editor = await Editor.start({ capabilities: { textDocument: { completion: { completionItem: { resolveSupport: { properties: ["detail"] } } } } } });
    assert.equal(typeof (await items(`${head}|`)).find(({ label }) => label === "supervision")?.documentation, "string");
  });
  it("leaves an item alone that is not ours", async () => {
    editor = await Editor.start();
    assert.deepEqual(await resolve({ label: "x", data: 3 }), { label: "x", data: 3 });
  });
  it("replaces a word on one line around the cursor, and puts the indentation right beside it", async () => {
    editor = await Editor.start();
    for (const marked of [`${head}  sta|`, `${head}  |`, `${head}outcomes:\n|`, "mentorspec: 1\nprogramme:\n    name: A\n      |", 'mentorspec: 1\nprogramme: {"na|'] as const) {
      const position = editor.open(marked);
      for (const item of await items(marked)) {
        const { range } = item.textEdit as TextEdit;
        assert.ok(range.start.line === position.line && range.end.line === position.line && range.start.character <= position.character && range.end.character >= position.character, marked);
        for (const more of item.additionalTextEdits ?? []) assert.ok(more.range.end.character <= range.start.character && more.range.start.character < more.range.end.character);
      }
    }
  });
});
