import * as vscode from "vscode";
import { nameOf } from "./uri";

/** What is used of the interface that VS Code's own Git extension offers. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null; openRepository(root: vscode.Uri): Promise<Repository | null> };
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
}

/** A file as it was at the last commit, or in words why that is not to be had. */
export type LastCommit = { readonly text: string } | { readonly fault: string };

export async function atLastCommit(uri: vscode.Uri): Promise<LastCommit> {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (!extension) return { fault: vscode.l10n.t("There is no Git in this window: a browser has none, and restricted mode switches it off. Compare with a file instead.") };
  const git = await extension.activate();
  if (!git.enabled) return { fault: vscode.l10n.t("Git is switched off in this VS Code. The setting git.enabled switches it on.") };
  const api = git.getAPI(1);
  const repository = uri.scheme === "file" ? (api.getRepository(uri) ?? (await api.openRepository(vscode.Uri.joinPath(uri, "..")))) : null;
  if (!repository) return { fault: vscode.l10n.t("{0} is not in a Git repository, so there is no commit to compare it with.", nameOf(uri)) };
  try {
    return { text: await repository.show("HEAD", uri.fsPath) };
  } catch {
    return { fault: vscode.l10n.t("{0} is not part of the last commit, so there is nothing to compare it with yet.", nameOf(uri)) };
  }
}

