import type { Lexicon } from "../../words/lexicon";
import { Remembered } from "../../words/remembered";
import type { Figure, Reference } from "./wording";

export interface Quoted {
  /** The figures that the words may be quoting, in the guide's order. */
  readonly figures: readonly Figure[];
  /** The abbreviations of the sources that are named in full. */
  readonly short: string;
}

/** Which figures of the sources a text quotes. Most texts quote none, and are asked about at each check. */
export class QuotedFigures {
  private readonly found = new Remembered((text) => this.quotedIn(text));

  constructor(
    private readonly figures: readonly Figure[],
    private readonly references: readonly Reference[],
    private readonly lexicon: Lexicon,
  ) {}

  in(text: string): Quoted {
    return this.found.of(text);
  }

  private quotedIn(text: string): Quoted {
    const named = this.lexicon.in(text);
    const short = this.references.flatMap(({ short, names, publisher }) => (short !== undefined && (text.includes(publisher) || (named.has(names) && names.anyIn(text))) ? [short] : [])).join(" ");
    const whole = `${text} ${short}`;
    const held = this.lexicon.in(whole);
    return { short, figures: held.size === 0 ? [] : this.figures.filter(({ quoted_with: sets }) => sets.some((set) => held.has(set) && set.allIn(whole))) };
  }
}
