import { isAtLeast } from "../../core/checking/severity";
import type { Cite, Severity } from "../../core/finding";
import type { Reference } from "../../core/explain/reference";
import { expiredWaiver, type Result, type Summary } from "../lint/report";

/** What every format may draw on beside the results. */
export interface Context {
  readonly version: string;
  /** An ISO date. */
  readonly today: string;
  /** "April 2025" */
  readonly edition: string;
  readonly colour: boolean;
  /** From which severity on a finding fails the run. */
  readonly failOn: Severity | "never";
  /** Only what fails the run is shown. */
  readonly quiet: boolean;
  /** Whether more than one file is checked. */
  readonly several: boolean;
  /** A file's name as it is seen from the working folder. */
  shown(file: string): string;
  referenceOf(rule: string): Reference | undefined;
  citeText(cite: Cite): string;
}

/** Takes the results one by one, in the order of the files, and gives the text that can be written so far. */
export interface Reporter {
  add(result: Result): string;
  end(summary: Summary): string;
}

export type Format = (context: Context) => Reporter;

/** Whether a finding alone fails the run: by its severity, or as a waiver that has run out. */
export function fails({ rule, severity }: { readonly rule: string; readonly severity: Severity }, failOn: Context["failOn"]): boolean {
  return failOn !== "never" && (isAtLeast(severity, failOn) || rule === expiredWaiver);
}

/** A text that is written once, before whatever comes first. */
export function once(text: string): () => string {
  let left = text;
  return () => {
    const now = left;
    left = "";
    return now;
  };
}

/** What parts the items of a list: an opening before the first, a comma before all others. */
export function separator(opening: string): { readonly next: () => string; readonly isUnused: () => boolean } {
  let count = 0;
  return { next: () => (count++ === 0 ? opening : ",\n"), isUnused: () => count === 0 };
}
