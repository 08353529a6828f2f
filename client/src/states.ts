import * as vscode from "vscode";
import type { PointState } from "../../server/src/core/checking/coverage";
import type { Status } from "../../server/src/core/guide/types";

/** How a state is said and shown; never by colour alone. */
export interface StateLook {
  readonly word: string;
  readonly icon: vscode.ThemeIcon;
}

const looks: Readonly<Record<PointState, readonly [say: () => string, icon: string, color?: string]>> = {
  met: [() => vscode.l10n.t("met"), "pass-filled", "testing.iconPassed"],
  partly: [() => vscode.l10n.t("partly"), "color-mode", "editorWarning.foreground"],
  missed: [() => vscode.l10n.t("missed"), "error", "editorError.foreground"],
  unsaid: [() => vscode.l10n.t("not yet said"), "circle-large-outline"],
  waived: [() => vscode.l10n.t("set aside, with a reason"), "bookmark"],
  "not-applicable": [() => vscode.l10n.t("does not apply"), "dash"],
  unreadable: [() => vscode.l10n.t("cannot be read"), "question"],
};

export function lookOf(state: PointState): StateLook {
  const [say, icon, color] = looks[state];
  return { word: say(), icon: new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color)) };
}

/** Whether something could still be done about a point. */
export function isOpen(state: PointState): boolean {
  return state === "unsaid" || state === "partly" || state === "missed" || state === "unreadable";
}

/** How far a specification has come, in words. */
export function stageName(status: Status): string {
  return { draft: vscode.l10n.t("Draft"), review: vscode.l10n.t("Review"), submitted: vscode.l10n.t("Submitted") }[status];
}
