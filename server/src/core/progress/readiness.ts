import { type CheckOptions, checkDocument } from "../check";
import type { YamlDocument } from "../document/document";
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

/** Checks a text as if it had come further: the severities are those of each stage. */
export function readiness(document: YamlDocument, options: CheckOptions): Readiness {
  const { status } = checkDocument(document, options);
  const stages = order.slice(order.indexOf(status)).map((each) => stageOf(each, document, options));
  return { status, stages, next: stages[1] };
}

function stageOf(status: Status, document: YamlDocument, options: CheckOptions): Stage {
  const points = openPoints(checkDocument(document, { ...options, status }), options.knowledge);
  const of = (severity: Severity): OpenPoint[] => points.filter((point) => point.severity === severity);
  const [blocking, wanted] = [of("error"), of("warning")];
  return { status, blocking, wanted, ready: blocking.length === 0 && wanted.length === 0 };
}
