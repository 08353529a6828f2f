import * as vscode from "vscode";
import type { Progress } from "../../server/src/core/progress/progress";
import type { CurrentSpecification } from "./current";
import type { Requests } from "./requests";

/** How the current specification stands, asked for once after each check and shared by all views. */
export class ProgressStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly follow: vscode.Disposable;
  private known: { readonly document: vscode.TextDocument; readonly progress: Progress } | undefined;
  private asked = 0;

  readonly onDidChange = this.changed.event;

  constructor(
    private readonly requests: Requests,
    private readonly current: CurrentSpecification,
  ) {
    this.follow = current.onDidChange(() => this.refresh());
  }

  /** Nothing while there is no specification or no answer about it. */
  get(): { readonly document: vscode.TextDocument; readonly progress: Progress } | undefined {
    return this.known?.document === this.current.get() ? this.known : undefined;
  }

  /** A file has just been checked. */
  checked(uri: vscode.Uri): void {
    if (this.current.get()?.uri.toString() === uri.toString()) this.refresh();
  }

  /** What is shown is no longer true, such as when the server stops. */
  forget(): void {
    this.known = undefined;
    this.changed.fire();
  }

  refresh(): void {
    void this.ask();
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.follow).dispose();
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const document = this.current.get();
    const progress = document && (await this.requests.about<Progress>(document, "progress"));
    if (turn !== this.asked) return;
    this.known = document && progress && { document, progress };
    this.changed.fire();
  }
}
