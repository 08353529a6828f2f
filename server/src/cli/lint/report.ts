import type { PointState } from "../../core/checking/coverage";
import type { Cite, Severity } from "../../core/finding";
import type { Status } from "../../core/guide/types";

/** One file as every format shows it. Plain data, so that it can come from a worker. */
export interface FileReport {
  readonly file: string;
  /** What the programme is called. */
  readonly title: string | undefined;
  readonly status: Status;
  /** None given means a draft. */
  readonly statusGiven: boolean;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly Suppressed[];
  readonly coverage: ReportedCoverage;
  /** What would help most now. */
  readonly next: readonly { readonly rule: string; readonly advice: string; readonly line: number }[];
  /** How many repairs were made, or with a dry run would be. */
  readonly fixed: number;
  /** The repairs as a unified diff, with a dry run. */
  readonly diff: string | undefined;
}

/** Lines and columns start at 1, columns count UTF-16 code units, the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFinding extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly cites: readonly Cite[];
  readonly related: readonly (Region & { readonly message: string })[];
  /** Whether --fix puts it right. */
  readonly fixable: boolean;
  readonly edits: readonly (Region & { readonly text: string })[];
  /** Stays the same when lines move: of the rule, the entry and what is written there. */
  readonly fingerprint: string;
  /** The part of its first line that is shown, and where in it the finding begins and how far it goes. */
  readonly frame: { readonly text: string; readonly from: number; readonly length: number };
}

export interface Suppressed {
  readonly finding: ReportedFinding;
  readonly by: "waiver" | "not-applicable" | "comment" | "baseline";
  readonly reason: string | undefined;
  readonly until: string | undefined;
}

export interface ReportedCoverage {
  readonly met: number;
  readonly applicable: number;
  readonly principles: readonly ReportedPrinciple[];
}

export interface ReportedPrinciple {
  readonly id: string;
  readonly number: number | undefined;
  readonly title: string;
  readonly state: PointState;
  readonly points: readonly { readonly id: string; readonly state: PointState }[];
}

/** A file that was not checked, and why, in words. */
export interface Unchecked {
  readonly file: string;
  readonly reason: string;
}

export type Result = FileReport | Unchecked;

export function isChecked(result: Result): result is FileReport {
  return "findings" in result;
}

/** What a run comes to. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Set aside by waivers and comments, and by the baseline. */
  readonly waived: number;
  readonly baselined: number;
  readonly expired: number;
  readonly fixable: number;
  readonly fixed: number;
  readonly unchecked: number;
}

export const noSummary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0, waived: 0, baselined: 0, expired: 0, fixable: 0, fixed: 0, unchecked: 0 };

/** The name of the finding that fails a run whatever its severity. */
export const expiredWaiver = "waiver-expired";

/** The summary with one more result. */
export function counted(summary: Summary, result: Result): Summary {
  if (!isChecked(result)) return { ...summary, unchecked: summary.unchecked + 1 };
  const { findings, suppressed, fixed } = result;
  const of = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  const baselined = suppressed.filter(({ by }) => by === "baseline").length;
  return {
    files: summary.files + 1,
    errors: summary.errors + of("error"),
    warnings: summary.warnings + of("warning"),
    infos: summary.infos + of("info"),
    hints: summary.hints + of("hint"),
    waived: summary.waived + suppressed.length - baselined,
    baselined: summary.baselined + baselined,
    expired: summary.expired + findings.filter(({ rule }) => rule === expiredWaiver).length,
    fixable: summary.fixable + findings.filter(({ fixable }) => fixable).length,
    fixed: summary.fixed + fixed,
    unchecked: summary.unchecked,
  };
}
