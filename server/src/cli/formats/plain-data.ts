import { rulePage } from "../../rule-page";
import type { FileReport, ReportedFinding, Result, Unchecked } from "../lint/report";
import { isChecked } from "../lint/report";

/** The version of the JSON and NDJSON output. New fields may come with any release; a change that breaks readers raises it. */
export const outputVersion = 1;

/** One file in the form of `schemas/output.schema.json`. */
export function fileData(report: FileReport): object {
  const { file, title, status, statusGiven, findings, suppressed, coverage, fixed } = report;
  return {
    file,
    ...(title === undefined ? {} : { title }),
    status,
    statusGiven,
    findings: findings.map(findingData),
    suppressed: suppressed.map(({ finding, by, reason, until }) => ({ ...findingData(finding), by, ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }) })),
    coverage: {
      met: coverage.met,
      applicable: coverage.applicable,
      principles: coverage.principles.map(({ number, ...rest }) => ({ ...(number === undefined ? {} : { number }), ...rest })),
    },
    fixed,
  };
}

function findingData({ rule, severity, message, line, column, endLine, endColumn, cites, related, fixable, edits, fingerprint }: ReportedFinding): object {
  return { rule, severity, message, line, column, endLine, endColumn, cites, related, fixable, ...(fixable ? { edits } : {}), fingerprint, page: rulePage(rule) };
}

export function resultData(result: Result): object {
  return isChecked(result) ? fileData(result) : uncheckedData(result);
}

export function uncheckedData({ file, reason }: Unchecked): object {
  return { file, reason };
}
