import type { MapNode, YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { Span } from "../text";

/** One thing that may be written at a cursor. */
export interface Slot {
  readonly role: "key" | "value";
  /** Of the block that the key belongs to, or of the value. */
  readonly path: Path;
  /** The block that a key would join, with all its entries; none where this key would begin it. */
  readonly block: MapNode | undefined;
  /** What stands there already and would be replaced. */
  readonly word: Span;
  /** The quote that the word is in. */
  readonly quote: string;
  readonly flow: boolean;
  /** What the name has already, a value or a block, so that only the name is wanted. */
  readonly named: boolean;
  readonly value: YamlNode | undefined;
  /** What has to come before: a dash, or the space after a colon. */
  readonly before: string;
  /** What has to come after: a colon that a name lacks, or a comma. */
  readonly after: string;
  /** The column in which the entry starts; its further lines go two further in. */
  readonly column: number;
  /** The span of the line's indentation where it has to become `column` wide. */
  readonly reindent: Span | undefined;
}

/** A slot of which only its place is known. */
export const bareSlot = { quote: "", flow: false, named: false, value: undefined, before: "", after: "", column: 0, reindent: undefined } as const;
