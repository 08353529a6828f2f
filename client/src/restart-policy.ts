import * as vscode from "vscode";
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from "vscode-languageclient";

const MOST_RESTARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;

/**
 * A server that dies is started again without a word. One that keeps dying is left alone,
 * and the person is told once what can be done.
 */
export class RestartPolicy implements ErrorHandler {
  private deaths: number[] = [];

  /** Called by a restart that the person asked for. */
  forgive(): void {
    this.deaths = [];
  }

  /**
   * A connection that has broken closes by itself. To shut the client down after some messages that did not arrive would turn the end
   * of a server into one that was asked for: it would not be started again, and nobody would be told.
   */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.deaths = [...this.deaths.filter((time) => now - time < WITHIN_MS), now];
    if (this.deaths.length <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true };
    void tellThatCheckingStopped();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

function tellThatCheckingStopped(): Promise<void> {
  return offerRestart(
    vscode.l10n.t("Checking of programme specifications has stopped, because Mentorspec failed several times in a row. Your files are untouched. Restart it, or show the output to see what went wrong."),
  );
}

/** Says what has gone wrong, with the two things that can be done about it. */
export async function offerRestart(text: string): Promise<void> {
  const restart = vscode.l10n.t("Restart");
  const show = vscode.l10n.t("Show Output");
  const answer = await vscode.window.showErrorMessage(text, restart, show);
  if (answer === restart) await vscode.commands.executeCommand("mentorspec.restartServer");
  if (answer === show) await vscode.commands.executeCommand("mentorspec.showOutput");
}
