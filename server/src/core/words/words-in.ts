/** The words of a text as a reader counts them: runs with at least one letter or digit, YAML and Markdown marks left out. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
