import * as vscode from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import { offerRestart } from "./restart-policy";

/** What the extension asks the language server beyond the protocol. Types of the answers are the server's own. */
export class Requests {
  constructor(private readonly client: BaseLanguageClient) {}

  /** Nothing where the server does not run, does not know the request, or is going down. One that is starting is waited for. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    if (!(await this.isReady())) return undefined;
    try {
      return (await this.client.sendRequest<Answer | null>(`mentorspec/${method}`, params)) ?? undefined;
    } catch (error) {
      if (this.client.isRunning()) this.client.error(`mentorspec/${method} failed.`, error);
      return undefined;
    }
  }

  /** The same, about a file that is open. */
  about<Answer>(document: vscode.TextDocument, method: string, params: object = {}): Promise<Answer | undefined> {
    return this.ask(method, { textDocument: { uri: document.uri.toString() }, ...params });
  }

  private async isReady(): Promise<boolean> {
    if (this.client.state === State.Starting) {
      await this.client.start().catch(() => undefined); // The client itself writes down why.
      await new Promise((resolve) => setTimeout(resolve, 0)); // What was waiting, such as the word of the open files, goes first.
    }
    return this.client.isRunning();
  }
}

/** The answer to what a person has asked for: they see that it is being worked on, and are told where there is none. */
export async function wanted<Answer>(asked: Promise<Answer | undefined>): Promise<Answer | undefined> {
  vscode.window.setStatusBarMessage(vscode.l10n.t("$(loading~spin) Mentorspec is at work…"), asked);
  const answer = await asked;
  if (answer === undefined) void offerRestart(vscode.l10n.t("Mentorspec could not do this. Your file is untouched. Restart it and try again, or show the output to see what went wrong."));
  return answer;
}
