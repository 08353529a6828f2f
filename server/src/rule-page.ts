/** Where an id is explained, relative to the project: the extension opens its packaged copy. */
export function rulePage(id: string): string {
  return `docs/rules.md#${id}`;
}
