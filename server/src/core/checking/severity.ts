import type { Severity } from "../finding";
import type { Force, Status } from "../guide/types";

/** How loudly a gap is spoken of: by the source's force, and by how far the specification has come. */
export function gapSeverity(force: Force, safety: boolean, status: Status): Severity {
  const draft = status === "draft";
  if (force === "must" || safety) return draft ? "warning" : "error";
  if (force === "should") return draft ? "hint" : "warning";
  return draft ? "hint" : "info";
}

/** How loudly it is said that the text contradicts the guide, at any stage. */
export function missedSeverity(force: Force, safety: boolean): Severity {
  if (force === "must" || safety) return "error";
  return force === "should" ? "warning" : "info";
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Sorts the graver first; 0 is the gravest. */
export function rank(severity: Severity): number {
  return ranks[severity];
}

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return rank(severity) <= rank(threshold);
}

const stages: Readonly<Record<Status, number>> = { draft: 0, review: 1, submitted: 2 };

/** Whether a specification has come as far as a stage. */
export function hasReached(status: Status, stage: Status): boolean {
  return stages[status] >= stages[stage];
}
