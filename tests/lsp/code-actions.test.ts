import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, SnippetTextEdit, TextDocumentEdit, TextEdit } from "vscode-languageserver-protocol";
import { Editor, rich, uri } from "./editor";

const head = "mentorspec: 1\nprogramme:\n  name: Steady\n";

describe("code actions", () => {
  let editor: Editor;
  afterEach(() => editor.stop());
  const at = async (marked: string, only?: string[]): Promise<CodeAction[]> => {
    const position = editor.open(marked);
    const { items } = await editor.ask<{ items: Diagnostic[] }>("textDocument/diagnostic");
    const diagnostics = items.filter(({ range }) => range.start.line === position.line);
    return editor.ask("textDocument/codeAction", { range: { start: position, end: position }, context: { diagnostics, triggerKind: 1, ...(only ? { only } : {}) } });
  };
  const plainEdits = ({ edit }: CodeAction): TextEdit[] => edit?.changes?.[uri] ?? ((edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits as TextEdit[]);

  it("carry the diagnostic that they put right, a version and their preference", async () => {
    editor = await Editor.start();
    const [first] = await at(`${head}mentors:\n  type: |volunter\n`);
    assert.equal(first?.isPreferred, true);
    assert.deepEqual(first?.diagnostics?.map(({ code }) => code), ["value-choice"]);
    assert.equal((first?.edit?.documentChanges?.[0] as TextDocumentEdit).textDocument.version, 1);
    assert.match(editor.edited(plainEdits(first as CodeAction)), /type: volunteer/);
  });
  it("have tab stops for a client that fills them", async () => {
    editor = await Editor.start();
    const action = (await at(head.replace("programme", "|programme"))).find(({ title }) => /Add “supervision”/.test(title));
    const [edit] = (action?.edit?.documentChanges?.[0] as TextDocumentEdit).edits as SnippetTextEdit[];
    assert.equal(edit?.snippet.kind, "snippet");
    assert.match(edit?.snippet.value ?? "", /\$\{1/);
  });
  it("start where there is no indentation, as editors indent a snippet like the line that it goes into", async () => {
    editor = await Editor.start();
    for (const marked of [`${head}|mentors:\n  type: volunteer\n`, `${head}|mentors:\n  type: volunteer`, "mentorspec: 1\n|programme: Steady\nmentors:\n  checks: By the book"]) {
      for (const action of await at(marked)) {
        for (const edit of ((action.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? []) as SnippetTextEdit[]) {
          const before = editor.words({ start: { line: edit.range.start.line, character: 0 }, end: edit.range.start });
          if ("snippet" in edit && edit.snippet.value.includes("\n")) assert.ok(!/^\s/.test(before), `${action.title}: ${JSON.stringify(edit)}`);
        }
      }
    }
  });
  it("have plain texts for one that does not", async () => {
    editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {}, codeAction: rich.textDocument.codeAction } } });
    const action = (await at(head.replace("programme", "|programme"))).find(({ title }) => /Add “supervision”/.test(title));
    assert.ok(action);
    const text = editor.edited(plainEdits(action));
    assert.match(text, /\nsupervision:\n {2}/);
    assert.ok(!text.includes("$"));
  });
  it("open a rule's page only where the client can", async () => {
    editor = await Editor.start();
    assert.ok((await at(`${head}mentors:\n  type: |volunter\n`)).every(({ command }) => command === undefined));
    editor.stop();
    editor = await Editor.start({ options: { commands: ["mentorspec.openRule"] } });
    const action = (await at(`${head}mentors:\n  type: |volunter\n`)).find(({ command }) => command !== undefined);
    assert.equal(action?.command?.command, "mentorspec.openRule");
    assert.equal(action.command.arguments?.[0], "value-choice");
  });
  it("come by kind", async () => {
    editor = await Editor.start();
    const text = `|${head}voice:\n  can_decline: yes\nmentors:\n  type: volunteer\n`;
    assert.deepEqual((await at(text, ["source.fixAll"])).map(({ kind }) => kind), ["source.fixAll.mentorspec"]);
    assert.deepEqual((await at(text, ["source.fixAll.mentorspec"])).length, 1);
    assert.deepEqual((await at(text, ["source.fixAll.eslint"])).length, 0);
    assert.deepEqual((await at(text, ["source"])).map(({ kind }) => kind), ["source.fixAll.mentorspec", "source.sortBlocks.mentorspec"]);
    assert.deepEqual((await at(text.replace("voice", "|voice").slice(1), ["refactor.rewrite"])).map(({ kind }) => kind).filter((kind) => kind !== "refactor.rewrite"), []);
  });
  it("are none for a client that knows only commands", async () => {
    editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
    assert.deepEqual(await at(`${head}mentors:\n  type: |volunter\n`), []);
  });
});
