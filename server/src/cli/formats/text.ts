import type { PointState, PrincipleCoverage } from "../../core/coverage";
import type { Finding, Severity } from "../../core/finding";
import type { Guide } from "../../core/guide/types";
import { nextSteps } from "../../core/next-steps";
import { LineIndex } from "../../core/text";
import type { Checked } from "../commands/lint";

interface Style {
  readonly colour: boolean;
  readonly today: string;
}

/** For people in a terminal: each finding with its line, then the seven principles and what to do next. */
export function text(checked: readonly Checked[], guide: Guide, style: Style): string {
  const parts = checked.map((each) => oneFile(each, guide, style));
  return `${parts.join("\n\n")}\n\n${summary(checked)}\n`;
}

function oneFile({ file, result }: Checked, guide: Guide, style: Style): string {
  const lines = new LineIndex(result.document.text);
  const findings = result.findings.map((finding) => frame(finding, file, lines, style));
  const status = result.specification.programme?.status === undefined ? "no status given, so checked as a draft" : `checked as ${result.status}`;
  const head = `${bold(clean(file), style)} (${status}, on ${style.today})`;
  return [head, ...findings, coverage(result.coverage.principles), steps({ file, result }, guide, lines)].filter((part) => part !== "").join("\n\n");
}

function frame(finding: Finding, file: string, lines: LineIndex, style: Style): string {
  const start = lines.at(finding.span.start);
  const end = lines.at(finding.span.end);
  const line = lines.lineText(start.line);
  const { shown, from } = cut(line, start.character);
  const length = Math.max(1, (end.line === start.line ? end.character : line.length) - start.character);
  const gutter = String(start.line + 1);
  const pad = " ".repeat(gutter.length);
  const under = `${" ".repeat(Math.max(0, start.character - from))}${"^".repeat(Math.max(1, Math.min(length, shown.length - (start.character - from) || 1)))}`;
  return [
    `${paint(labels[finding.severity], finding.severity, style)} ${finding.message}  [${finding.id}]`,
    `  ${pad}--> ${clean(file)}:${start.line + 1}:${start.character + 1}`,
    `  ${gutter} | ${clean(shown)}`,
    `  ${pad} | ${under}`,
  ].join("\n");
}

/** A window of a long line around a column. */
function cut(line: string, column: number): { shown: string; from: number } {
  const width = 110;
  if (line.length <= width) return { shown: line, from: 0 };
  const from = Math.max(0, Math.min(column - 30, line.length - width));
  return { shown: line.slice(from, from + width), from };
}

function coverage(principles: readonly PrincipleCoverage[]): string {
  const numbered = principles.filter(({ number }) => number !== undefined);
  if (numbered.length === 0 || numbered.every(({ points }) => points.length === 0)) return "";
  const rows = numbered.map(({ number, title, state, points }) => {
    const counted = points.filter((point) => point.state !== "not-applicable" && point.state !== "waived");
    const met = counted.filter((point) => point.state === "met").length;
    return `  ${marks[state]} ${words[state].padEnd(14)} ${number}. ${title} (${met} of ${counted.length} points)`;
  });
  return ["The seven key principles", ...rows].join("\n");
}

function steps({ result }: Checked, guide: Guide, lines: LineIndex): string {
  const next = nextSteps(result, guide);
  if (next.length === 0) return "";
  return ["Most useful next", ...next.map(({ advice, at }, index) => `  ${index + 1}. ${advice} (line ${lines.at(at).line + 1})`)].join("\n");
}

function summary(checked: readonly Checked[]): string {
  const counted = (severity: Severity): number => checked.reduce((sum, { result }) => sum + result.findings.filter((finding) => finding.severity === severity).length, 0);
  const parts = [plural(counted("error"), "error"), plural(counted("warning"), "warning"), plural(counted("info") + counted("hint"), "suggestion")];
  return `${plural(checked.length, "file")} checked: ${parts.join(", ")}.`;
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

const labels: Readonly<Record<Severity, string>> = { error: "Error:", warning: "Warning:", info: "Suggestion:", hint: "Hint:" };
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const words: Readonly<Record<PointState, string>> = { met: "met", partly: "partly", missed: "missed", unsaid: "unsaid", waived: "waived", "not-applicable": "not applicable", unreadable: "unreadable" };
const marks: Readonly<Record<PointState, string>> = { met: "✓", partly: "~", missed: "✗", unsaid: "·", waived: "-", "not-applicable": "-", unreadable: "?" };

function paint(label: string, severity: Severity, { colour }: Style): string {
  return colour ? `\u001b[${colours[severity]}m${label}\u001b[0m` : label;
}

function bold(label: string, { colour }: Style): string {
  return colour ? `\u001b[1m${label}\u001b[0m` : label;
}

/** Control characters of a file or its name never reach a terminal. */
function clean(shown: string): string {
  return shown.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}
