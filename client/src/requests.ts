import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** What the extension asks the language server beyond the protocol. Types of the answers are the server's own. */
export class Requests {
  constructor(private readonly client: BaseLanguageClient) {}

  /** Nothing where the server is not running, does not know the request, or is going down. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
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
