import type { DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit } from "vscode-languageserver";
import { newLineEdit } from "../core/layout/new-line";
import { reformatted } from "../core/layout/reformat";
import type { TextEdit as SpanEdit } from "../core/text";
import type { OpenDocument } from "./documents";
import type { Feature } from "./session";

export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true, documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } }),
  register(session) {
    const { connection } = session;
    session.answer<DocumentFormattingParams, TextEdit[]>(connection.onDocumentFormatting, [], ({ document, tree }) => reformatted(tree).map((edit) => asEdit(edit, document)));
    session.answer<DocumentRangeFormattingParams, TextEdit[]>(connection.onDocumentRangeFormatting, [], ({ document, tree, offset }, { range }) => reformatted(tree, { start: offset(range.start), end: offset(range.end) }).map((edit) => asEdit(edit, document)));
    session.answer<DocumentOnTypeFormattingParams, TextEdit[]>(connection.onDocumentOnTypeFormatting, [], ({ document, settings, offset }, { position, ch }) => {
      const edit = ch === "\n" ? newLineEdit(document.text, offset(position), settings.knowledge.format) : undefined;
      return edit ? [asEdit(edit, document)] : [];
    });
  },
};

function asEdit({ span, text }: SpanEdit, { positions }: OpenDocument): TextEdit {
  return { range: positions.range(span), newText: text };
}
