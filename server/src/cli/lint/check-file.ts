import type { Settings } from "../../config/loader";
import { check, type CheckResult } from "../../core/check";
import { editsOf } from "../../core/edits/edits";
import type { Finding } from "../../core/finding";
import { nextSteps } from "../../core/progress/next-steps";
import { LineIndex, type Span } from "../../core/text";
import { fingerprints } from "./fingerprint";
import { fixed } from "./fix";
import type { FileReport, Region, ReportedFinding, Suppressed } from "./report";

export type Fixing = "off" | "dry-run" | "write";

export interface Checked {
  readonly report: FileReport;
  /** The text with its repairs, where there are any. */
  readonly text: string | undefined;
}

/** Checks one text as the command line shows it; with `fixing`, after what can safely be repaired. */
export function checkText(file: string, source: string, { knowledge, config, limits }: Settings, today: string, fixing: Fixing): Checked {
  const options = { knowledge, config, limits, today };
  const repaired = fixing === "off" ? undefined : fixed(source, options);
  const text = repaired && repaired.count > 0 ? repaired.text : undefined;
  const result = repaired?.result ?? check(source, options);
  const report = reportOf(file, fixing === "dry-run" && text !== undefined ? check(source, options) : result, knowledge.format, knowledge.guide);
  return { report: { ...report, fixed: repaired?.count ?? 0 }, text };
}

function reportOf(file: string, result: CheckResult, format: Settings["knowledge"]["format"], guide: Settings["knowledge"]["guide"]): FileReport {
  const lines = new LineIndex(result.document.text);
  const reported = (findings: readonly Finding[]): ReportedFinding[] => {
    const names = fingerprints(findings, result);
    return findings.map((finding, index) => toReported(finding, names[index] ?? "", result, format, lines));
  };
  const waived = reported(result.suppressed);
  const { met, applicable, principles } = result.coverage;
  return {
    file,
    title: result.specification.programme?.name,
    status: result.status,
    statusGiven: result.specification.programme?.status !== undefined,
    findings: reported(result.findings),
    suppressed: result.suppressed.map(({ waiver }, index): Suppressed => ({ finding: waived[index] as ReportedFinding, by: kinds[waiver.kind], reason: waiver.reason, until: waiver.until })),
    coverage: { met, applicable, principles: principles.map(({ id, number, title, state, points }) => ({ id, number, title, state, points: points.map((point) => ({ id: point.id, state: point.state })) })) },
    next: nextSteps(result, guide).map(({ id, advice, at }) => ({ rule: id, advice, line: lines.at(at).line + 1 })),
    fixed: 0,
    diff: undefined,
  };
}

const kinds = { waived: "waiver", "not-applicable": "not-applicable", "ignored-here": "comment" } as const;

function toReported(finding: Finding, fingerprint: string, { document }: CheckResult, format: Settings["knowledge"]["format"], lines: LineIndex): ReportedFinding {
  const safe = finding.repairs.find((repair) => repair.safe);
  const edits = safe ? (editsOf(safe, document, format, "plain") ?? []) : [];
  return {
    rule: finding.id,
    severity: finding.severity,
    message: finding.message,
    ...regionOf(finding.span, lines),
    cites: finding.cites,
    related: finding.related.map(({ span, message }) => ({ ...regionOf(span, lines), message })),
    fixable: edits.length > 0,
    edits: edits.map(({ span, text }) => ({ ...regionOf(span, lines), text })),
    fingerprint,
    frame: frameOf(finding.span, lines),
  };
}

export function regionOf(span: Span, lines: LineIndex): Region {
  const start = lines.at(span.start);
  const end = lines.at(Math.max(span.start, span.end));
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

const width = 110;

/** The line on which a finding begins; of a long one, a window around it. */
export function frameOf(span: Span, lines: LineIndex): ReportedFinding["frame"] {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  const line = lines.lineText(start.line);
  const first = line.length <= width ? 0 : Math.max(0, Math.min(start.character - 30, line.length - width));
  const text = line.slice(first, first + width);
  const from = start.character - first;
  const length = (end.line === start.line ? end.character : line.length) - start.character;
  return { text, from, length: Math.max(1, Math.min(length, text.length - from)) };
}
