import { blockOf, firstField } from "./fields";
import type { Block, Guide, Point, Principle } from "./types";

/** A point of the guide, and the top-level key that its check looks at first. */
export interface PlannedPoint {
  readonly point: Point;
  readonly block: string;
}

/** The entries of a guide that every check goes through, sorted out once. */
export interface Plan {
  readonly blocks: readonly Block[];
  readonly points: readonly PlannedPoint[];
  readonly principles: readonly Principle[];
}

export function planOf({ entries }: Guide): Plan {
  return {
    blocks: entries.filter((entry): entry is Block => entry.kind === "block"),
    points: entries.filter((entry): entry is Point => entry.kind === "point").map((point) => ({ point, block: blockOf(firstField(point.check)) })),
    principles: entries.filter((entry): entry is Principle => entry.kind === "principle"),
  };
}
