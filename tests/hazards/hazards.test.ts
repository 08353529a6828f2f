import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folder, type JsonOutput, lint } from "../cli/cli";
import { Editor } from "../lsp/editor";
import { type Hazard, hazards } from "./inputs";

/** Line breaks apart, nothing that a terminal, a log or a reader would act upon. */
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const trace = /\n\s+at \S+ ?\(|\n\s+at (file|node|\/)|(Type|Range|Syntax|Reference)Error/;
/** Far above what an idle machine needs, far below a loop of the wrong kind. */
const longest = 30_000;
/** Half of what Node takes by itself: an input that needs more ends the process. */
const small = { NODE_OPTIONS: "--max-old-space-size=512" };

const fileOf = ({ name }: Hazard): string => `${name.replace(/\W+/g, "-")}.programme.yaml`;
const isStopped = ({ finds }: Hazard): boolean => finds.length === 0 || finds[0] === "file-limit";

describe("what breaks other tools", function () {
  this.timeout(120_000);
  let cwd = "";
  before(() => {
    cwd = folder({});
    for (const hazard of hazards) writeFileSync(path.join(cwd, fileOf(hazard)), hazard.content);
  });

  describe("ends on the command line with a plain message", () => {
    for (const hazard of hazards) {
      it(hazard.name, () => {
        const started = performance.now();
        const { code, stdout, stderr } = lint(["--workers", "off", fileOf(hazard)], { cwd, env: small });
        assert.ok(performance.now() - started < longest);
        const all = stdout + stderr;
        assert.equal(code, isStopped(hazard) ? 2 : /^Error: /m.test(stdout) ? 1 : 0, all.slice(0, 1_000));
        assert.doesNotMatch(all, trace);
        assert.doesNotMatch(all, raw);
        assert.ok(all.length < 1_000_000, `${all.length} characters`);
        if (hazard.finds.length === 0) return assert.match(stderr, /UTF-8/);
        assert.match(all, /^ *--> .*:\d+:\d+$/m);
        assert.ok(hazard.finds.some((id) => all.includes(`[${id}]`)), all.slice(0, 1_000));
      });
    }
  });

  it("goes into every format without acting there", () => {
    const formats = ["json", "ndjson", "github", "gitlab", "sarif", "html", "markdown", "junit"];
    const { code, stderr } = lint([...formats.flatMap((format) => ["-f", `${format}=out/${format}`]), "."], { cwd, env: small });
    assert.equal(code, 2, stderr.slice(0, 1_000));
    const output = (format: string): string => readFileSync(path.join(cwd, "out", format), "utf8");
    for (const format of formats) assert.equal(raw.exec(output(format))?.[0], undefined, `${format}: ${JSON.stringify(output(format).slice((raw.exec(output(format))?.index ?? 0) - 60).slice(0, 100))}`);
    for (const line of output("github").trim().split("\n")) assert.match(line, /^::(error|warning|notice) /);
    assert.doesNotMatch(output("github"), /^::(error::|set-output)/m);
    const { results, unchecked } = JSON.parse(output("json")) as JsonOutput;
    assert.ok(unchecked.length >= hazards.filter(({ finds }) => finds.length === 0).length);
    for (const { findings, file } of results) assert.ok(findings.length <= 1_000, file);
  });

  it("shows a page on which hostile text stays text", () => {
    const attack = `"><img src=x onerror=alert(1)></style><script>alert(1)</script><svg/onload=1><!--`;
    const page = folder({ "a.programme.yaml": `mentorspec: 1\nprogramme: '${attack}'\nmentors:\n  type: '${attack}'\n'${attack}': 1\n` });
    for (const { stdout } of [lint(["-f", "html"], { cwd: page })]) {
      assert.match(stdout, /default-src (&#39;|')none/);
      assert.doesNotMatch(stdout, /<img|<script|<svg\/|<!--|onerror=alert\(1\)>/);
    }
  });

  it("leaves the server alive, quick and with few findings", async () => {
    const editor = await Editor.start({ env: small });
    try {
      for (const [index, hazard] of hazards.entries()) {
        if (typeof hazard.content !== "string") continue;
        const address = `file:///test/${index}.programme.yaml`;
        const started = performance.now();
        editor.show(hazard.content, address);
        const { items } = await editor.ask<{ items: { code: string; message: string; range: { start: { line: number } } }[] }>("textDocument/diagnostic", {}, address);
        assert.ok(items.length > 0 && items.length <= 1_000, `${hazard.name}: ${items.length}`);
        assert.ok(hazard.finds.some((id) => items.some(({ code }) => code === id)), `${hazard.name}: ${[...new Set(items.map(({ code }) => code))].join(" ")}`);
        assert.ok(items.every(({ code, message }) => code !== "internal-error" && !raw.test(message)), hazard.name);
        const position = { line: 2, character: 5 };
        const range = { start: position, end: position };
        for (const [method, params] of [["hover", { position }], ["completion", { position }], ["codeAction", { range, context: { diagnostics: [] } }], ["documentSymbol", {}], ["foldingRange", {}], ["semanticTokens/full", {}], ["formatting", { options: { tabSize: 2, insertSpaces: true } }]] as const) await editor.ask(`textDocument/${method}`, params, address);
        editor.notify("textDocument/didClose", { textDocument: { uri: address } });
        assert.ok(performance.now() - started < longest, `${hazard.name}: ${Math.round(performance.now() - started)} ms`);
      }
      editor.show("mentorspec: 1\nprogramme: Steady\n");
      assert.ok((await editor.ask<{ items: unknown[] }>("textDocument/diagnostic")).items.length > 5);
    } finally {
      editor.stop();
    }
  });
});
