import * as vscode from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import { LANGUAGE } from "./language";

/** The answer to the request `mentorspec/coverage`; nothing where the server cannot say. */
interface Coverage {
  readonly principles: readonly { readonly title: string; readonly state: string }[];
  readonly broken: boolean;
}

/**
 * The quiet line behind the braces in the status bar: how many principles the open
 * specification meets. There is no line until the server has an answer.
 */
export class CoverageStatus implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private item: vscode.LanguageStatusItem | undefined;
  private readonly listeners: vscode.Disposable[] = [];

  follow(client: BaseLanguageClient): void {
    this.client = client;
    this.listeners.push(
      client.onDidChangeState(({ newState }) => newState === State.Running || this.hide()),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.checked(editor.document.uri)),
    );
  }

  /** A document has just been checked, so its coverage may have changed. */
  checked(uri: vscode.Uri): void {
    const active = vscode.window.activeTextEditor?.document;
    if (active?.languageId !== LANGUAGE || active.uri.toString() !== uri.toString()) return;
    void this.ask(uri).then((coverage) => (coverage ? this.show(coverage) : this.hide()));
  }

  dispose(): void {
    this.hide();
    vscode.Disposable.from(...this.listeners).dispose();
  }

  private async ask(uri: vscode.Uri): Promise<Coverage | null | undefined> {
    if (!this.client?.isRunning()) return undefined;
    try {
      return await this.client.sendRequest<Coverage | null>("mentorspec/coverage", { uri: uri.toString() });
    } catch {
      return undefined; // A server without the request, or one that is going down: no line then.
    }
  }

  private show({ principles, broken }: Coverage): void {
    this.item ??= vscode.languages.createLanguageStatusItem("mentorspec.coverage", { language: LANGUAGE });
    const met = principles.filter(({ state }) => state === "met").length;
    this.item.name = vscode.l10n.t("Mentorspec coverage");
    this.item.text = vscode.l10n.t("{0} of {1} principles met", met, principles.length);
    this.item.detail = broken ? vscode.l10n.t("Put the YAML right first: until then nothing can be called missing.") : theRest(principles);
  }

  private hide(): void {
    this.item?.dispose();
    this.item = undefined;
  }
}

/** The principles that are not met, counted by state: "3 partly, 2 not yet said". */
function theRest(principles: Coverage["principles"]): string {
  const words: Readonly<Record<string, (count: number) => string>> = {
    partly: (count) => vscode.l10n.t("{0} partly", count),
    unsaid: (count) => vscode.l10n.t("{0} not yet said", count),
    missed: (count) => vscode.l10n.t("{0} missed", count),
    unreadable: (count) => vscode.l10n.t("{0} unreadable", count),
  };
  const count = (state: string) => principles.filter((principle) => principle.state === state).length;
  return Object.entries(words)
    .filter(([state]) => count(state) > 0)
    .map(([state, say]) => say(count(state)))
    .join(", ");
}
