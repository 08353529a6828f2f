import { check, type CheckOptions, type CheckResult } from "../../core/check";
import { applyEdits, editsOf } from "../../core/edits/edits";
import type { TextEdit } from "../../core/text";

export interface Fixed {
  readonly text: string;
  readonly count: number;
  readonly result: CheckResult;
}

const mostRounds = 10;

/** Makes every repair that keeps the meaning, again and again until none is left. One that makes matters worse is not made. */
export function fixed(source: string, options: CheckOptions): Fixed {
  let current: Fixed = { text: source, count: 0, result: check(source, options) };
  for (let round = 0; round < mostRounds; round++) {
    const edits = separate(safeEdits(current.result, options));
    if (edits.length === 0) return current;
    const text = applyEdits(current.text, edits);
    const result = check(text, options);
    if (text === current.text || errors(result) > errors(current.result) || result.document.broken !== current.result.document.broken) return current;
    current = { text, count: current.count + edits.length, result };
  }
  return current;
}

function safeEdits({ findings, document }: CheckResult, { knowledge }: CheckOptions): TextEdit[] {
  return findings.flatMap(({ repairs }) => {
    const safe = repairs.find((repair) => repair.safe);
    return (safe ? editsOf(safe, document, knowledge.format, "plain") : undefined) ?? [];
  });
}

/** Edits that touch one another wait for the next round. */
function separate(edits: readonly TextEdit[]): TextEdit[] {
  let end = -1;
  return [...edits].sort((a, b) => a.span.start - b.span.start).filter(({ span }) => {
    if (span.start <= end) return false;
    end = Math.max(span.end, span.start);
    return true;
  });
}

function errors({ findings }: CheckResult): number {
  return findings.filter(({ severity }) => severity === "error").length;
}
