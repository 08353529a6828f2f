import type { Path } from "./document/path";
import type { Span } from "./text";

export type Severity = "error" | "warning" | "info" | "hint";
/** What configuration may set for an id. */
export type SeveritySetting = Severity | "off";

/** Where in the sources something stands: the id of a document in `schemas/guide/documents.yaml`, and the place in it. */
export interface Cite {
  readonly document: string;
  readonly place: string;
}

/** Where a guide entry stands in its source. */
export function citeOf({ document, place }: Cite): Cite {
  return { document, place };
}

/** Another place in the same text that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One disagreement between a specification and the guide, YAML or the format. */
export interface Finding {
  /** Stable kebab-case noun phrase: a guide point, a rule, `yaml-…`, or a structure id. */
  readonly id: string;
  readonly message: string;
  readonly span: Span;
  readonly severity: Severity;
  readonly cites: readonly Cite[];
  readonly related: readonly Related[];
  readonly repairs: readonly Repair[];
}

/**
 * How a finding can be put right, as plain data; `edits/edits.ts` turns it into text edits.
 * `safe` ones keep the meaning and may be applied without looking (`--fix`, fix all).
 */
export type Repair =
  | { readonly kind: "replace"; readonly title: string; readonly span: Span; readonly text: string; readonly safe: boolean; readonly preferred: boolean }
  /** Two values that stand in each other's place. */
  | { readonly kind: "swap"; readonly title: string; readonly spans: readonly [Span, Span]; readonly safe: boolean; readonly preferred: boolean }
  | { readonly kind: "insert"; readonly title: string; readonly parent: Path; readonly key: string; readonly snippet: string; readonly safe: boolean; readonly preferred: boolean }
  /** More words for a list of plain values that is there already. */
  | { readonly kind: "extend"; readonly title: string; readonly parent: Path; readonly key: string; readonly words: readonly string[]; readonly safe: boolean; readonly preferred: boolean };

/** A finding about the file itself, which no source asks for. */
export function ownFinding(id: string, message: string, span: Span, severity: Severity, repairs: readonly Repair[] = []): Finding {
  return { id, message, span, severity, cites: [], related: [], repairs };
}
