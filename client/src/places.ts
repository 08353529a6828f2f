import * as vscode from "vscode";
import type { TextEdit } from "../../server/src/core/text";

/** Shows a file where it is shown already, or beside the page that is in front. */
export async function show(document: vscode.TextDocument, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return vscode.window.showTextDocument(document, { viewColumn: visible?.viewColumn ?? columnOf(document.uri) ?? vscode.ViewColumn.One, ...options });
}

/** Puts the cursor at an offset, in the middle of the screen where it was not in sight. */
export async function goTo(document: vscode.TextDocument, offset: number): Promise<void> {
  const editor = await show(document);
  const position = document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Puts templates in place; the cursor then goes from one tab stop to the next. */
export async function insertSnippets(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  await show(document);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map((each) => snippetEdit(document, each)));
  await vscode.workspace.applyEdit(edit);
}

/**
 * VS Code sets each line of a snippet in as far as the line it begins on. Ours have their
 * indentation already, so they begin at the start of the line, with what stands there.
 */
function snippetEdit(document: vscode.TextDocument, { span, text }: TextEdit): vscode.SnippetTextEdit {
  const [start, end] = [document.positionAt(span.start), document.positionAt(span.end)];
  const before = document.getText(new vscode.Range(start.with({ character: 0 }), start));
  const snippet = new vscode.SnippetString().appendText(before);
  snippet.value += text;
  return new vscode.SnippetTextEdit(new vscode.Range(start.with({ character: 0 }), end), snippet);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));
  return group?.viewColumn;
}
