import * as vscode from "vscode";
import type { Progress, ProgressGroup, ProgressPoint } from "../../../server/src/core/progress/progress";
import type { ProgressStore } from "../progress";
import { isOpen, lookOf } from "../states";

export type CoverageFilter = "all" | "open" | "required";
export type CoverageNode = ProgressGroup | ProgressPoint;

/** The seven principles and what stands beside them, point by point. */
export class CoverageView implements vscode.TreeDataProvider<CoverageNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<CoverageNode>;
  private readonly follow: vscode.Disposable;
  private filter: CoverageFilter = "all";

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly store: ProgressStore) {
    const showing = (["all", "open", "required"] as const).map((filter) => vscode.commands.registerCommand(`mentorspec.show${filter === "all" ? "All" : filter === "open" ? "Open" : "Required"}Points`, () => this.show(filter)));
    this.view = vscode.window.createTreeView("mentorspec.coverage", { treeDataProvider: this, showCollapseAll: true });
    const show = vscode.commands.registerCommand("mentorspec.showCoverage", (_uri?: string, principle?: string) => this.open(principle));
    this.follow = vscode.Disposable.from(show, ...showing, store.onDidChange(() => this.refresh()));
    this.show("all");
  }

  /** Brings the view to the front, and one principle in it. */
  private async open(principle: string | undefined): Promise<void> {
    await vscode.commands.executeCommand("mentorspec.coverage.focus");
    const group = this.getChildren().find(({ id }) => id === principle);
    if (group) await this.view.reveal(group, { expand: true, focus: true });
  }

  private show(filter: CoverageFilter): void {
    this.filter = filter;
    void vscode.commands.executeCommand("setContext", "mentorspec.coverageFilter", filter);
    this.refresh();
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    const { progress } = this.store.get() ?? {};
    if (!progress) return [];
    if (node) return "points" in node ? node.points.filter((point) => this.isShown(point)) : [];
    return progress.groups.filter(({ points }) => this.filter === "all" || points.some((point) => this.isShown(point)));
  }

  getParent(node: CoverageNode): CoverageNode | undefined {
    return "points" in node ? undefined : this.store.get()?.progress.groups.find(({ points }) => points.includes(node));
  }

  getTreeItem(node: CoverageNode): vscode.TreeItem {
    return "points" in node ? groupItem(node) : pointItem(node);
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, this.view, this.follow).dispose();
  }

  private isShown({ state, force }: ProgressPoint): boolean {
    if (this.filter === "open") return isOpen(state);
    return this.filter === "all" || force === "must";
  }

  private refresh(): void {
    const { progress } = this.store.get() ?? {};
    this.view.message = this.message(progress);
    this.view.description = progress ? vscode.l10n.t("{0} of {1} points", progress.met, progress.applicable) : "";
    this.changed.fire();
  }

  private message(progress: Progress | undefined): string {
    if (progress?.broken) return vscode.l10n.t("Put the YAML right first: until then nothing can be called missing.");
    return progress && this.getChildren().length === 0 ? vscode.l10n.t("Nothing is left to show with this filter.") : "";
  }
}

function groupItem({ id, number, title, state, points }: ProgressGroup): vscode.TreeItem {
  const asked = points.filter((point) => point.state !== "not-applicable" && point.state !== "waived");
  const met = asked.filter((point) => point.state === "met").length;
  const count = vscode.l10n.t("{0} of {1}", met, asked.length);
  const item = new vscode.TreeItem(number === undefined ? title : `${number}. ${title}`, points.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = points.some(({ insertable }) => insertable) ? "group.insertable" : "group";
  const look = state && lookOf(state);
  item.iconPath = look?.icon ?? new vscode.ThemeIcon("symbol-field");
  item.description = asked.length === 0 ? (look?.word ?? "") : look ? `${count}, ${look.word}` : count;
  item.accessibilityInformation = { label: `${number === undefined ? title : vscode.l10n.t("Principle {0}, {1}", number, title)}: ${[look?.word, asked.length > 0 ? vscode.l10n.t("{0} of {1} points met", met, asked.length) : undefined].filter(Boolean).join(", ")}` };
  return item;
}

function pointItem(point: ProgressPoint): vscode.TreeItem {
  const { word, icon } = lookOf(point.state);
  const item = new vscode.TreeItem(point.title);
  item.id = point.id;
  item.description = word;
  item.iconPath = icon;
  item.contextValue = point.insertable ? "point.insertable" : "point";
  item.tooltip = tooltipOf(point, word);
  item.accessibilityInformation = { label: point.insertable ? vscode.l10n.t("{0}: {1}. Press Enter to add it.", point.title, word) : vscode.l10n.t("{0}: {1}. Press Enter to go there.", point.title, word) };
  const [command, title] = point.insertable ? ["mentorspec.addPoint", vscode.l10n.t("Add It")] : ["mentorspec.goToPoint", vscode.l10n.t("Go There")];
  item.command = { command, title, arguments: [point] };
  return item;
}

function tooltipOf({ title, says, advice, source, force, state, insertable }: ProgressPoint, word: string): vscode.MarkdownString {
  const asks = { must: vscode.l10n.t("Required"), should: vscode.l10n.t("Asked for"), consider: vscode.l10n.t("To consider") }[force];
  const text = new vscode.MarkdownString();
  text.appendMarkdown("**").appendMarkdown(literal(title)).appendMarkdown("** · ").appendMarkdown(literal(word)).appendMarkdown("\n\n");
  text.appendMarkdown("_").appendMarkdown(literal(asks)).appendMarkdown(":_ ").appendMarkdown(literal(says)).appendMarkdown(" _(").appendMarkdown(literal(source)).appendMarkdown(")_");
  if (isOpen(state)) text.appendMarkdown("\n\n").appendMarkdown(literal(advice));
  if (insertable) text.appendMarkdown("\n\n").appendMarkdown(literal(vscode.l10n.t("Click to add it.")));
  return text;
}

/** Text as it stands. `appendText` would make each space one at which a line cannot break, so that words are cut in two. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!~<>|&]/g, "\\$&");
}
