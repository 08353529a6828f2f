import type { Severity } from "../../core/finding";
import { severityWords } from "../../core/words/states";
import { amount, listed } from "../../core/words/wording";
import type { FileReport, ReportedCoverage, Summary } from "../lint/report";

/** "2 errors, 1 warning and 3 suggestions"; "nothing to put right". */
export function countsInWords({ errors, warnings, infos, hints }: Pick<Summary, "errors" | "warnings" | "infos" | "hints">): string {
  const parts = [[errors, "error"], [warnings, "warning"], [infos, "suggestion"], [hints, "hint"]] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, noun]) => amount(number, noun));
  return said.length === 0 ? "nothing to put right" : listed(said);
}

export function countsOf({ findings }: FileReport): Pick<Summary, "errors" | "warnings" | "infos" | "hints"> {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), infos: of("info"), hints: of("hint") };
}

/** "Checked as review: 2 errors and 1 hint." Where only what fails the run is shown, the rest is not denied. */
export function standing(report: FileReport, quiet: boolean): string {
  const counts = report.findings.length === 0 && quiet ? "nothing that fails the run" : countsInWords(countsOf(report));
  const status = statusInWords(report);
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}: ${counts}.`;
}

/** "12 files checked: 2 errors and 1 warning." and what else there is to say of a run. */
export function summaryLines(summary: Summary): string[] {
  const lines = [summary.files === 0 ? "Nothing was checked." : `${amount(summary.files, "file")} checked: ${countsInWords(summary)}.`];
  if (summary.fixed > 0) lines.push(`${amount(summary.fixed, "repair")} made.`);
  if (summary.fixable > 0) lines.push(`${summary.fixable === 1 ? "1 of them" : `${summary.fixable} of them`} can be put right with --fix.`);
  if (summary.waived > 0) lines.push(`${amount(summary.waived, "finding")} set aside with a reason.`);
  if (summary.baselined > 0) lines.push(`${amount(summary.baselined, "finding")} known to the baseline.`);
  if (summary.unchecked > 0) lines.push(`${amount(summary.unchecked, "file")} could not be checked.`);
  return lines;
}

/** "checked as a draft, as no status is given"; "checked as submitted" */
export function statusInWords({ status, statusGiven }: Pick<FileReport, "status" | "statusGiven">): string {
  return statusGiven ? `checked as ${status}` : "checked as a draft, as no status is given";
}

export function severityWord(severity: Severity): string {
  return severityWords[severity];
}

/** The seven numbered principles; further standards' headings follow them. */
export function principlesOf({ principles }: ReportedCoverage): ReportedCoverage["principles"] {
  return principles.filter(({ number, points }) => number !== undefined || points.length > 0);
}

/** How many points of a principle are met, of those that apply. */
export function pointsInWords({ points }: ReportedCoverage["principles"][number]): string {
  const applicable = points.filter(({ state }) => state !== "not-applicable" && state !== "waived");
  return `${applicable.filter(({ state }) => state === "met").length} of ${applicable.length}`;
}
