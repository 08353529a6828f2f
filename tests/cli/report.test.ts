import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { built } from "../built";
import { root } from "../checking";

const sample = path.join(root, "samples/complete.programme.yaml");

function report(...args: string[]): { status: number | null; out: Buffer; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built("dist/cli.js"), "report", "--today", "2026-04-01", ...args], { maxBuffer: 1 << 26 });
  return { status, out: stdout, err: stderr.toString() };
}

describe("mentorspec report", function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mentorspec-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("writes each kind in each format", () => {
    for (const kind of ["assessment", "preview", "specification"]) {
      for (const format of ["html", "docx", "markdown", "json", ...(kind === "assessment" ? ["csv"] : [])]) {
        const { status, out, err } = report(sample, "--as", kind, "--format", format);
        assert.equal(status, 0, err);
        assert.ok(out.length > 500, `${kind} ${format}`);
      }
    }
  });

  it("writes the same bytes for the same text and day", () => {
    for (const format of ["html", "docx"]) assert.ok(report(sample, "--format", format).out.equals(report(sample, "--format", format).out), format);
  });

  it("goes by the ending of the file that it writes", () => {
    for (const [name, start] of [["a.html", "<!DOCTYPE html>"], ["a.docx", "PK"], ["a.csv", "\ufeffPart"], ["a.md", "# Steady Hands"], ["a.json", "{\n  \"version\": 1"]] as const) {
      const file = path.join(folder, name);
      assert.equal(report(sample, "-o", file).status, 0);
      assert.ok(readFileSync(file).toString("utf8").startsWith(start), name);
    }
  });

  it("hands in nothing with parts left out", () => {
    const broken = path.join(root, "samples/faulty/broken-yaml.programme.yaml");
    const { status, out, err } = report(broken, "--as", "specification");
    assert.equal(status, 2);
    assert.equal(out.length, 0);
    assert.match(err, /errors in its YAML/);
    assert.equal(report(broken).status, 0);
  });

  it("says in one line what it cannot do", () => {
    const notUtf8 = path.join(folder, "latin.programme.yaml");
    writeFileSync(notUtf8, Buffer.from([0x61, 0xff, 0xfe]));
    for (const [args, words] of [
      [[], /Name one specification/],
      [["nowhere.programme.yaml"], /no such file/],
      [[sample, "--as", "poem"], /There is no report “poem”/],
      [[sample, "--format", "pdf"], /There is no format “pdf”/],
      [[sample, "--as", "preview", "--format", "csv"], /Only an assessment/],
      [[sample, "-o", path.join(notUtf8, "a.html")], /cannot be written: part of its path is a file/],
      [[sample, "-o", sample], /would take the place of the specification/],
      [[notUtf8], /not saved as UTF-8/],
      [["--today", "2026-02-31x", sample], /is not a date/],
    ] as const) {
      const { status, err } = report(...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(err, words);
      assert.equal(err.trim().split("\n").length, 1);
    }
  });

  it("keeps what makes Word files out of the way of everything else", () => {
    const cli = readFileSync(built("dist/cli.js"), "utf8");
    assert.match(cli, /["']\.\/docx\.js["']/);
    assert.doesNotMatch(cli, /schemas\.openxmlformats\.org/);
  });
});
