import { type CheckOptions, type CheckResult, judge } from "../check";
import type { Severity } from "../finding";
import type { Status } from "../guide/types";
import { type OpenPoint, openPoints } from "../report/open-points";

/** What would still be open if a specification had come as far as a stage. */
export interface Stage {
  readonly status: Status;
  /** Errors at that stage: they stand in the way. */
  readonly blocking: readonly OpenPoint[];
  /** Warnings at that stage: a reader will ask about them. */
  readonly wanted: readonly OpenPoint[];
  /** Neither is left. */
  readonly ready: boolean;
}

/** How far a specification has come, and what stands between it and each stage ahead. */
export interface Readiness {
  readonly status: Status;
  /** This stage and those ahead, in order. */
  readonly stages: readonly Stage[];
  /** The stage after this one; nothing where it has been handed in. */
  readonly next: Stage | undefined;
}

const order: readonly Status[] = ["draft", "review", "submitted"];

/** Takes what was found, and judges what was read as if it had come further: the severities are those of each stage. */
export function readiness(checked: CheckResult, options: CheckOptions): Readiness {
  const { contents, status } = checked;
  const ahead = order.slice(order.indexOf(status) + 1).map((each) => judge(contents, each, options));
  const stages = [checked, ...ahead].map((result) => stageOf(result, options));
  return { status, stages, next: stages[1] };
}

function stageOf(result: CheckResult, { knowledge }: CheckOptions): Stage {
  const points = openPoints(result, knowledge);
  const of = (severity: Severity): OpenPoint[] => points.filter((point) => point.severity === severity);
  const [blocking, wanted] = [of("error"), of("warning")];
  return { status: result.status, blocking, wanted, ready: blocking.length === 0 && wanted.length === 0 };
}
