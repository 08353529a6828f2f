import { rendered } from "../core/edits/edits";
import { afterBreak } from "../core/outline/words";
import type { TextEdit } from "../core/text";

/** Whether a text has tab stops. */
export function hasStops(text: string): boolean {
  return /\$\{?\d/.test(text);
}

/** A text as it stands, inside a snippet. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Edits with tab stops that an editor may put in, or plain ones where that could go wrong. */
export function snippetEdits(edits: readonly TextEdit[], text: string): { readonly edits: readonly TextEdit[]; readonly snippets: boolean } {
  const placed = edits.map((edit) => atLineStart({ ...edit, text: hasStops(edit.text) ? edit.text : escaped(edit.text) }, text)).sort((a, b) => a.span.start - b.span.start);
  const overlap = placed.some(({ span }, index) => index > 0 && span.start < (placed[index - 1]?.span.end ?? 0));
  return overlap ? { edits: edits.map((edit) => ({ ...edit, text: rendered(edit.text, "plain").replace(/\\([\\$}])/g, "$1") })), snippets: false } : { edits: placed, snippets: true };
}

/**
 * Editors indent the further lines of a snippet like the line that it is put into. Ours have
 * their indentation already, so they start at the left edge, where nothing is added.
 */
function atLineStart({ span, text: snippet }: TextEdit, text: string): TextEdit {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const before = text.slice(lineStart, span.start);
  if (!snippet.includes("\n") || !/^[ \t]/.test(before)) return { span, text: snippet };
  const [first] = /^\r?\n/.exec(snippet) ?? [];
  const next = afterBreak(text, span.end);
  if (first !== undefined && span.start === span.end && /[\r\n]/.test(text[span.end] ?? "")) return { span: { start: next, end: next }, text: snippet.slice(first.length) + first };
  return { span: { start: lineStart, end: span.end }, text: escaped(before) + snippet };
}
