import * as vscode from "vscode";
import type { FromPage } from "../../webview/messages";
import type { Mentorspec } from "../mentorspec";
import { nameOf } from "../uri";
import { FollowingPage } from "./following-page";

/** Movements that follow one another so closely are one. */
const SAME_MOVE_MS = 250;

/** The programme as a reader sees it, beside the editor and always at the same place as it. */
export function previewPage(mentorspec: Mentorspec): vscode.Disposable {
  return new Preview(mentorspec).register("mentorspec.showPreview");
}

class Preview extends FollowingPage {
  /** When the page last moved the editor, and when the cursor last moved. */
  private movedByPage = 0;
  private cursorMoved = 0;

  constructor(mentorspec: Mentorspec) {
    super(mentorspec, {
      viewType: "mentorspec.preview",
      request: "preview",
      column: vscode.ViewColumn.Beside,
      titleOf: ({ uri }) => vscode.l10n.t("Preview of {0}", nameOf(uri)),
    });
  }

  protected override listeners(): vscode.Disposable[] {
    return [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.pointTo(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => this.scrollPage(textEditor, visibleRanges[0])),
    ];
  }

  protected override heard(message: FromPage): void {
    super.heard(message);
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.shown?.document);
    if (message.kind === "ready" && editor) this.pointTo(editor);
    if (message.kind === "scrolled" && editor && scrollsTogether()) this.scrollEditor(editor, message.offset);
  }

  private pointTo({ document, selection }: vscode.TextEditor): void {
    this.cursorMoved = Date.now();
    if (this.shown?.document === document) this.shown.page.say({ kind: "here", offset: endOfLine(document, selection.active), scroll: scrollsTogether() });
  }

  /** An editor that scrolls because the cursor moved, or because the page asked for it, has been dealt with. */
  private scrollPage({ document }: vscode.TextEditor, range: vscode.Range | undefined): void {
    const isOwn = Date.now() - Math.max(this.movedByPage, this.cursorMoved) > SAME_MOVE_MS;
    if (isOwn && range && this.shown?.document === document && scrollsTogether()) this.shown.page.say({ kind: "top", offset: endOfLine(document, range.start) });
  }

  private scrollEditor(editor: vscode.TextEditor, offset: number): void {
    this.movedByPage = Date.now();
    const position = editor.document.positionAt(offset);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
  }
}

/** What a line says begins somewhere on it, after its key. */
function endOfLine(document: vscode.TextDocument, { line }: vscode.Position): number {
  return document.offsetAt(document.lineAt(line).range.end);
}

function scrollsTogether(): boolean {
  return vscode.workspace.getConfiguration("mentorspec").get("preview.scrollWithEditor", true);
}
