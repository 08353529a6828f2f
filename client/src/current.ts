import * as vscode from "vscode";
import { isSpecification } from "./language";

/**
 * The specification that the views and commands are about: the one being edited, and the
 * same one still while a view or a page has the focus.
 */
export class CurrentSpecification implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly listeners: vscode.Disposable[];
  private document: vscode.TextDocument | undefined;

  /** Another specification is current, or none is. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.listeners = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.look()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.look()),
      vscode.workspace.onDidOpenTextDocument(() => this.look()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.look()),
    ];
    this.look();
  }

  get(): vscode.TextDocument | undefined {
    return this.document;
  }

  dispose(): void {
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private look(): void {
    const found = this.find();
    if (found === this.document) return;
    this.document = found;
    void vscode.commands.executeCommand("setContext", "mentorspec.hasSpecification", found !== undefined);
    this.changed.fire(found);
  }

  private find(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isSpecification(active)) return active;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isSpecification);
    const kept = this.document && isSpecification(this.document) && hasTab(this.document.uri) ? this.document : undefined;
    if (visible.length > 0) return kept && visible.includes(kept) ? kept : visible[0];
    return active && active.uri.scheme !== "output" ? undefined : kept;
  }
}

function hasTab(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
