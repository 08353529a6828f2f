import { xml } from "../escape";
import { type FileReport, isChecked, type ReportedFinding, type Result } from "../lint/report";
import { type Context, fails, type Format, once } from "./format";
import { severityWord } from "./words";

/** One suite a file and one case a finding; only what fails the run is a failure. */
export const junit: Format = (context) => {
  const head = once('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mentorspec">\n');
  return { add: (result) => head() + suite(result, context), end: () => `${head()}</testsuites>\n` };
};

function suite(result: Result, context: Context): string {
  if (!isChecked(result)) return suiteOf(result.file, 1, 0, 1, `    <testcase classname="${xml(result.file)}" name="can be checked">\n      <error message="${xml(`It was not checked: ${result.reason}.`)}"/>\n    </testcase>\n`);
  const failing = result.findings.filter((finding) => fails(finding, context.failOn)).length;
  const cases = result.findings.length === 0 ? `    <testcase classname="${xml(result.file)}" name="${context.quiet ? "nothing that fails the run" : "nothing to put right"}"/>\n` : result.findings.map((finding) => testCase(finding, result, context)).join("");
  return suiteOf(result.file, Math.max(1, result.findings.length), failing, 0, cases);
}

function suiteOf(file: string, tests: number, failures: number, errors: number, cases: string): string {
  return `  <testsuite name="${xml(file)}" tests="${tests}" failures="${failures}" errors="${errors}">\n${cases}  </testsuite>\n`;
}

function testCase(finding: ReportedFinding, { file }: FileReport, context: Context): string {
  const { rule, severity, message, line, column } = finding;
  const words = `${severityWord(severity)}: ${message}`;
  const place = `${file}:${line}:${column}`;
  const source = finding.cites[0] ? `\n${xml(context.citeText(finding.cites[0]))}` : "";
  const body = fails(finding, context.failOn) ? `<failure type="${xml(rule)}" message="${xml(words)}">${xml(place)}${source}</failure>` : `<system-out>${xml(`${words} (${place})`)}${source}</system-out>`;
  return `    <testcase classname="${xml(file)}" name="${xml(`${rule} (${line}:${column})`)}" file="${xml(file)}" line="${line}">\n      ${body}\n    </testcase>\n`;
}
