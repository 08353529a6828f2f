/** What a table holds under a word, which may come from a stranger's file: `constructor` is in none. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
