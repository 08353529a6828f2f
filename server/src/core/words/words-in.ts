/** The words of a text as a reader counts them: runs with at least one letter or digit, YAML and Markdown marks left out. */
export function wordsIn(text: string): number {
  return text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
