import type { CheckResult } from "./check";
import type { Guide, Point } from "./guide/types";
import { rank } from "./severity";

/** One thing that would help most now. */
export interface NextStep {
  readonly id: string;
  readonly title: string;
  /** What to do, in a sentence or two. */
  readonly advice: string;
  /** An offset into the text. */
  readonly at: number;
}

/**
 * The most useful things to do next: first what is wrong, then what a child's safety or a
 * duty asks for, then what moves a principle on; at most one for each principle.
 */
export function nextSteps(result: CheckResult, guide: Guide, most = 3): NextStep[] {
  const steps: NextStep[] = [];
  const seen = new Set<string>();
  for (const finding of [...result.findings].sort((a, b) => rank(a.severity) - rank(b.severity))) {
    if (steps.length >= most) return steps;
    const point = guide.entries.find((entry): entry is Point => entry.kind === "point" && entry.id === finding.id);
    const group = point?.principle ?? finding.id;
    if (seen.has(group)) continue;
    seen.add(group);
    const entry = guide.entries.find(({ id }) => id === finding.id);
    steps.push({ id: finding.id, title: entry?.title ?? finding.id, advice: point?.advice ?? finding.message, at: finding.span.start });
  }
  return steps;
}
