import type { Path } from "../document/path";
import type { Finding, Repair } from "../finding";
import type { Span } from "../text";

export function finding(id: string, message: string, span: Span, severity: Finding["severity"], repairs: readonly Repair[]): Finding {
  return { id, message, span, severity, cites: [], related: [], repairs };
}

/** An entry's name as the reader sees it: the last key of its path. */
export function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === "string");
  return key === undefined ? "A specification" : `“${key}”`;
}
