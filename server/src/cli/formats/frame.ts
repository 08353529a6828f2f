import type { Severity } from "../../core/finding";
import { clean, cleanLine } from "../escape";
import type { ReportedFinding } from "../lint/report";
import { columnsOf } from "./width";
import { severityWord } from "./words";

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };

/** A finding with the line that it is about, underlined. */
export function codeFrame(finding: Pick<ReportedFinding, "severity" | "message" | "rule" | "line" | "column" | "frame" | "related">, name: string, source: string | undefined, colour: boolean): string {
  const { severity, message, rule, line, column, related } = finding;
  const { text, from, length } = finding.frame;
  const shown = cleanLine(text);
  const [before, marked] = [columnsOf(shown.slice(0, from)), columnsOf(shown.slice(from, from + length))];
  const gutter = String(line);
  const pad = " ".repeat(gutter.length);
  return [
    `${paint(`${severityWord(severity)}:`, colours[severity], colour)} ${clean(message)}  ${quiet(`[${rule}]`, colour)}`,
    `  ${pad}--> ${clean(name)}:${line}:${column}`,
    `  ${gutter} | ${shown}`.trimEnd(),
    `  ${pad} | ${" ".repeat(before)}${paint("^".repeat(Math.max(1, marked)), colours[severity], colour)}`,
    ...related.map((each) => `  ${pad} = line ${each.line}:${each.column}: ${clean(each.message)}`),
    ...(source === undefined ? [] : [quiet(`  ${pad} = ${clean(source)}`, colour)]),
  ].join("\n");
}

export function paint(shown: string, code: number, colour: boolean): string {
  return colour ? `\u001b[${code}m${shown}\u001b[0m` : shown;
}

export function bold(shown: string, colour: boolean): string {
  return paint(shown, 1, colour);
}

export function quiet(shown: string, colour: boolean): string {
  return paint(shown, 2, colour);
}
