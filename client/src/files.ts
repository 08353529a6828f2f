import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

type FileText = { readonly text: string } | { readonly fault: string };

/** A server in a browser has no files of its own: it asks for those that findings rest on. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest<FileText | null, void>("mentorspec/readFile", ({ uri }: { readonly uri: string }) => read(vscode.Uri.parse(uri, true)));
  client.onRequest<boolean, void>("mentorspec/fileExists", ({ uri }: { readonly uri: string }) => typeOf(vscode.Uri.parse(uri, true)).then((type) => type !== undefined));
  client.onRequest<string[], void>("mentorspec/findFiles", ({ folder }: { readonly folder: string }) => find(vscode.Uri.parse(folder, true)).then((found) => found.map(String)));
}

/** Nothing where there is no such file. */
async function read(uri: vscode.Uri): Promise<FileText | null> {
  const type = await typeOf(uri);
  if (type === undefined || (type & vscode.FileType.File) === 0) return null;
  const bytes = await vscode.workspace.fs.readFile(uri);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { fault: "it is not saved as UTF-8 text; save it again with the encoding UTF-8" };
  }
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined,
  );
}

/** The specifications in a folder. Dot folders, linked folders and `node_modules` are passed over. */
async function find(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && /\.programme\.ya?ml$/i.test(name)) found.push(uri);
    if (type === vscode.FileType.Directory && !name.startsWith(".") && name !== "node_modules") found.push(...(await find(uri)));
  }
  return found;
}
