import type { CheckState } from "../guide/evaluate";
import type { Plan } from "../guide/plan";
import type { Force } from "../guide/types";
import type { Place } from "../specification/places";

/** `unsaid` means that nothing was written; `missed` that the text says otherwise. */
export type PointState = CheckState | "waived" | "not-applicable";

export interface PointCoverage {
  readonly id: string;
  readonly title: string;
  readonly force: Force;
  readonly state: PointState;
  readonly place: Place;
}

export interface PrincipleCoverage {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly document: string;
  readonly state: PointState;
  readonly points: readonly PointCoverage[];
}

/** How a specification stands to each principle, and to the points outside them. */
export interface Coverage {
  readonly principles: readonly PrincipleCoverage[];
  readonly others: readonly PointCoverage[];
  readonly met: number;
  readonly applicable: number;
}

/** Rolls the points up to their principles. */
export function coverageOf({ principles, principleOf }: Plan, points: readonly PointCoverage[]): Coverage {
  const own = new Map<string | undefined, PointCoverage[]>([[undefined, []], ...principles.map(({ id }): [string, PointCoverage[]] => [id, []])]);
  for (const point of points) own.get(principleOf.get(point.id))?.push(point);
  const rolled = principles.map(({ id, number, title, document }) => ({ id, number, title, document, state: rollUp(own.get(id) ?? []), points: own.get(id) ?? [] }));
  const counted = points.filter(counts);
  return { principles: rolled, others: own.get(undefined) ?? [], met: counted.filter((point) => point.state === "met").length, applicable: counted.length };
}

function counts({ state }: PointCoverage): boolean {
  return state !== "not-applicable" && state !== "waived";
}

/** What the guide asks us only to consider never counts against a principle. */
function rollUp(points: readonly PointCoverage[]): PointState {
  const applicable = points.filter(counts);
  if (applicable.length === 0) return points.some((point) => point.state === "waived") ? "waived" : "not-applicable";
  if (applicable.some((point) => point.state === "missed" && point.force !== "consider")) return "missed";
  if (applicable.every((point) => point.state === "unreadable")) return "unreadable";
  if (applicable.every((point) => point.state === "unsaid" || point.state === "unreadable")) return "unsaid";
  return applicable.every((point) => point.state === "met" || point.force === "consider") ? "met" : "partly";
}
