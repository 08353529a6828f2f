/** Finds the entry of a list that an id names: the first, where several have the same. A long list is gone through once, when it is first asked. */
export function byId<T extends { readonly id?: string }>(entries: readonly T[] = []): (id: string | undefined) => T | undefined {
  let known: Map<string, T> | undefined;
  return (id) => {
    if (id === undefined) return undefined;
    known ??= new Map(entries.toReversed().flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry]])));
    return known.get(id);
  };
}
