import type { Path } from "../document/path";

/** An entry's name as the reader sees it: the last key of its path. */
export function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === "string");
  return key === undefined ? "A specification" : `“${key}”`;
}
