import * as vscode from "vscode";

export const EXTENSION = "mentorspec.mentorspec";

/** The machine may be busy with other work. */
const PATIENCE = 60_000;

/** A file of the workspace, shown in the editor. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("No folder is open.");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks again and again until there is an answer; nothing in an editor is ready at once. */
export async function eventually<T>(what: string, ask: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`Waited in vain for ${what}.`);
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The findings of a document, once they satisfy a condition. */
export function findings(document: vscode.TextDocument, which: (found: vscode.Diagnostic[]) => boolean = (found) => found.length > 0): Promise<vscode.Diagnostic[]> {
  return eventually(`findings on ${document.fileName}`, () => {
    const found = vscode.languages.getDiagnostics(document.uri);
    return which(found) && found;
  });
}

/** The text of the hover on the first occurrence of a word. */
export async function hover(document: vscode.TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  return eventually(`a hover on ${word}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, position);
    const text = hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === "string" ? content : content.value));
    return text.length > 0 && text.join("\n");
  });
}

/** Replaces the first occurrence of a text, as typing would. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  if (start < 0) throw new Error(`${document.fileName} does not hold ${from}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
  await vscode.workspace.applyEdit(edit);
}

/** The id of a finding, which VS Code keeps beside the link to its page. */
export function idOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  if (actual !== expected) throw new Error(`${what}: expected ${JSON.stringify(expected)}, but it is ${JSON.stringify(actual)}.`);
}

export function ok(fact: unknown, what: string): asserts fact {
  if (!fact) throw new Error(what);
}
