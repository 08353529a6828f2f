import type { CheckResult, Knowledge } from "../check";
import type { PointCoverage, PointState } from "../checking/coverage";
import type { Severity } from "../finding";
import { blockOf, firstField } from "../guide/fields";
import { citeText } from "../guide/cite-text";
import type { Force, Guide, Point, Status } from "../guide/types";
import { isInsertable } from "./missing";
import { nextSteps, type NextStep } from "./next-steps";
import { referenceOf } from "../explain/reference";
import { wordCounts, type WordCount } from "./word-counts";

/** Everything that views beside an editor show of a specification. Places are offsets into its text. */
export interface Progress {
  /** True while errors in the YAML keep the checker from calling anything absent. */
  readonly broken: boolean;
  readonly stage: Status;
  readonly met: number;
  readonly applicable: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly groups: readonly ProgressGroup[];
  readonly steps: readonly NextStep[];
  readonly words: readonly WordCount[];
}

/** A key principle, or one part of the specification with the points on it that stand outside the principles. */
export interface ProgressGroup {
  readonly id: string;
  readonly number?: number;
  readonly title: string;
  /** Nothing outside the principles. */
  readonly state?: PointState;
  readonly points: readonly ProgressPoint[];
}

export interface ProgressPoint {
  readonly id: string;
  readonly title: string;
  readonly force: Force;
  readonly state: PointState;
  readonly says: string;
  readonly advice: string;
  readonly source: string;
  readonly at: number;
  /** Whether there is a template that can be put in place now. */
  readonly insertable: boolean;
}

export function progressOf(result: CheckResult, knowledge: Knowledge): Progress {
  const { coverage, document, status, findings } = result;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    broken: document.broken,
    stage: status,
    met: coverage.met,
    applicable: coverage.applicable,
    findings: { error: count("error"), warning: count("warning"), info: count("info"), hint: count("hint") },
    groups: groupsOf(result, knowledge),
    steps: nextSteps(result, knowledge.guide).map((step) => ({ ...step, title: referenceOf(step.id, knowledge)?.title ?? step.title })),
    words: wordCounts(result),
  };
}

function groupsOf(result: CheckResult, { guide, format }: Knowledge): ProgressGroup[] {
  const entries = new Map(guide.entries.filter((entry): entry is Point => entry.kind === "point").map((point) => [point.id, point]));
  const toPoints = (points: readonly PointCoverage[]): ProgressPoint[] => points.flatMap((point) => pointOf(point, entries.get(point.id), result, guide));
  const principles = result.coverage.principles.map(({ id, number, title, state, points }) => ({ id, ...(number === undefined ? {} : { number }), title, state, points: toPoints(points) }));
  const blockOfPoint = ({ id }: PointCoverage): string => blockOf(firstField(entries.get(id)?.check ?? { said: "" }));
  const others = [...(format.root.block?.fields ?? [])].map(([block, shape]) => {
    const points = result.coverage.others.filter((point) => blockOfPoint(point) === block);
    return { id: `other-${block}`, title: shape.schema.title ?? shape.block?.schema.title ?? block, points: toPoints(points) };
  });
  return [...principles, ...others.filter(({ points }) => points.length > 0)];
}

function pointOf({ id, title, force, state, place }: PointCoverage, point: Point | undefined, result: CheckResult, guide: Guide): ProgressPoint[] {
  if (!point) return [];
  return [{ id, title, force, state, says: point.says, advice: point.advice, source: citeText(point, guide), at: place.span.start, insertable: isInsertable(point, state, result) }];
}
