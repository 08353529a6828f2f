import * as vscode from "vscode";
import type { NextStep } from "../../../server/src/core/progress/next-steps";
import type { Readiness, Stage } from "../../../server/src/core/progress/readiness";
import type { OpenPoint } from "../../../server/src/core/report/open-points";
import type { WordCount } from "../../../server/src/core/progress/word-counts";
import type { Mentorspec } from "../mentorspec";
import { stageName } from "../states";

/** A line of the view, with what is below it. */
interface Node {
  readonly item: vscode.TreeItem;
  readonly below: readonly Node[];
}

const SETTLED = 400;

/** How far a specification has come, what to do next, and what stands between it and each stage ahead. */
export class ReadinessView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Node>;
  private readonly follow: vscode.Disposable;
  private nodes: readonly Node[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly mentorspec: Mentorspec) {
    this.view = vscode.window.createTreeView("mentorspec.readiness", { treeDataProvider: this });
    this.follow = vscode.Disposable.from(
      mentorspec.progress.onDidChange(() => this.later()),
      this.view.onDidChangeVisibility(() => this.later()),
    );
  }

  getChildren(node?: Node): Node[] {
    return [...(node?.below ?? this.nodes)];
  }

  getTreeItem({ item }: Node): vscode.TreeItem {
    return item;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    vscode.Disposable.from(this.changed, this.view, this.follow).dispose();
  }

  /** Each stage is a check of its own, so it waits for a pause in the typing, and for somebody to look. */
  private later(): void {
    clearTimeout(this.waiting);
    const known = this.mentorspec.progress.get();
    if (!known) this.set([]);
    else if (this.view.visible) this.waiting = setTimeout(() => void this.refresh(), this.nodes.length === 0 ? 0 : SETTLED);
  }

  private async refresh(): Promise<void> {
    const known = this.mentorspec.progress.get();
    if (!known) return;
    const readiness = await this.mentorspec.requests.about<Readiness>(known.document, "readiness");
    if (readiness && this.mentorspec.progress.get()?.document === known.document) {
      this.set([stageNode(readiness), stepsNode(known.progress.steps), ...readiness.stages.slice(1).map(gateNode), ...wordsNode(known.progress.words)]);
    }
  }

  private set(nodes: readonly Node[]): void {
    this.nodes = nodes;
    this.changed.fire();
  }
}

/** Where it stands now. */
function stageNode({ status }: Readiness): Node {
  const item = new vscode.TreeItem(stageName(status));
  item.description = vscode.l10n.t("where it stands now");
  item.iconPath = new vscode.ThemeIcon("milestone");
  item.tooltip = vscode.l10n.t("A draft may have gaps. What it asks for grows with each stage. Click to change the stage.");
  item.accessibilityInformation = { label: vscode.l10n.t("Stage: {0}. Press Enter to change it.", stageName(status)) };
  item.command = { command: "mentorspec.setStatus", title: vscode.l10n.t("Change the Stage") };
  return { item, below: [] };
}

function stepsNode(steps: readonly NextStep[]): Node {
  const item = new vscode.TreeItem(vscode.l10n.t("Next steps"), vscode.TreeItemCollapsibleState.Expanded);
  item.id = "steps";
  item.iconPath = new vscode.ThemeIcon("lightbulb");
  const below = steps.map(({ title, advice, at }) => lineNode(title, advice, at, "arrow-small-right"));
  if (below.length === 0) item.description = vscode.l10n.t("nothing is open");
  return { item, below };
}

/** What stands between the author and a stage ahead. */
function gateNode({ status, blocking, wanted }: Stage): Node {
  const ready = blocking.length === 0;
  const title = status === "review" ? vscode.l10n.t("Before review") : vscode.l10n.t("Before submission");
  const item = new vscode.TreeItem(title, blocking.length + wanted.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = status;
  item.iconPath = ready ? new vscode.ThemeIcon("pass-filled", new vscode.ThemeColor("testing.iconPassed")) : new vscode.ThemeIcon("circle-large-outline");
  item.description = ready ? (wanted.length === 0 ? vscode.l10n.t("ready") : vscode.l10n.t("ready, {0} to look at", wanted.length)) : vscode.l10n.t("{0} needed, {1} to look at", blocking.length, wanted.length);
  item.accessibilityInformation = { label: `${title}: ${item.description}` };
  return { item, below: [...blocking.map((point) => pointNode(point, "error")), ...wanted.map((point) => pointNode(point, "warning"))] };
}

function pointNode({ fieldTitle, field, message, at }: OpenPoint, icon: string): Node {
  return lineNode(fieldTitle || field, message, at, icon);
}

function wordsNode(counts: readonly WordCount[]): Node[] {
  if (counts.length === 0) return [];
  const item = new vscode.TreeItem(vscode.l10n.t("Words"), vscode.TreeItemCollapsibleState.Expanded);
  item.id = "words";
  item.iconPath = new vscode.ThemeIcon("whole-word");
  const over = counts.filter(({ words, limit }) => words > limit).length;
  if (over > 0) item.description = vscode.l10n.t("{0} too long", over);
  return [{ item, below: counts.map(countNode) }];
}

function countNode({ title, words, limit, at }: WordCount): Node {
  const node = lineNode(title, title, at, words > limit ? "warning" : words === 0 ? "circle-large-outline" : "check");
  node.item.description = words > limit ? vscode.l10n.t("{0} of {1} words, {2} too many", words, limit, words - limit) : vscode.l10n.t("{0} of {1} words", words, limit);
  node.item.accessibilityInformation = { label: `${title}: ${node.item.description}` };
  return node;
}

function lineNode(title: string, text: string, at: number, icon: string): Node {
  const item = new vscode.TreeItem(title);
  item.tooltip = text;
  if (text !== title) item.description = text;
  item.iconPath = new vscode.ThemeIcon(icon, icon === "error" ? new vscode.ThemeColor("editorError.foreground") : icon === "warning" ? new vscode.ThemeColor("editorWarning.foreground") : undefined);
  item.accessibilityInformation = { label: text === title ? title : `${title}: ${text}` };
  item.command = { command: "mentorspec.goTo", title: vscode.l10n.t("Go There"), arguments: [at] };
  return { item, below: [] };
}
