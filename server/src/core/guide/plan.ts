import { type Question, questionOf, type Test, testOf } from "./evaluate";
import { Phrases } from "../words/phrases";
import { blockOf, fieldsOf } from "./fields";
import type { Block, Guide, Point, Principle } from "./types";

/** A point of the guide, and what is known of it before anything is checked. */
export interface PlannedPoint {
  readonly point: Point;
  /** Whether it applies; always, where there is nothing to ask. */
  readonly applies: Question | undefined;
  readonly test: Test;
  /** The top-level key that its check looks at first. */
  readonly block: string;
  /** Whether it looks nowhere else, so that nothing has to be asked where that key is not there. */
  readonly alone: boolean;
  /** Words that show it is spoken of, where the block is in plain words. */
  readonly signs: Phrases | undefined;
}

export interface PlannedBlock {
  readonly entry: Block;
  readonly applies: Question | undefined;
}

/** The entries of a guide that every check goes through, sorted out once. */
export interface Plan {
  readonly blocks: readonly PlannedBlock[];
  readonly points: readonly PlannedPoint[];
  readonly principles: readonly Principle[];
  /** To which principle a point belongs, by its id. */
  readonly principleOf: ReadonlyMap<string, string | undefined>;
}

export function planOf({ entries }: Guide): Plan {
  const points = entries.filter((entry): entry is Point => entry.kind === "point");
  return {
    blocks: entries.filter((entry): entry is Block => entry.kind === "block").map((entry) => ({ entry, applies: entry.when && questionOf(entry.when) })),
    points: points.map(planned),
    principles: entries.filter((entry): entry is Principle => entry.kind === "principle"),
    principleOf: new Map(points.map(({ id, principle }) => [id, principle])),
  };
}

function planned(point: Point): PlannedPoint {
  const [block = "", ...others] = new Set(fieldsOf(point.check).map(blockOf));
  return { point, applies: point.when && questionOf(point.when), test: testOf(point.check), block, alone: others.length === 0, signs: point.signs && new Phrases(point.signs) };
}
