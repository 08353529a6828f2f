import type { CheckResult, Knowledge } from "../check";
import type { PointCoverage, PointState, PrincipleCoverage } from "../checking/coverage";
import type { Guide, Point } from "../guide/types";

/** How a specification stands to one principle, and the one thing that would help it most. */
export interface PrincipleLine {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly state: PointState;
  readonly met: number;
  readonly asked: number;
  readonly missing: MissingPoint | undefined;
  /** How many points are in each state, in the order met, partly, missed, unsaid. */
  readonly counts: { readonly met: number; readonly partly: number; readonly missed: number; readonly unsaid: number };
  readonly at: number;
}

export interface MissingPoint {
  readonly id: string;
  readonly title: string;
  readonly advice: string;
  readonly state: PointState;
  readonly at: number;
}

/** The principles of the guide; of other standards that are in force, too. */
export function principleLines({ coverage }: CheckResult, { guide }: Knowledge): PrincipleLine[] {
  return coverage.principles.map((principle) => lineOf(principle, guide));
}

function lineOf({ id, number, title, state, points }: PrincipleCoverage, guide: Guide): PrincipleLine {
  const asked = points.filter((point) => point.state !== "not-applicable" && point.state !== "waived");
  const counted = (wanted: PointState): number => asked.filter((point) => point.state === wanted).length;
  const counts = { met: counted("met"), partly: counted("partly"), missed: counted("missed"), unsaid: counted("unsaid") };
  const open = mostUrgent(asked, guide);
  const missing = open ? { id: open.id, title: open.title, advice: entryOf(guide, open.id)?.advice ?? "", state: open.state, at: open.place.span.start } : undefined;
  return { id, number, title, state, met: counts.met, asked: asked.length, missing, counts, at: missing?.at ?? points[0]?.place.span.start ?? 0 };
}

const urgency: readonly PointState[] = ["missed", "unsaid", "partly"];

/** What the guide asks only to consider is never the one thing missing. */
function mostUrgent(points: readonly PointCoverage[], guide: Guide): PointCoverage | undefined {
  const open = points.filter(({ state, force }) => urgency.includes(state) && force !== "consider");
  const weight = ({ id, state, force }: PointCoverage): number => urgency.indexOf(state) * 2 + (force === "must" || entryOf(guide, id)?.safety === true ? 0 : 1);
  return open.sort((a, b) => weight(a) - weight(b))[0];
}

function entryOf(guide: Guide, id: string): Point | undefined {
  return guide.entries.find((entry): entry is Point => entry.kind === "point" && entry.id === id);
}
