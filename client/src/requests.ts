import * as vscode from "vscode";
import { State, type BaseLanguageClient } from "vscode-languageclient";
import { offerRestart } from "./restart-policy";

/** What the extension asks the language server beyond the protocol. Types of the answers are the server's own. */
export class Requests {
  constructor(private readonly client: BaseLanguageClient) {}

  /** Nothing where the server is not running, does not know the request, or is going down. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    if (this.client.state === State.Starting) await this.client.start().catch(() => undefined); // The client itself writes down why.
    if (!this.client.isRunning()) return undefined;
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
}

/** The answer to what a person has asked for, who is told where there is none. */
export async function wanted<Answer>(asked: Promise<Answer | undefined>): Promise<Answer | undefined> {
  const answer = await asked;
  if (answer === undefined) void offerRestart(vscode.l10n.t("Mentorspec could not do this. Your file is untouched. Restart it and try again, or show the output to see what went wrong."));
  return answer;
}
