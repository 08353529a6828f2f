import type { Span } from "../server/src/core/text";

/** A text with « and » around expected places, without its marks, and those places. */
export function unmarked(marked: string): { text: string; spans: Span[] } {
  let text = "";
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === "«") open.push(text.length);
    else if (character === "»") {
      const start = open.pop();
      if (start === undefined) throw new Error("A » without its «.");
      spans.push({ start, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error("A « without its ».");
  return { text, spans: spans.sort((a, b) => a.start - b.start) };
}
