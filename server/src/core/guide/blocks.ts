import { isBlank, saysNone, type Pair, type YamlDocument } from "../document/document";
import type { Place } from "../specification/places";
import type { Format } from "../structure/format";
import type { Span } from "../text";
import { absence, type Verdict } from "./evaluate";
import type { Subject } from "./locate";

/** What many points ask of one top-level block. */
export interface BlockState {
  /** How all points stand that look at it only, where it has no value. */
  readonly absent: Verdict | undefined;
  readonly isWritten: boolean;
  /** Its key, or where that would stand. */
  readonly place: Place;
}

/** The top-level blocks of a document, and where those that are missing would stand. */
export class Blocks {
  private readonly keys = new Map<unknown, Pair>();
  private readonly states = new Map<string, BlockState>();
  private readonly start: number;

  constructor(
    { root }: YamlDocument,
    private readonly format: Format,
  ) {
    if (root?.kind === "map") for (const pair of root.pairs) this.keys.set(pair.key.value, pair);
    this.start = root?.span.start ?? 0;
  }

  of(block: string, subject: Subject): BlockState {
    const known = this.states.get(block);
    if (known) return known;
    const state = { absent: subject.has(block) ? undefined : absence(block, subject), isWritten: this.isWritten(block), place: this.placeOf(block) };
    this.states.set(block, state);
    return state;
  }

  /** A key with nothing after it does not count yet, nor does “none”, save where the block has a field for that. */
  isWritten(block: string): boolean {
    const value = this.keys.get(block)?.value;
    if (value === undefined || isBlank(value)) return false;
    return !saysNone(value) || this.format.root.block?.fields.get(block)?.block?.schema["x-none"] !== undefined;
  }

  /** A block's own key, else that of the nearest block before it in the guide's order. */
  placeOf(block: string): Place {
    const { format, keys, start } = this;
    let index = format.blocks.indexOf(block);
    if (index < 0) throw new Error(`The format has no block “${block}”.`);
    let span: Span | undefined;
    while (!span && index >= 0) span = keys.get(format.blocks[index--])?.key.span;
    return { span: span ?? { start, end: start }, path: [block] };
  }
}
