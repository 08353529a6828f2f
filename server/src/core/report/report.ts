import type { PointState } from "../checking/coverage";
import type { Severity } from "../finding";

/** What a sign stands for; every renderer shows it with a word, never by colour alone. */
export type Mark = PointState | Severity;

/** Words, and where in the specification they come from: an offset, so that a click can go there. */
export interface Words {
  /** The name of a smaller part, said before it: "Kind". */
  readonly lead?: string;
  readonly text: string;
  readonly at?: number;
  readonly mark?: Mark;
  /** Set back, as a remark. */
  readonly quiet?: boolean;
  /** How many are in each state, for a small bar beside the words. */
  readonly bar?: readonly BarPart[];
}

export interface BarPart {
  readonly mark: Mark;
  readonly count: number;
}

/** A report as headings, paragraphs, lists and tables. Renderers set it as a page, a Word file or plain text and add nothing. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** What stands under the title: the status, the date, the edition. */
  readonly facts: readonly Entry[];
  readonly sections: readonly Section[];
  /** The last lines: what this is and what it is not. */
  readonly foot: readonly string[];
}

export interface Section {
  /** A stable kebab-case name: the target of links. */
  readonly id: string;
  readonly title: string;
  readonly at?: number;
  /** Said in few words beside the title, such as a word count. */
  readonly aside?: Words;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly Section[];
}

export type ReportBlock =
  | { readonly kind: "paragraph"; readonly words: Words }
  | { readonly kind: "list"; readonly items: readonly Words[] }
  | { readonly kind: "entries"; readonly entries: readonly Entry[] }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "strip"; readonly caption: string; readonly items: readonly StripItem[] }
  | { readonly kind: "chart"; readonly chart: Chart };

/** Named parts of an entry that are no longer than this may stand on one line. */
export const shortText = 44;

/** Whether a named part is short enough to share its line. */
export function isShort({ lead, text }: Words): boolean {
  return lead !== undefined && text.length <= shortText && !text.includes("\n");
}

/** A name and what is said of it. */
export interface Entry {
  readonly name: string;
  readonly words: readonly Words[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What stands in place of the rows where there are none. */
  readonly empty?: string;
}

export interface Column {
  readonly title: string;
  /** Its share of the width; 1 where it is not given. */
  readonly share?: number;
  readonly numeric?: boolean;
}

export interface Row {
  /** The first cell names the row. */
  readonly cells: readonly Words[];
  readonly at?: number;
}

export interface StripItem {
  readonly title: string;
  readonly mark: Mark;
  /** A gap that no reader should miss. */
  readonly grave?: boolean;
  /** The mark as a word: "met", "not said". */
  readonly word: string;
  readonly detail?: string;
  readonly at: number;
}

/** A picture that a renderer may draw; `alt` says the same in words. */
export type Chart =
  | { readonly kind: "amounts"; readonly title: string; readonly alt: string; readonly bars: readonly AmountBar[] }
  | { readonly kind: "steps"; readonly title: string; readonly alt: string; readonly steps: readonly Step[] };

export interface AmountBar {
  readonly name: string;
  readonly amount: number;
  readonly shown: string;
}

export interface Step {
  readonly name: string;
  readonly items: readonly string[];
}
