import * as vscode from "vscode";
import { LANGUAGE } from "./language";

/**
 * Writes a new file into the folder that is open, under a name that is free, and shows it.
 * Without a folder that can be written to it is a file that has no name yet.
 */
export async function showNewFile(text: string, name: string): Promise<vscode.TextEditor> {
  const uri = await written(text, name);
  const document = await (uri ? vscode.workspace.openTextDocument(uri) : vscode.workspace.openTextDocument({ language: LANGUAGE, content: text }));
  return vscode.window.showTextDocument(document, { preview: false });
}

async function written(text: string, name: string): Promise<vscode.Uri | undefined> {
  const folder = await chosenFolder();
  if (!folder || vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return undefined;
  try {
    const uri = await freeName(folder.uri, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  } catch {
    return undefined; // Read-only after all: the text is not lost, only without a name.
  }
}

async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t("Which folder should it go into?"), ignoreFocusOut: true });
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, count === 1 ? name : name.replace(/\.programme\.yaml$/, `-${count}.programme.yaml`));
    if (!(await exists(uri))) return uri;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
