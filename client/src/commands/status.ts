import * as vscode from "vscode";
import type { Status } from "../../../server/src/core/guide/types";
import type { TextEdit } from "../../../server/src/core/text";
import type { Mentorspec } from "../mentorspec";
import { wanted } from "../requests";
import { stageName } from "../states";

/** Moves a specification from one stage to another, in its own text. */
export function statusCommand({ current, requests, progress }: Mentorspec): vscode.Disposable {
  return vscode.commands.registerCommand("mentorspec.setStatus", async () => {
    const document = current.get();
    const chosen = document && (await choose(progress.get()?.progress.stage));
    const edits = chosen && (await wanted(requests.about<readonly TextEdit[]>(document, "status", { status: chosen })));
    if (!edits) return;
    const edit = new vscode.WorkspaceEdit();
    for (const { span, text } of edits) edit.replace(document.uri, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), text);
    await vscode.workspace.applyEdit(edit);
  });
}

async function choose(now: Status | undefined): Promise<Status | undefined> {
  const details: Readonly<Record<Status, string>> = {
    draft: vscode.l10n.t("Gaps are hints. Only what touches a child’s safety is a warning."),
    review: vscode.l10n.t("What the guide asks for is a warning where it is missing, and a duty an error."),
    submitted: vscode.l10n.t("As at review, and all that a reader of a bid expects."),
  };
  const items = (Object.keys(details) as Status[]).map((status) => ({ label: stageName(status), description: status === now ? vscode.l10n.t("now") : "", detail: details[status], status }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Stage of the Specification"), placeHolder: vscode.l10n.t("How far has it come?") });
  return chosen?.status;
}
