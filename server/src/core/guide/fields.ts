import type { Check } from "./types";

/** The paths that a check looks at, in the order written; the first is where its template goes. */
export function fieldsOf(check: Check): string[] {
  if ("said" in check) return [check.said];
  if ("at_least" in check) return [check.at_least.field];
  if ("at_most" in check) return [check.at_most.field];
  if ("one_of" in check) return [check.one_of.field];
  if ("includes" in check) return [check.includes.field];
  if ("before" in check) return [check.before.field];
  return ("all" in check ? check.all : check.any).flatMap(fieldsOf);
}

/** The first path that a check names. */
export function firstField(check: Check): string {
  const [first] = fieldsOf(check);
  if (first === undefined) throw new Error("A check has to look at something.");
  return first;
}

/** The top-level key of a guide path. */
export function blockOf(path: string): string {
  return (/^[^.[]+/.exec(path) ?? [path])[0];
}
