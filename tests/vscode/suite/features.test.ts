import * as vscode from "vscode";
import { equal, eventually, findings, idOf, ok, open } from "./editor";

const file = "features.programme.yaml";

/** Every provider of the server, as VS Code itself calls it. */
describe("features", () => {
  let document: vscode.TextDocument;
  const at = (word: string, nth = 0): vscode.Position => {
    let offset = -1;
    for (let i = 0; i <= nth; i++) offset = document.getText().indexOf(word, offset + 1);
    return document.positionAt(offset);
  };
  const ask = <T>(command: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, document.uri, ...args);
  const all = (): vscode.Range => new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  const undoAll = async (): Promise<void> => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  };

  before(async () => {
    document = await open(file);
    await findings(document);
  });
  afterEach(undoAll);

  it("complete what would close a gap first, and explain it", async () => {
    const end = document.positionAt(document.getText().length);
    const { items } = await ask<vscode.CompletionList>("vscode.executeCompletionItemProvider", end, undefined, 5);
    const [first] = items;
    ok(first, "Nothing is offered.");
    ok(typeof first.label === "object" && /^closes: /.test(first.label.description ?? ""), `The first offer closes nothing: ${JSON.stringify(first.label)}`);
    ok(first.documentation instanceof vscode.MarkdownString && first.documentation.value.length > 20, "It is not explained.");
  });

  it("put a slip right by a preferred quick fix", async () => {
    const place = at("volunter");
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", new vscode.Range(place, place));
    const fix = actions.find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, `No preferred fix among ${actions.map(({ title }) => title).join(", ")}`);
    await vscode.workspace.applyEdit(fix.edit);
    ok(document.getText().includes("type: volunteer"), "The fix was not made.");
    await findings(document, (found) => found.every((each) => idOf(each) !== "value-choice"));
  });

  it("put all right that is safe", async () => {
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", all(), vscode.CodeActionKind.SourceFixAll.value);
    const [fixAll] = actions;
    ok(fixAll?.edit, "There is no fix for all.");
    await vscode.workspace.applyEdit(fixAll.edit);
    ok(document.getText().includes("can_decline: true"), "It was not made.");
  });

  it("fill in a missing block with stops for what to write", async () => {
    const place = at("mentors:");
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", new vscode.Range(place, place));
    const add = actions.find(({ title }) => /Add “supervision”/.test(title));
    ok(add?.edit, `No way to add it among ${actions.map(({ title }) => title).join(", ")}`);
    await vscode.workspace.applyEdit(add.edit);
    ok(/\nsupervision:\n {2}\w+: /.test(document.getText()) && !document.getText().includes("${"), document.getText());
  });

  it("show what can be worked out", async () => {
    const hints = await eventually("hints", async () => {
      const found = await ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", all());
      return found.length > 0 && found;
    });
    ok(hints.some(({ label }) => label === "78 planned hours"), hints.map(({ label }) => JSON.stringify(label)).join());
    const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", 50);
    ok(lenses.some(({ command }) => / of \d principles? met/.test(command?.title ?? "")), lenses.map(({ command }) => command?.title).join());
  });

  it("outline, fold, select, link and colour", async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider");
    equal(symbols.map(({ name }) => name).join(), "mentorspec,programme,voice,mentors,meetings,outcomes,evidence,sources", "the outline");
    ok((await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider")).length >= 7, "Nothing folds.");
    const [selection] = await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", [at("feel")]);
    equal(document.getText(selection?.parent?.range), "Children feel calmer", "what is selected after the word");
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", 10);
    ok(links.some(({ target }) => target?.toString() === "https://example.org/report"), "There is no link.");
    const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens");
    ok(tokens.data.length > 40, "There are no tokens.");
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "calmer");
    ok(found.some(({ name }) => name === "Children feel calmer"), "It is not found in the workspace.");
  });

  it("follow and rename ids", async () => {
    const reference = at("calm", 2);
    const [definition] = await ask<vscode.Location[]>("vscode.executeDefinitionProvider", reference);
    equal(definition?.range.start.line, at("calm").line, "the line of the definition");
    equal((await ask<vscode.Location[]>("vscode.executeReferenceProvider", at("calm"))).length, 2, "the places of the id");
    equal((await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", reference)).length, 2, "the highlights");
    await vscode.workspace.applyEdit(await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", reference, "steady"));
    ok(/id: steady\n[^]*outcome: steady\n/.test(document.getText()), document.getText());
  });

  it("tidy the layout, and go on with a list on a new line", async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, "mentorspec: 1".length), "   ");
    await vscode.workspace.applyEdit(edit);
    const edits = await ask<vscode.TextEdit[]>("vscode.executeFormatDocumentProvider", { tabSize: 2, insertSpaces: true });
    equal(edits.map(({ newText }) => newText).join(), "", "what is put in place of the spaces");
    equal(edits.length, 1, "the edits");
    const end = document.lineAt(at("fortnightly").line).range.end;
    const enter = new vscode.WorkspaceEdit();
    enter.insert(document.uri, end, "\n  components:\n    - one-to-one\n");
    await vscode.workspace.applyEdit(enter);
    const typed = await ask<vscode.TextEdit[]>("vscode.executeFormatOnTypeProvider", new vscode.Position(end.line + 3, 0), "\n", { tabSize: 2, insertSpaces: true });
    equal(typed[0]?.newText.trimEnd(), "    -", "what the new line starts with");
  });
});
