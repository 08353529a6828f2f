import type { Phrases } from "../../words/phrases";
import type { Known } from "../types";
import { type Data, map, number, optional, phrases, text, texts, word } from "./reading";

/** A law, a duty or guidance, as far as the sources state it. */
export interface Duty extends Known {
  readonly law: string;
  readonly year?: number;
  readonly standing: "in-force" | "superseded" | "guidance" | "bill" | "other-thing";
  readonly jurisdictions: readonly string[];
  /** How a text names it. */
  readonly names: Phrases;
  /** Wording that shows the fault that goes with it: an old test, a Bill as law. */
  readonly signs: Phrases;
  /** Words in the same sentence that make the wording harmless. */
  readonly unless: Phrases;
  readonly instead?: string;
  /** The value of `programme.statutory_basis`. */
  readonly basis?: string;
  /** Groups of `target_group.groups` that it is owed to. */
  readonly groups: readonly string[];
}

export const duty = map<Data<Duty>>({
  law: text,
  year: optional(number),
  standing: word("in-force", "superseded", "guidance", "bill", "other-thing"),
  jurisdictions: texts,
  names: phrases,
  signs: phrases,
  unless: phrases,
  instead: optional(text),
  basis: optional(text),
  groups: texts,
});
