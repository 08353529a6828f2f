import type { Facts } from "./facts/facts";

/** The threshold with this id. Rules and reports take their numbers from here. */
export function limitOf({ limits }: Facts, id: string): number {
  const limit = limits.find((each) => each.id === id);
  if (!limit) throw new Error(`The guide has no limit “${id}”.`);
  return limit.value;
}
