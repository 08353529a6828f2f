import type { SnippetTextEdit, TextEdit as LspTextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Rendering } from "../core/edits/edits";
import type { TextEdit } from "../core/text";
import type { OpenDocument } from "./documents";
import type { Session } from "./session";
import { hasStops, snippetEdits } from "./snippets";

/** Whether the client fills tab stops in edits that come with a code action. */
export function renderingOf({ client }: Pick<Session, "client">): Rendering {
  const edit = client.workspace?.workspaceEdit;
  return edit?.documentChanges === true && edit.snippetEditSupport === true ? "snippet" : "plain";
}

/** Edits of one file, tied to its version where the client can check it. */
export function workspaceEdit(document: OpenDocument, edits: readonly TextEdit[], session: Pick<Session, "client">, rendering = renderingOf(session)): WorkspaceEdit {
  const { uri, version, positions } = document;
  const plain = (all: readonly TextEdit[]): LspTextEdit[] => all.map(({ span, text }) => ({ range: positions.range(span), newText: text }));
  if (session.client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: plain(edits) } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: rendering === "snippet" && edits.some(({ text }) => hasStops(text)) ? withStops(document, edits) : plain(edits) }] };
}

function withStops({ positions, text }: OpenDocument, edits: readonly TextEdit[]): (SnippetTextEdit | LspTextEdit)[] {
  const placed = snippetEdits(edits, text);
  return placed.edits.map((edit) => {
    const range = positions.range(edit.span);
    return placed.snippets ? { range, snippet: { kind: "snippet", value: edit.text } } : { range, newText: edit.text };
  });
}
