import assert from "node:assert/strict";
import type { DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Location, Range, SelectionRange, SymbolInformation, WorkspaceEdit } from "vscode-languageserver-protocol";
import { Editor, uri } from "./editor";

const text = `mentorspec: 1
programme:
  name: Steady
meetings:
  frequency:
    by_stage:
      - stage: Getting to know
        how_often: weekly
  stages:
    - name: Getting to know
      months: 3
outcomes:
  - id: calm
    name: Children feel calmer
  - id: "school"
    name: Children are at school
sources:
  - id: nef
    title: A report
    url: https://example.org/report
evidence:
  - outcome: calm
    source: nef
  - outcome: 'school'
contract:
  kpis:
    - outcome: calm
waivers:
  - rule: training-unsaid
    reason: The council trains them.
`;

/** The text with the cursor before the nth time that something stands there. */
function before(words: string, nth = 1): string {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, words);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe("navigation", () => {
  let editor: Editor;
  beforeEach(async () => (editor = await Editor.start()));
  afterEach(() => editor.stop());
  const ask = <T>(method: string, marked: string, more: object = {}): Promise<T> => editor.ask<T>(`textDocument/${method}`, { position: editor.open(marked), ...more });
  const lineOf = ({ start }: Range): number => start.line + 1;

  describe("of ids", () => {
    const definitions: readonly (readonly [string, string, readonly number[]])[] = [
      ["an outcome, from evidence", before("calm", 3), [13]],
      ["an outcome, from an indicator", before("calm", 4), [13]],
      ["an outcome in quotes", before("school'"), [15]],
      ["a source", before("nef", 2), [18]],
      ["a stage", before("Getting", 1), [10]],
      ["what a waiver sets aside", before("training-unsaid"), [2]],
      ["nothing, in prose", before("Children"), []],
    ];
    for (const [name, marked, lines] of definitions) {
      it(`leads to ${name}`, async () => assert.deepEqual((await ask<Location[]>("definition", marked)).map(({ range }) => lineOf(range)), lines));
    }
    it("finds all places, with the definition or without", async () => {
      const lines = async (includeDeclaration: boolean): Promise<number[]> => (await ask<Location[]>("references", before("calm", 1), { context: { includeDeclaration } })).map(({ range }) => lineOf(range));
      assert.deepEqual(await lines(true), [13, 22, 27]);
      assert.deepEqual(await lines(false), [22, 27]);
    });
    it("highlights them, told apart", async () => assert.deepEqual((await ask<DocumentHighlight[]>("documentHighlight", before("calm", 3))).map(({ kind }) => kind), [3, 2, 2]));
    it("links what is edited together", async () => {
      const found = await ask<{ ranges: Range[] } | null>("linkedEditingRange", before("calm", 1));
      assert.deepEqual(found?.ranges.map((range) => editor.words(range)), ["calm", "calm", "calm"]);
      assert.equal(await ask("linkedEditingRange", before("Children")), null);
    });
  });

  describe("rename", () => {
    const edited = async (marked: string, newName: string): Promise<string> => {
      const edit = await ask<WorkspaceEdit>("rename", marked, { newName });
      const [change] = edit.documentChanges ?? [];
      assert.ok(change && "edits" in change);
      return editor.edited(change.edits as never);
    };
    it("changes every place", async () => assert.equal(await edited(before("calm", 3), "steady"), text.replace("id: calm", "id: steady").replaceAll("outcome: calm", "outcome: steady")));
    it("keeps quotes, and adds them where they are needed", async () => {
      assert.equal(await edited(before("school'"), "pupils"), text.replace('"school"', '"pupils"').replace("'school'", "'pupils'"));
      assert.equal(await edited(before("nef", 2), "3.5"), text.replace("id: nef", 'id: "3.5"').replace("source: nef", 'source: "3.5"'));
      assert.equal(await edited(before("Getting", 1), "First: trust"), text.replaceAll("Getting to know", '"First: trust"'));
    });
    it("says beforehand what can be renamed", async () => {
      assert.deepEqual(await ask("prepareRename", before("nef", 2)), { range: { start: { line: 22, character: 12 }, end: { line: 22, character: 15 } }, placeholder: "nef" });
      assert.equal(await ask("prepareRename", before("Children")), null);
      assert.equal(await ask("prepareRename", before("training-unsaid")), null);
    });
    it("refuses a name that is taken, empty or no name", async () => {
      for (const newName of ["school", " ", "a\nb"]) {
        const position = editor.open(before("calm", 1));
        const { error } = await editor.reply("textDocument/rename", { textDocument: { uri }, position, newName });
        assert.equal(error?.code, -32803, newName);
        assert.match(error.message, /name/);
      }
    });
  });

  it("lists the parts of a file, nested, by what they are called", async () => {
    editor.show(text);
    const symbols = await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol");
    assert.deepEqual(symbols.map(({ name }) => name), ["mentorspec", "programme", "meetings", "outcomes", "sources", "evidence", "contract", "waivers"]);
    const outcomes = symbols.find(({ name }) => name === "outcomes");
    assert.deepEqual(outcomes?.children?.map(({ name }) => name), ["Children feel calmer", "Children are at school"]);
    assert.equal(symbols[1]?.children?.[0]?.detail, "Steady");
  });
  it("lists them flat for a client that cannot nest", async () => {
    editor.stop();
    editor = await Editor.start({ capabilities: {} });
    editor.show(text);
    const symbols = await editor.ask<SymbolInformation[]>("textDocument/documentSymbol");
    assert.ok(symbols.some(({ name, containerName }) => name === "Children feel calmer" && containerName === "outcomes"));
  });
  it("lists them while a line is broken", async () => {
    editor.show('mentorspec: 1\nprogramme:\n  name: "Steady\nmeetings:\n  freq\n  mode: one-to-one\n');
    const symbols = await editor.ask<DocumentSymbol[]>("textDocument/documentSymbol");
    assert.deepEqual(symbols.map(({ name }) => name), ["mentorspec", "programme", "meetings"]);
  });
  it("finds programmes, blocks and items in the workspace", async () => {
    editor.show(text);
    const find = async (query: string): Promise<string[]> => ((await editor.reply("workspace/symbol", { query })).result as SymbolInformation[]).map(({ name }) => name);
    assert.deepEqual(await find("steady"), ["Steady"]);
    assert.ok((await find("calmer")).includes("Children feel calmer"));
    assert.ok((await find("")).length > 8);
  });
  it("links to pages, rules and the brief", async () => {
    editor.show(`${text}guide: "2025-04"\nanswers: ./a b.brief.yaml\n# mentorspec-ignore-next-line entry-unknown, value-choice -- why\nx: 1\n`);
    const links = await editor.ask<DocumentLink[]>("textDocument/documentLink");
    const targets = links.map(({ target }) => target ?? "");
    assert.ok(targets.includes("https://example.org/report"));
    assert.ok(targets.includes("file:///test/a%20b.brief.yaml"));
    for (const id of ["training-unsaid", "entry-unknown", "value-choice"]) assert.ok(targets.some((target) => target.endsWith(`rules.md#${id}`)), id);
    assert.ok(targets.some((target) => target.startsWith("https://foundations.org.uk/")));
  });
  it("folds entries, items, texts and remarks", async () => {
    editor.show("# One.\n# Two.\nmentorspec: 1\nprogramme:\n  aim: >\n    Long\n    text\n\noutcomes:\n  - id: a\n    name: b\n  - id: c\n");
    const folds = await editor.ask<FoldingRange[]>("textDocument/foldingRange");
    assert.deepEqual(folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]), [[0, 1, "comment"], [3, 6, undefined], [4, 6, undefined], [8, 11, undefined], [9, 10, undefined]]);
  });
  it("selects ever more", async () => {
    const position = editor.open(before("feel"));
    const [range] = await editor.ask<SelectionRange[]>("textDocument/selectionRange", { positions: [position] });
    const found: string[] = [];
    for (let each: SelectionRange | undefined = range; each; each = each.parent) found.push(editor.words(each.range));
    assert.deepEqual(found.slice(0, 4), ["feel", "Children feel calmer", "name: Children feel calmer", "id: calm\n    name: Children feel calmer"]);
    assert.equal(found.at(-1), text);
  });
});
