import type { DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, FormattingOptions, TextEdit } from "vscode-languageserver";
import { isOverLimit } from "../core/parse/limits";
import { newLineEdit } from "../core/layout/new-line";
import { reformatted } from "../core/layout/reformat";
import type { TextEdit as SpanEdit } from "../core/text";
import type { OpenDocument } from "./documents";
import type { Feature } from "./session";

export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true, documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" } }),
  register(session) {
    const { connection } = session;
    session.answer<DocumentFormattingParams, TextEdit[]>(connection.onDocumentFormatting, [], ({ document, settings }, { options }) => edits(document, reformatted(document.document(settings.limits), { step: stepOf(options) })));
    session.answer<DocumentRangeFormattingParams, TextEdit[]>(connection.onDocumentRangeFormatting, [], ({ document, settings, offset }, { range, options }) => {
      const within = { start: offset(range.start), end: offset(range.end) };
      return edits(document, reformatted(document.document(settings.limits), { within, step: stepOf(options) }));
    });
    session.answer<DocumentOnTypeFormattingParams, TextEdit[]>(connection.onDocumentOnTypeFormatting, [], ({ document, tree, settings, offset }, { position, ch, options }) => {
      const edit = ch === "\n" && !isOverLimit(tree) ? newLineEdit(document.text, offset(position), settings.knowledge.format, stepOf(options)) : undefined;
      return edit ? edits(document, [edit]) : [];
    });
  },
};

/**
 * Two to four spaces a step, as the editor has it. Editors that say eight mean the width of a tab
 * and not a step of YAML, so then it is two.
 */
function stepOf(options: Partial<FormattingOptions> | undefined): number {
  const size = options?.tabSize ?? 2;
  return size === 3 || size === 4 ? size : 2;
}

function edits({ positions }: OpenDocument, all: readonly SpanEdit[]): TextEdit[] {
  return all.map(({ span, text }) => ({ range: positions.range(span), newText: text }));
}
