import * as vscode from "vscode";
import { atLastCommit } from "../git";
import type { Mentorspec } from "../mentorspec";
import { nameOf } from "../uri";
import { type Other, showComparison } from "../webviews/comparison";

/** Two specifications side by side: with another file, or with the last commit. */
export function compareCommands(mentorspec: Mentorspec): vscode.Disposable[] {
  const compare = async (choose: (document: vscode.TextDocument) => Promise<Other | undefined>): Promise<void> => {
    const document = mentorspec.current.get();
    const other = document && (await choose(document));
    if (other) showComparison(mentorspec, document, other);
  };
  return [
    vscode.commands.registerCommand("mentorspec.compare", () => compare(chooseFile)),
    vscode.commands.registerCommand("mentorspec.compareWithGit", () => compare(lastCommit)),
  ];
}

async function lastCommit({ uri }: vscode.TextDocument): Promise<Other | undefined> {
  const found = await atLastCommit(uri);
  if ("text" in found) return { name: vscode.l10n.t("{0} at the last commit", nameOf(uri)), text: found.text };
  void vscode.window.showInformationMessage(found.fault);
  return undefined;
}

async function chooseFile({ uri }: vscode.TextDocument): Promise<Other | undefined> {
  const files = (await vscode.workspace.findFiles("**/*.programme.{yaml,yml}", "**/node_modules/**", 1000)).filter((file) => file.toString() !== uri.toString());
  const elsewhere = { label: vscode.l10n.t("Another file…"), description: "", file: undefined, alwaysShow: true };
  const items = files.map((file) => ({ label: nameOf(file), description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(file, "..")), file })).sort((a, b) => (a.description + a.label).localeCompare(b.description + b.label));
  const chosen = files.length === 0 ? elsewhere : await vscode.window.showQuickPick([...items, elsewhere], { title: vscode.l10n.t("Compare with Another Specification"), placeHolder: vscode.l10n.t("Which one stands on the left?"), matchOnDescription: true });
  const file = chosen && (chosen.file ?? (await browse()));
  if (!file) return undefined;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  return { name: nameOf(file), text: open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
}

async function browse(): Promise<vscode.Uri | undefined> {
  const found = await vscode.window.showOpenDialog({ title: vscode.l10n.t("Compare with Another Specification"), openLabel: vscode.l10n.t("Compare"), filters: { [vscode.l10n.t("Programme specifications")]: ["yaml", "yml"] } });
  return found?.[0];
}
