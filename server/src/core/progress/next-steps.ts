import type { CheckResult } from "../check";
import type { Entry, Guide } from "../guide/types";
import { rank } from "../checking/severity";

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
 * duty asks for, then whole blocks, which close most, then single points; at most one for
 * each principle.
 */
export function nextSteps(result: CheckResult, guide: Guide, most = 3): NextStep[] {
  const entries = new Map(guide.entries.map((entry) => [entry.id, entry]));
  const ordered = [...result.findings].sort((a, b) => rank(a.severity) - rank(b.severity) || weight(entries.get(a.id)) - weight(entries.get(b.id)));
  const steps: NextStep[] = [];
  const seen = new Set<string>();
  for (const finding of ordered) {
    if (steps.length >= most) break;
    const entry = entries.get(finding.id);
    const group = entry?.kind === "point" ? (entry.principle ?? entry.id) : finding.id;
    if (seen.has(group)) continue;
    seen.add(group);
    steps.push({ id: finding.id, title: entry?.title ?? finding.id, advice: entry?.kind === "point" ? entry.advice : finding.message, at: finding.span.start });
  }
  return steps;
}

function weight(entry: Entry | undefined): number {
  if (entry?.kind === "block") return 0;
  if (entry?.kind !== "point") return 1;
  return entry.principle === undefined ? 3 : 2;
}
