import type * as vscode from "vscode";

/** The last part of an address: the name of the file. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.split("/").at(-1) ?? "";
}
