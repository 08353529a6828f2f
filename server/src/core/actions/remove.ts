import { pairOf, type YamlDocument } from "../document/document";
import { LineIndex, type Span, type TextEdit } from "../text";

/** Takes away a waiver, by the place of its finding; nothing where the layout leaves no safe way. */
export function withoutWaiver(document: YamlDocument, lines: LineIndex, { start }: Span): TextEdit | undefined {
  if (document.text[start] === "#") return wholeLines(document.text, lines, { start, end: start + 1 });
  for (const key of ["waivers", "not_applicable"]) {
    const pair = pairOf(document.root, key);
    if (!pair || start < pair.key.span.start || start > pair.value.span.end) continue;
    const items = pair.value.kind === "list" ? pair.value.items : [pair.value];
    const item = items.find(({ span }) => start >= span.start && start <= span.end);
    if (!item) continue;
    if (items.length === 1) return wholeLines(document.text, lines, { start: pair.key.span.start, end: pair.value.span.end });
    return pair.value.kind === "list" && pair.value.flow ? undefined : wholeLines(document.text, lines, item.span);
  }
  return undefined;
}

/** The lines of a stretch, with the break after them. */
function wholeLines(text: string, lines: LineIndex, { start, end }: Span): TextEdit {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return { span: { start: lines.startOf(lines.at(start).line), end: lines.startOf(lines.at(last).line + 1) }, text: "" };
}
