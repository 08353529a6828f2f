import type { SnippetTextEdit, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Rendering } from "../core/edits";
import type { TextEdit } from "../core/text";
import type { OpenDocument } from "./documents";
import type { Session } from "./session";

/** Whether the client fills tab stops in edits that come with a code action. */
export function renderingOf({ client }: Pick<Session, "client">): Rendering {
  const edit = client.workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.snippetEditSupport === true ? "snippet" : "plain";
}

/** Edits of one file, tied to its version where the client can check it. */
export function workspaceEdit(document: OpenDocument, edits: readonly TextEdit[], session: Pick<Session, "client">, rendering = renderingOf(session)): WorkspaceEdit {
  const { uri, version, positions } = document;
  const plain = edits.map(({ span, text }) => ({ range: positions.range(span), newText: text }));
  if (session.client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: plain } };
  const snippets = rendering === "snippet" && edits.some(({ text }) => hasStops(text));
  const written = snippets ? edits.map(({ span, text }): SnippetTextEdit => ({ range: positions.range(span), snippet: { kind: "snippet", value: hasStops(text) ? text : escaped(text) } })) : plain;
  return { documentChanges: [{ textDocument: { uri, version }, edits: written } satisfies TextDocumentEdit] };
}

function hasStops(text: string): boolean {
  return /\$\{?\d/.test(text);
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
