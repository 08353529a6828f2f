/** How strongly a source asks for something: a duty or the word must; "should" or plain advice; "consider", "may". */
export type Force = "must" | "should" | "consider";

export type Status = "draft" | "review" | "submitted";

/** One source document. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  /** What a message calls it: "NEF report". */
  readonly short?: string;
  readonly publisher: string;
  /** As much of the date as the source prints: `2025-04-08`, `2014`. */
  readonly date?: string;
  readonly edition?: string;
  readonly url?: string;
}

/** Where in a specification a point shows. Paths are dotted; `[]` means every item of a list. */
export type Check =
  | { readonly said: string }
  | { readonly at_least: { readonly field: string; readonly value: number } }
  | { readonly at_most: { readonly field: string; readonly value: number } }
  | { readonly one_of: { readonly field: string; readonly values: readonly (string | number | boolean)[] } }
  | { readonly includes: { readonly field: string; readonly all?: readonly (string | number)[]; readonly any?: readonly (string | number)[] } }
  | { readonly before: { readonly field: string; readonly first: string; readonly then: string } }
  | { readonly all: readonly Check[] }
  | { readonly any: readonly Check[] };

/** Whether an entry applies: the checks' own vocabulary, and `not`. Unknown is neither true nor false. */
export type Condition = Check | { readonly not: Condition } | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

interface EntryBase {
  /** Stable kebab-case noun phrase, shared with rules in one namespace. */
  readonly id: string;
  readonly title: string;
  /** What the source says, in our words. */
  readonly says: string;
  readonly why?: string;
  /** Where in the source: "Key Principle 6, How 2". */
  readonly place: string;
  /** The id of the source document. Written once for a file, or on an entry where a file draws on several. */
  readonly document: string;
  readonly since: string;
}

/** A key principle of the guide, or a heading of another standard: its points roll up to it. */
export interface Principle extends EntryBase {
  readonly kind: "principle";
  readonly number?: number;
}

/** Something a specification should show. */
export interface Point extends EntryBase {
  readonly kind: "point";
  /** The principle it rolls up to; none for points of law, safety or good practice outside them. */
  readonly principle?: string;
  readonly force: Force;
  /** A child's safety hangs on it: treated as `must` when unsaid. */
  readonly safety?: boolean;
  /** Words that show it is spoken of, where its block is written in plain words: no hint is needed then. */
  readonly signs?: readonly string[];
  readonly when?: Condition;
  readonly check: Check;
  /** Messages: what is missing and what to do (at most two short sentences), when unsaid or partly said … */
  readonly unsaid: string;
  /** … and when the text says the opposite. */
  readonly missed?: string;
  readonly advice: string;
  /** The YAML that answers it, to be put at the first path of the check; `${1:placeholder}` marks what to fill. */
  readonly insert?: string;
  /** From which status on its absence is spoken of; none means draft. */
  readonly from?: Status;
}

/** A top-level block: one finding where the whole block is missing, and its template. */
export interface Block extends EntryBase {
  readonly kind: "block";
  /** The top-level key. */
  readonly block: string;
  readonly force: Force;
  readonly safety?: boolean;
  readonly when?: Condition;
  readonly unsaid: string;
  readonly insert: string;
  readonly from?: Status;
}

export type FactKind =
  | "recommendation"
  | "strength"
  | "evidence-level"
  | "cost-rating"
  | "child-outcome"
  | "framework-outcome"
  | "spectrum-position"
  | "model"
  | "duty"
  | "stage"
  | "chain-step"
  | "figure"
  | "break-even"
  | "word"
  | "measure"
  | "standard"
  | "consideration"
  | "reference"
  | "limit";

/** Anything else in the sources that hovers, completion, rules and reports draw on. */
export interface Fact extends EntryBase {
  readonly kind: FactKind;
  /** The `[key, value]` of the specification whose hover shows it, such as `outcomes[].claim.recommendation` and `1`. */
  readonly shows?: readonly { readonly field: string; readonly value?: string | number }[];
  /** What rules compute with; its shape belongs to the kind: see `facts/`. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export type Entry = Principle | Point | Block | Fact;

export interface Guide {
  readonly documents: readonly SourceDocument[];
  readonly entries: readonly Entry[];
}

/** What every fact carries beside its data. */
export type Known = Pick<Fact, "id" | "title" | "says" | "why" | "place" | "document">;
