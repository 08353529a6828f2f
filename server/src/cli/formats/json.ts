import { LineIndex } from "../../core/text";
import { rulePage } from "../../rule-page";
import type { Checked } from "../commands/lint";

/** Version 1 of the JSON output; lines and columns start at 1, columns in UTF-16 code units, the end column exclusive. */
export function json(checked: readonly Checked[]): string {
  const results = checked.map(({ file, result }) => {
    const lines = new LineIndex(result.document.text);
    const findings = result.findings.map((finding) => {
      const start = lines.at(finding.span.start);
      const end = lines.at(finding.span.end);
      return { rule: finding.id, severity: finding.severity, message: finding.message, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, cites: finding.cites, url: rulePage(finding.id) };
    });
    const { principles, met, applicable } = result.coverage;
    return { file, findings, coverage: { met, applicable, principles: principles.map(({ id, number, title, state, points }) => ({ id, number, title, state, points: points.map((point) => ({ id: point.id, state: point.state })) })) } };
  });
  const all = results.flatMap(({ findings }) => findings);
  const counted = (severity: string): number => all.filter((finding) => finding.severity === severity).length;
  const summary = { files: results.length, errors: counted("error"), warnings: counted("warning"), infos: counted("info"), hints: counted("hint") };
  return `${JSON.stringify({ version: 1, results, summary }, undefined, 2)}\n`;
}
