import type { PointState } from "../../core/checking/coverage";
import { stateWords } from "../../core/words/states";
import { asJson, clean, cleanStarts } from "../escape";
import { type FileReport, isChecked, type ReportedPrinciple, type Result } from "../lint/report";
import type { Context, Format } from "./format";
import { columnsOf } from "./width";
import { countsOf, principlesOf } from "./words";

/** Many specifications, one line each, one column a principle. */
export const coverageText: Format = (context) => collected((reports) => cleanStarts(matrix(reports, context)));

export const coverageCsv: Format = () => collected(csv);

export const coverageJson: Format = ({ today, edition }) =>
  collected((reports) => {
    const specifications = reports.map((report) => ({ file: report.file, title: report.title, status: report.status, met: report.coverage.met, applicable: report.coverage.applicable, ...countsOf(report), principles: principlesOf(report.coverage).map(({ id, number, title, state }) => ({ id, number, title, state })) }));
    return `${asJson({ version: 1, date: today, edition, specifications }, 2)}\n`;
  });

function collected(write: (reports: readonly FileReport[]) => string): ReturnType<Format> {
  const reports: FileReport[] = [];
  return {
    add(result: Result) {
      if (isChecked(result)) reports.push(result);
      return "";
    },
    end: () => write(reports),
  };
}

const marks: Readonly<Record<PointState, string>> = { met: "✓", partly: "~", missed: "✗", unsaid: "·", waived: "w", "not-applicable": "-", unreadable: "?" };

function matrix(reports: readonly FileReport[], context: Context): string {
  const columns = headsOf(reports);
  const names = reports.map(({ file }) => clean(context.shown(file)));
  const width = names.reduce((most, name) => Math.max(most, columnsOf(name)), 13);
  const head = `${"Specification".padEnd(width)}  ${columns.map(({ label }) => label.padEnd(3)).join("")} Points     Errors  Warnings`;
  const rows = reports.map((report, index) => {
    const { errors, warnings } = countsOf(report);
    const points = `${report.coverage.met} of ${report.coverage.applicable}`;
    return `${padded(names[index] ?? "", width)}  ${columns.map(({ id }) => marks[stateOf(report, id)].padEnd(3)).join("")} ${points.padEnd(10)} ${String(errors).padStart(6)}  ${String(warnings).padStart(8)}`;
  });
  const key = columns.map(({ label, title }) => `  ${label}  ${title}`);
  const signs = (Object.keys(marks) as PointState[]).map((state) => `${marks[state]} ${stateWords[state].toLowerCase()}`).join(", ");
  return reports.length === 0 ? "" : [head, ...rows, "", ...key, "", `${signs}. Checked against the ${context.edition} edition on ${context.today}.`, ""].join("\n");
}

function padded(name: string, width: number): string {
  return name + " ".repeat(width - columnsOf(name));
}

interface ColumnHead {
  readonly id: string;
  readonly label: string;
  readonly title: string;
}

/** The principles of all the files: a further standard's headings stand beside the guide's. */
function headsOf(reports: readonly FileReport[]): ColumnHead[] {
  const found = new Map<string, ReportedPrinciple>();
  for (const { coverage } of reports) for (const principle of principlesOf(coverage)) found.set(principle.id, principle);
  let letter = 0;
  return [...found.values()].map(({ id, number, title }) => ({ id, label: number === undefined ? String.fromCharCode(65 + (letter++ % 26)) : String(number), title }));
}

function stateOf({ coverage }: FileReport, id: string): PointState {
  return coverage.principles.find((principle) => principle.id === id)?.state ?? "not-applicable";
}

function csv(reports: readonly FileReport[]): string {
  const columns = headsOf(reports);
  const head = ["file", "title", "status", ...columns.map(({ id }) => id), "points met", "points that apply", "errors", "warnings", "suggestions", "hints"];
  const rows = reports.map((report) => {
    const { errors, warnings, infos, hints } = countsOf(report);
    return [report.file, report.title ?? "", report.status, ...columns.map(({ id }) => stateOf(report, id)), report.coverage.met, report.coverage.applicable, errors, warnings, infos, hints];
  });
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A spreadsheet takes text that begins with one of these for a formula, or a log for a command, so it gets a quotation mark before it. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = clean(/^[=+\-@:\t\r]/.test(value) ? `'${value}` : value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
