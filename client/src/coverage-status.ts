import * as vscode from "vscode";
import type { Progress, ProgressGroup } from "../../server/src/core/progress/progress";
import { LANGUAGE } from "./language";
import type { ProgressStore } from "./progress";
import { lookOf } from "./states";

/**
 * The quiet line behind the braces in the status bar: how many principles the open
 * specification meets. There is no line until the server has an answer.
 */
export class CoverageStatus implements vscode.Disposable {
  private item: vscode.LanguageStatusItem | undefined;
  private readonly follow: vscode.Disposable;

  constructor(store: ProgressStore) {
    this.follow = store.onDidChange(() => this.show(store.get()?.progress));
  }

  dispose(): void {
    this.hide();
    this.follow.dispose();
  }

  private show(progress: Progress | undefined): void {
    if (!progress) return this.hide();
    const principles = progress.groups.filter(({ state }) => state !== undefined && state !== "not-applicable");
    this.item ??= vscode.languages.createLanguageStatusItem("mentorspec.coverage", { language: LANGUAGE });
    this.item.name = vscode.l10n.t("Mentorspec coverage");
    this.item.text = vscode.l10n.t("{0} of {1} principles met", countOf(principles, "met"), principles.length);
    this.item.detail = progress.broken ? vscode.l10n.t("Put the YAML right first: until then nothing can be called missing.") : theRest(principles);
    this.item.command = { command: "mentorspec.showCoverage", title: vscode.l10n.t("Show Coverage") };
  }

  private hide(): void {
    this.item?.dispose();
    this.item = undefined;
  }
}

function countOf(principles: readonly ProgressGroup[], state: ProgressGroup["state"]): number {
  return principles.filter((principle) => principle.state === state).length;
}

/** The principles that are not met, counted by state: "3 partly, 2 not yet said". */
function theRest(principles: readonly ProgressGroup[]): string {
  const states = (["partly", "unsaid", "missed", "unreadable"] as const).filter((state) => countOf(principles, state) > 0);
  return states.map((state) => `${countOf(principles, state)} ${lookOf(state).word}`).join(", ");
}
