/** A text with one `|` where the cursor is, without it, and the cursor's offset. `¦` stands for a bar of the text itself. */
export function atCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf("|");
  if (offset < 0 || marked.includes("|", offset + 1)) throw new Error(`One cursor is needed in ${JSON.stringify(marked)}.`);
  return { text: (marked.slice(0, offset) + marked.slice(offset + 1)).replaceAll("¦", "|"), offset };
}
