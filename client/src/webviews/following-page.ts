import * as vscode from "vscode";
import type { Page } from "../../../server/src/lsp/reports";
import type { FromPage } from "../../webview/messages";
import type { Mentorspec } from "../mentorspec";
import { goTo } from "../places";
import { nameOf } from "../uri";
import { PagePanel } from "./page-panel";

export interface FollowingPageKind {
  readonly viewType: string;
  /** The request that its body comes from. */
  readonly request: string;
  readonly column: vscode.ViewColumn;
  titleOf(document: vscode.TextDocument): string;
}

/** One page about the specification that is being edited: it changes with the text, and goes over to another one with the editor. */
export class FollowingPage implements vscode.Disposable {
  private page: PagePanel | undefined;
  private follow: vscode.Disposable | undefined;
  private document: vscode.TextDocument | undefined;
  private asked = 0;

  /** Called with the page while it is open, for what one kind of page does beside the rest. */
  constructor(
    protected readonly mentorspec: Mentorspec,
    private readonly kind: FollowingPageKind,
  ) {}

  register(command: string): vscode.Disposable {
    const serializer: vscode.WebviewPanelSerializer = { deserializeWebviewPanel: (panel, state) => this.revive(panel, state) };
    return vscode.Disposable.from(
      this,
      vscode.commands.registerCommand(command, () => this.open()),
      vscode.window.registerWebviewPanelSerializer(this.kind.viewType, serializer),
    );
  }

  dispose(): void {
    this.follow?.dispose();
    this.page?.panel.dispose();
  }

  protected get shown(): { readonly page: PagePanel; readonly document: vscode.TextDocument } | undefined {
    return this.page && this.document && { page: this.page, document: this.document };
  }

  /** What else to listen to while the page is open. */
  protected listeners(): vscode.Disposable[] {
    return [];
  }

  protected heard(message: FromPage): void {
    if (message.kind === "go" && this.document) void goTo(this.document, message.offset);
  }

  private open(): void {
    const document = this.mentorspec.current.get();
    if (!document) return;
    if (this.page) this.page.panel.reveal(undefined, true);
    else this.begin(PagePanel.open(this.mentorspec.context.extensionUri, { viewType: this.kind.viewType, title: this.kind.titleOf(document), column: this.kind.column }));
    this.turnTo(document);
  }

  private async revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const place = (state as { readonly place?: string } | undefined)?.place;
    const document = place === undefined ? this.mentorspec.current.get() : await Promise.resolve(vscode.workspace.openTextDocument(vscode.Uri.parse(place, true))).catch(() => undefined);
    if (this.page || !document) return panel.dispose();
    this.begin(new PagePanel(panel, this.mentorspec.context.extensionUri));
    this.turnTo(document);
  }

  private begin(page: PagePanel): void {
    const { current, progress } = this.mentorspec;
    this.page = page;
    const following = [current.onDidChange((document) => document && this.turnTo(document)), progress.onDidChange(() => this.refresh()), page.onMessage((message) => this.heard(message)), ...this.listeners()];
    this.follow = vscode.Disposable.from(...following);
    page.panel.onDidDispose(() => {
      this.follow?.dispose();
      this.page = undefined;
      this.document = undefined;
    });
  }

  private turnTo(document: vscode.TextDocument): void {
    this.document = document;
    this.refresh();
  }

  private refresh(): void {
    void this.ask();
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const { shown } = this;
    const answer = shown && (await this.mentorspec.requests.about<Page>(shown.document, this.kind.request, { file: nameOf(shown.document.uri) }));
    if (!answer || turn !== this.asked) return;
    shown.page.panel.title = this.kind.titleOf(shown.document);
    shown.page.say({ kind: "show", html: answer.html, place: shown.document.uri.toString() });
  }
}
