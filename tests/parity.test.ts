import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { checkText, read, root, samples, today } from "./checking";
import { LineIndex } from "../server/src/core/text";
import { localDate } from "../server/src/local-date";
import { Client } from "./lsp/client";

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const severities = ["", "error", "warning", "info", "hint"];

/** Findings in one form, from whichever front end. */
function line(finding: JsonFinding): string {
  return `${finding.line}:${finding.column}-${finding.endLine}:${finding.endColumn} ${finding.severity} ${finding.rule} ${finding.message}`;
}

function ofDiagnostic({ range, severity, code, message }: Diagnostic): string {
  return line({ rule: String(code), severity: severities[severity ?? 0] ?? "", message: String(message), line: range.start.line + 1, column: range.start.character + 1, endLine: range.end.line + 1, endColumn: range.end.character + 1 });
}

/** On the day of the samples for the command line, and on today for a language server, which reads the clock. */
function ofCore(text: string, date: string): string[] {
  const lines = new LineIndex(text);
  return checkText(text, date).findings.map(({ id, severity, message, span }) => {
    const [start, end] = [lines.at(span.start), lines.at(span.end)];
    return line({ rule: id, severity, message, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });
  });
}

describe("the core, the command line and the language server give the same findings", () => {
  it("for every sample", async function () {
    this.timeout(60_000);
    const { stdout } = spawnSync(process.execPath, [path.join(root, "dist/cli.js"), "lint", "--format", "json", "--today", today, "samples"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
    const { results } = JSON.parse(stdout) as { results: { file: string; findings: JsonFinding[] }[] };
    assert.deepEqual(results.map(({ file }) => file).sort(), samples());
    const client = await Client.start({ textDocument: { diagnostic: {} } });
    for (const { file, findings } of results) {
      const text = read(file);
      const expected = ofCore(text, today);
      assert.deepEqual(findings.map(line), expected, `${file} on the command line`);
      const uri = `file:///${file}`;
      await client.open(uri, text);
      const report = await client.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
      assert.ok(report.kind === "full");
      assert.deepEqual(report.items.map(ofDiagnostic), ofCore(text, localDate(new Date())), `${file} in the language server`);
    }
    await client.stop();
  });
});
