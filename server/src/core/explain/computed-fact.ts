/** Something that follows from what is written, shown beside it. */
export interface ComputedFact {
  readonly group: "sums" | "ratings" | "words";
  /** The offset of the entry that it belongs to. */
  readonly at: number;
  /** Short enough to stand at the end of a line: "78 planned hours". */
  readonly label: string;
  /** How it was worked out. */
  readonly detail: string;
  /** Fields from whose hover it can be seen, with all below them; only the entry itself where there are none. */
  readonly fields: readonly string[];
}
