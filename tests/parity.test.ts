import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { built } from "./built";
import { checkFile, read, root, samples, today } from "./checking";
import type { CheckResult } from "../server/src/core/check";
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
function ofCore({ document, findings }: CheckResult): string[] {
  const lines = new LineIndex(document.text);
  return findings.map(({ id, severity, message, span }) => {
    const [start, end] = [lines.at(span.start), lines.at(span.end)];
    return line({ rule: id, severity, message, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });
  });
}

function ofCommandLine(cwd: string, ...args: readonly string[]): Map<string, string[]> {
  const { stdout } = spawnSync(process.execPath, [built("dist/cli.js"), "lint", "--format", "json", ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  const { results } = JSON.parse(stdout) as { results: { file: string; findings: JsonFinding[] }[] };
  return new Map(results.map(({ file, findings }) => [file, findings.map(line)]));
}

async function ofServer(client: Client, file: string): Promise<string[]> {
  const uri = pathToFileURL(file).href;
  await client.open(uri, readFileSync(file, "utf8"));
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
  assert.ok(report.kind === "full");
  return report.items.map(ofDiagnostic);
}

describe("the core, the command line and the language server give the same findings", () => {
  it("for every sample, with the configuration that stands beside it", async function () {
    this.timeout(60_000);
    const found = ofCommandLine(root, "--today", today, "samples");
    assert.deepEqual([...found.keys()].sort(), samples());
    const client = await Client.start({ textDocument: { diagnostic: {} } });
    for (const [file, findings] of found) {
      assert.deepEqual(findings, ofCore(await checkFile(file)), `${file} on the command line`);
      assert.deepEqual(await ofServer(client, path.join(root, file)), ofCore(await checkFile(file, localDate(new Date()))), `${file} in the language server`);
    }
    await client.stop();
  });

  it("with every setting that a configuration has", async function () {
    this.timeout(60_000);
    const place = realpathSync(mkdtempSync(path.join(tmpdir(), "mentorspec-parity-")));
    try {
      const text = read("samples/council/steady-company.programme.yaml");
      const files: Readonly<Record<string, string>> = {
        ".git/HEAD": "",
        ".mentorspec.yaml": "extends: shared/base.yaml\nguides: shared/our.guide.yaml\nseverities: {referral-unsaid: error, parties-unsaid: off}\noverrides: [{files: drafts/, severities: {council-contact-rhythm: hint, referral-unsaid: info}}]\nignore: [old/, '*.left.programme.yaml']\nlimits: {size: 100000, findings: 12}\n",
        "shared/base.yaml": "severities: {voice-unsaid: info, training-unsaid: off}\n",
        "shared/our.guide.yaml": read("samples/council/our-standard.guide.yaml"),
        ".mentorspecignore": "ignored/\n",
        "own/.mentorspec.yaml": "severities: {training-unsaid: error}\n",
      };
      const specifications = ["a", "drafts/b", "drafts/deep/c", "own/d", "old/e", "f.left", "ignored/g"].map((name) => `${name}.programme.yaml`);
      for (const [name, content] of [...Object.entries(files), ...specifications.map((name) => [name, name.startsWith("own/") ? text.replace(/waivers:[^]*/, "") : text] as const)]) {
        mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
        writeFileSync(path.join(place, name), content);
      }
      const found = ofCommandLine(place);
      assert.deepEqual([...found.keys()], ["a", "drafts/b", "drafts/deep/c", "own/d"].map((name) => `${name}.programme.yaml`));
      const rules = (name: string): string => (found.get(`${name}.programme.yaml`) ?? []).join("\n");
      assert.match(rules("a"), / error referral-unsaid /);
      assert.match(rules("drafts/b"), / info referral-unsaid /);
      assert.doesNotMatch(rules("own/d"), / council-/);
      assert.equal(found.get("a.programme.yaml")?.length, 12);
      const client = await Client.start({ textDocument: { diagnostic: {} } });
      for (const name of specifications) assert.deepEqual(await ofServer(client, path.join(place, name)), found.get(name) ?? [], name);
      await client.stop();
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
