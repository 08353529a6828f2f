import * as vscode from "vscode";
import type { Page } from "../../../server/src/lsp/reports";
import type { Mentorspec } from "../mentorspec";
import { goTo } from "../places";
import { nameOf } from "../uri";
import { PagePanel } from "./page-panel";

/** What a specification is compared with. */
export interface Other {
  readonly name: string;
  readonly text: string;
}

/** A page with a specification and another one on the same rows. It changes with the text of the first. */
export function showComparison({ context, requests, progress }: Mentorspec, document: vscode.TextDocument, other: Other): void {
  const page = PagePanel.open(context.extensionUri, {
    viewType: "mentorspec.comparison",
    title: vscode.l10n.t("{0} compared", nameOf(document.uri)),
    column: vscode.ViewColumn.Active,
  });
  let asked = 0;
  const refresh = async (): Promise<void> => {
    const turn = ++asked;
    const answer = await requests.about<Page>(document, "compare", { name: nameOf(document.uri), other });
    if (answer && turn === asked) page.say({ kind: "show", html: answer.html, place: document.uri.toString() });
  };
  const follow = vscode.Disposable.from(
    progress.onDidChange(() => void refresh()),
    page.onMessage((message) => message.kind === "go" && void goTo(document, message.offset)),
  );
  page.panel.onDidDispose(() => follow.dispose());
  void refresh();
}
