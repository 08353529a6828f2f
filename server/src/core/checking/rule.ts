import type { Specification } from "../generated/specification";
import type { Facts } from "../guide/facts/facts";
import type { Guide } from "../guide/types";
import type { Cite, Related, Repair, Severity } from "../finding";
import type { Claims } from "../specification/claims";
import type { Place, Places } from "../specification/places";
import type { Prose } from "../specification/prose";
import type { Status } from "../guide/types";

/** One kind of fault that data cannot describe: metadata, examples that are its tests and its documentation, and a pure function. */
export interface Rule {
  /** The requirement as a stable kebab-case noun phrase; also the file's name. */
  readonly id: string;
  /** What it asks, in a line for the rule list: "A claim stays within the guide's rating". */
  readonly summary: string;
  readonly why: string;
  readonly cites: readonly Cite[];
  readonly severity: Severity;
  /** Whole specifications; a `bad` one marks each expected place with « and ». */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  check(spec: Specification, context: RuleContext): void;
}

/** What a rule sees beside the specification. */
export interface RuleContext {
  readonly guide: Guide;
  /** The guide's facts as typed values. */
  readonly facts: Facts;
  readonly places: Places;
  /** What the claims of the specification rest on. */
  readonly claims: Claims;
  readonly prose: Prose;
  readonly status: Status;
  /** An ISO date. The core has no clock. */
  readonly today: string;
  /** Reports at the value of a field, or at its key, or where it would stand if it is absent. */
  report(place: Place, message: string, more?: ReportOptions): void;
}

export interface ReportOptions {
  /** Where the place in the sources is that of one fact and not of the whole rule. */
  readonly cites?: readonly Cite[];
  /** Where the rule's own severity is too strong or too weak for this case. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly repairs?: readonly Repair[];
}

/** Returns the rule unchanged; exists so that a rule file is checked where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
