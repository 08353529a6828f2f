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
  edit.set(document.uri, snippetEdits(document, edits));
  await vscode.workspace.applyEdit(edit);
}

/**
 * VS Code sets each line of a snippet in as far as the line it begins on. Ours have their
 * indentation already, so they begin at the start of the line, with what stands there; those
 * on one line are one edit.
 */
function snippetEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.SnippetTextEdit[] {
  const made: vscode.SnippetTextEdit[] = [];
  for (const { span, text } of edits) {
    const [start, end] = [document.positionAt(span.start), document.positionAt(span.end)];
    const before = made.at(-1);
    const joins = before?.range.end.line === start.line;
    const from = joins ? before.range.end : start.with({ character: 0 });
    const snippet = joins ? before.snippet : new vscode.SnippetString();
    snippet.appendText(document.getText(new vscode.Range(from, start)));
    snippet.value += text;
    if (joins) made.pop();
    made.push(new vscode.SnippetTextEdit(new vscode.Range(joins ? before.range.start : from, end), snippet));
  }
  return made;
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));
  return group?.viewColumn;
}
