import * as vscode from "vscode";
import type { Draft } from "../../../server/src/lsp/reports";
import type { Mentorspec } from "../mentorspec";
import { showNewFile } from "../new-file";
import { wanted } from "../requests";
import { samples } from "../samples";
import { answersOf, questions } from "../wizard/questions";
import { ask } from "../wizard/steps";

/** Ways to start: from a few questions, or from a programme that others have run. */
export function newCommands({ context, requests }: Mentorspec): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("mentorspec.newSpecification", async () => {
      const given = await ask(vscode.l10n.t("New Programme Specification"), questions());
      const draft = given && (await wanted(requests.ask<Draft>("draft", { answers: answersOf(given) })));
      if (!draft) return;
      const editor = await showNewFile(draft.text, draft.file);
      const [start, end] = [draft.first.start, draft.first.end].map((offset) => editor.document.positionAt(offset)) as [vscode.Position, vscode.Position];
      editor.selection = new vscode.Selection(start, end);
      editor.revealRange(new vscode.Range(start, end));
    }),
    vscode.commands.registerCommand("mentorspec.newFromSample", async () => {
      const chosen = await vscode.window.showQuickPick(samples(), { title: vscode.l10n.t("New from Sample"), placeHolder: vscode.l10n.t("Which programme comes nearest to yours?"), matchOnDetail: true });
      if (!chosen) return;
      const file = vscode.Uri.joinPath(context.extensionUri, "samples", chosen.file);
      await showNewFile(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), chosen.file);
    }),
    vscode.commands.registerCommand("mentorspec.openWalkthrough", () => vscode.commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#start`, false)),
  ];
}
