import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folder, type JsonOutput, lint } from "../cli/cli";
import { Wire } from "../lsp/wire";
import { drive, some, type Measured } from "./drive";
import { type Hazard, textOf } from "./hazard";
import { hazards as all } from "./inputs";

/** Line breaks apart, nothing that a terminal, a log or a reader would act upon. */
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const trace = /\n\s+at \S+ ?\(|\n\s+at (file|node|\/)|(Type|Range|Syntax|Reference)Error/;
/** Half of what Node takes by itself: an input that needs more ends the process. */
const small = { NODE_OPTIONS: "--max-old-space-size=512" };
/** Processor time: many times what is needed, and far below a loop of the wrong kind. */
const longest = 8_000;
/** Each text is asked one request in so many; `npm run hazards` asks all of them. */
const share = 5;
/** What grows too fast with the number of lines shows with so many characters of them, too. */
const most = 60_000;

const isText = ({ finds }: Hazard): boolean => finds.length > 0;
/** Half a surrogate pair reaches a server, but cannot be saved. */
const isWritable = ({ make }: Hazard): boolean => !/\p{Surrogate}/u.test(String(make()));
const fits = (id: string, wanted: string): boolean => (wanted.startsWith("^") ? id.startsWith(wanted.slice(1)) : id === wanted);
const isFound = ({ finds }: Hazard, ids: readonly string[]): boolean => finds.some((wanted) => ids.some((id) => fits(id, wanted)));
const listed = (ids: readonly string[]): string => [...new Set(ids)].join(" ");

describe("what breaks other tools", function () {
  this.timeout(300_000);

  describe("on the command line", () => {
    // Every format writes what the checks found: large hazards say nothing new there, and the server is given them all.
    const hazards = all.filter((hazard) => !isText(hazard) || hazard.name === "10 MB" || (hazard.make().length <= 5_000 && isWritable(hazard)));
    let cwd = "";
    const formats = ["json", "ndjson", "github", "gitlab", "sarif", "html", "markdown", "junit"];
    const output = (format: string): string => readFileSync(path.join(cwd, "out", format), "utf8");
    const fileOf = (hazard: Hazard): string => `${String(hazards.indexOf(hazard)).padStart(3, "0")}.programme.yaml`;
    before(() => {
      cwd = folder({});
      for (const hazard of hazards) writeFileSync(path.join(cwd, fileOf(hazard)), hazard.make());
      const { code, stdout, stderr } = lint([...formats.flatMap((format) => ["-f", `${format}=out/${format}`]), "."], { cwd, env: small });
      assert.equal(code, 2, stderr.slice(0, 1_000));
      assert.doesNotMatch(stdout + stderr, trace);
      assert.doesNotMatch(stdout + stderr, raw);
    });

    it("ends with a plain message for each", () => {
      const { results, unchecked } = JSON.parse(output("json")) as JsonOutput;
      const found = new Map(results.map(({ file, findings }) => [path.basename(file), findings]));
      const reasons = new Map(unchecked.map(({ file, reason }) => [path.basename(file), reason]));
      const wrong = hazards.flatMap((hazard) => {
        const findings = found.get(fileOf(hazard)) ?? [];
        const reason = reasons.get(fileOf(hazard)) ?? "";
        if (!isText(hazard)) return /UTF-8/.test(reason) ? [] : [`${hazard.name}: ${reason}`];
        if (findings.some(({ rule }) => rule === "internal-error")) return [`${hazard.name}: ${JSON.stringify(findings.slice(0, 3))}`];
        return findings.length <= 1_000 && (isFound(hazard, findings.map(({ rule }) => rule)) || /larger than|longer than|reads up to/.test(reason)) ? [] : [`${hazard.name}: ${findings.length} ${listed(findings.map(({ rule }) => rule)).slice(0, 200)} ${reason}`];
      });
      assert.deepEqual(wrong, []);
    });
    for (const format of formats) it(`goes into ${format} without acting there`, () => assert.equal(raw.exec(output(format))?.[0], undefined));
    it("gives a log of GitHub nothing but its findings", () => {
      for (const line of output("github").trim().split("\n")) assert.match(line, /^::(error|warning|notice) /);
      assert.doesNotMatch(output("github"), /^::(error::|set-output)/m);
    });
    it("shows a page on which hostile text stays text", () => {
      assert.match(output("html"), /default-src (&#39;|')none/);
      assert.doesNotMatch(output("html"), /<img|<script|<svg\/|onerror=alert\(1\)>|href="(?!#|https?:)/);
    });
  });

  describe("in the server", () => {
    let wire: Wire;
    before(async () => {
      wire = new Wire(["--stdio"], small);
      await wire.initialize();
      wire.send({ method: "initialized", params: {} });
    });
    after(() => wire.kill());

    for (const [index, hazard] of all.entries()) {
      if (!isText(hazard)) continue;
      it(hazard.name, async () => {
        const content = textOf(hazard, most);
        const measured = await Promise.race([drive(wire, `file:///test/${index}.programme.yaml`, content, some(content, index, share)), wire.ended]);
        assert.ok(typeof measured === "object" && measured !== null, "the server ended");
        assertGood(hazard, measured);
      });
    }
    it("which then goes on as ever", async () => {
      const { found, slowest } = await drive(wire, "file:///test/after.programme.yaml", "mentorspec: 1\nprogramme: Steady\n");
      assert.ok(found.length > 5 && slowest.time < longest);
    });
  });
});

function assertGood(hazard: Hazard, { first, slowest, found, errors }: Measured): void {
  assert.ok(found.length > 0 && found.length <= 1_000, `${found.length} findings`);
  assert.ok(isFound(hazard, found.map(({ code }) => code)), listed(found.map(({ code }) => code)));
  assert.ok(found.every(({ code, message }) => code !== "internal-error" && !raw.test(message)));
  assert.deepEqual(errors, []);
  assert.ok(first < longest && slowest.time < longest, `${first} ms; ${slowest.method} ${slowest.time} ms`);
}
