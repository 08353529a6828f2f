import type { CheckState } from "./guide/evaluate";
import type { Force, Guide, Point, Principle } from "./guide/types";
import type { Place } from "./places";

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
export function coverageOf(guide: Guide, points: readonly PointCoverage[]): Coverage {
  const principleOf = new Map(guide.entries.filter((entry): entry is Point => entry.kind === "point").map((point) => [point.id, point.principle]));
  const principles = guide.entries.filter((entry): entry is Principle => entry.kind === "principle");
  const rolled = principles.map((principle) => {
    const own = points.filter((point) => principleOf.get(point.id) === principle.id);
    return { id: principle.id, number: principle.number, title: principle.title, document: principle.document, state: rollUp(own), points: own };
  });
  const others = points.filter((point) => principleOf.get(point.id) === undefined);
  const counted = points.filter((point) => point.state !== "not-applicable" && point.state !== "waived");
  return { principles: rolled, others, met: counted.filter((point) => point.state === "met").length, applicable: counted.length };
}

/** What the guide asks us only to consider never counts against a principle. */
function rollUp(points: readonly PointCoverage[]): PointState {
  const applicable = points.filter((point) => point.state !== "not-applicable" && point.state !== "waived");
  if (applicable.length === 0) return points.some((point) => point.state === "waived") ? "waived" : "not-applicable";
  if (applicable.some((point) => point.state === "missed" && point.force !== "consider")) return "missed";
  if (applicable.every((point) => point.state === "unreadable")) return "unreadable";
  if (applicable.every((point) => point.state === "unsaid" || point.state === "unreadable")) return "unsaid";
  return applicable.every((point) => point.state === "met" || point.force === "consider") ? "met" : "partly";
}
