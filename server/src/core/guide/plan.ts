import { type Question, questionOf, type Test, testOf } from "./evaluate";
import { Phrases } from "../words/phrases";
import { blockOf, fieldsOf, firstField } from "./fields";
import { Paths } from "./locate";
import type { Facts } from "./facts/facts";
import type { Wording } from "./facts/wording";
import type { Block, Guide, Point, Principle } from "./types";

/** What a point asks of a specification. */
interface Asks {
  /** Whether it applies; always, where there is nothing to ask. */
  readonly applies: Question | undefined;
  readonly test: Test;
  /** Words that show it is spoken of, where the block is in plain words. */
  readonly signs: Phrases | undefined;
}

/** One entry of a template, with what goes under it. */
export interface TemplateEntry {
  readonly key: string;
  readonly text: string;
}

/** A point of the guide, and what is known of it before anything is checked. */
export class PlannedPoint {
  /** The top-level key that its check looks at first. */
  readonly block: string;
  /** Whether its check looks nowhere else. */
  readonly alone: boolean;
  private ready: Asks | undefined = undefined;
  private template: readonly TemplateEntry[] | undefined = undefined;
  private steps: readonly string[] | undefined = undefined;

  constructor(
    readonly point: Point,
    /** Its place in the guide's order. */
    readonly order: number,
    /** What says the opposite of it in plain words. */
    readonly contrary: readonly Wording[] | undefined,
    private readonly paths: Paths,
  ) {
    const [block = "", ...others] = new Set(fieldsOf(point.check).map(blockOf));
    this.block = block;
    this.alone = others.length === 0;
  }

  /** Made ready when it is first needed: most files need but a part of all points. */
  get asks(): Asks {
    const { when, check, signs } = this.point;
    this.ready ??= { applies: when && questionOf(when, this.paths), test: testOf(check, this.paths), signs: signs && new Phrases(signs) };
    return this.ready;
  }

  /** The path at which its check looks first, step by step. */
  get path(): readonly string[] {
    this.steps ??= firstField(this.point.check).split(".");
    return this.steps;
  }

  /** The entries of the template that it offers. */
  get entries(): readonly TemplateEntry[] {
    this.template ??= (this.point.insert ?? "").split(/^(?=[\w-]+:)/m).map((text) => ({ key: text.slice(0, text.indexOf(":")), text }));
    return this.template;
  }
}

/** The points that look at one top-level block first. */
export interface PlannedSection {
  readonly block: string;
  readonly points: readonly PlannedPoint[];
  /** Those of them that have something to look at even where the block is not there. */
  readonly wide: readonly PlannedPoint[];
}

export interface PlannedBlock {
  readonly entry: Block;
  readonly applies: Question | undefined;
}

/** The entries of a guide that every check goes through, sorted out once. */
export interface Plan {
  readonly blocks: readonly PlannedBlock[];
  /** In the guide's order. */
  readonly points: readonly PlannedPoint[];
  readonly sections: readonly PlannedSection[];
  readonly principles: readonly Principle[];
  /** To which principle a point belongs, by its id. */
  readonly principleOf: ReadonlyMap<string, string | undefined>;
}

/** `wordingsOf`: what contradicts a point anywhere in the text, by its id. */
export function planOf({ entries }: Guide, { wordingsOf }: Pick<Facts, "wordingsOf">): Plan {
  const paths = new Paths();
  const points = entries.filter((entry): entry is Point => entry.kind === "point").map((point, order) => new PlannedPoint(point, order, wordingsOf.get(point.id), paths));
  return {
    blocks: entries.filter((entry): entry is Block => entry.kind === "block").map((entry) => ({ entry, applies: entry.when && questionOf(entry.when, paths) })),
    points,
    sections: [...new Set(points.map(({ block }) => block))].map((block) => {
      const own = points.filter((each) => each.block === block);
      return { block, points: own, wide: own.filter(({ alone, contrary }) => !alone || contrary !== undefined) };
    }),
    principles: entries.filter((entry): entry is Principle => entry.kind === "principle"),
    principleOf: new Map(points.map(({ point: { id, principle } }) => [id, principle])),
  };
}
