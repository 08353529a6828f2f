import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { within } from "../../server/src/deadline";
import { TookTooLong } from "../../server/src/took-too-long";
import { environment, folder } from "../cli/cli";
import { Wire } from "../lsp/wire";
import { endlessBundles } from "./endless";

const draft = (name: string): string => `mentorspec: 1\nprogramme: ${name}\nneed:\n  gap: x\n`;
const uriOf = (name: string): string => `file:///test/${name.replaceAll(" ", "-")}.programme.yaml`;

interface Published {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

describe("work that never ends", function () {
  this.timeout(180_000);
  let bundles: Awaited<ReturnType<typeof endlessBundles>>;
  before(async () => void (bundles = await endlessBundles()));

  it("is ended in its own thread, whatever it does, and nothing else is", async () => {
    assert.equal(within(1_000, () => within(1_000, () => 7)), 7);
    assert.throws(() => within(1_000, () => assert.fail("ours")), /ours/);
    const works: readonly (() => unknown)[] = [() => { for (;;); }, () => /^(a+)+$/.test(`${"a".repeat(60)}b`), () => { for (;;) try { for (;;); } catch { continue; } finally { Math.random(); } }];
    for (const work of works) assert.throws(() => within(50, work), TookTooLong);
    assert.equal(await Promise.resolve(3), 3);
  });

  describe("in the server, over standard input and output", () => {
    let wire: Wire;
    before(async () => {
      wire = new Wire(["--stdio"], {}, bundles.server);
      await wire.initialize();
      wire.send({ method: "initialized", params: {} });
    });
    after(() => wire.kill());

    let last = 0;
    const findingsOf = async (name: string, version: number, send: () => void): Promise<Published["diagnostics"]> => {
      wire.received.length = 0;
      send();
      const { params } = await wire.next(({ method, params }) => method === "textDocument/publishDiagnostics" && (params as Published).uri === uriOf(name) && (params as Published).version === version);
      return (params as Published).diagnostics;
    };
    const ask = (method: string, name: string): Promise<unknown> => wire.request(++last + 1_000, method, { textDocument: { uri: uriOf(name) }, position: { line: 1, character: 3 } }).then(({ result, error }) => error ?? result);

    for (const name of ["Endless loop", "Endless pattern"]) {
      it(`gives one finding to the file at fault, and other files go on: ${name}`, async () => {
        const found = await findingsOf(name, 1, () => wire.open(uriOf(name), draft(name)));
        assert.deepEqual(found.map(({ code }) => code), ["file-limit"]);
        assert.match(found[0]?.message ?? "", /longer than 5 seconds and was stopped/);
        assert.ok((await findingsOf(`Steady ${name}`, 1, () => wire.open(uriOf(`Steady ${name}`), draft("Steady")))).length > 5);
        assert.notEqual(await ask("textDocument/hover", `Steady ${name}`), null);
      });
    }
    it("answers requests about the file at fault at once, with what does not need the check", async () => {
      assert.equal(await ask("textDocument/codeLens", "Endless loop").then((lenses) => (lenses as unknown[]).length), 0);
      assert.ok(((await ask("textDocument/documentSymbol", "Endless loop")) as unknown[]).length > 0);
    });
    it("waits less long for the same file, and finds out when it is put right", async () => {
      const name = "Endless loop";
      const change = (version: number, text: string) => () => wire.send({ method: "textDocument/didChange", params: { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text }] } });
      const started = process.hrtime.bigint();
      assert.deepEqual((await findingsOf(name, 2, change(2, `${draft(name)}# more\n`))).map(({ code }) => code), ["file-limit"]);
      // Half a second of work: a busy machine may make ten times as much of it, but not of five.
      assert.ok(process.hrtime.bigint() - started < 5_000_000_000n);
      assert.ok((await findingsOf(name, 3, change(3, draft("Steady")))).length > 5);
    });
    it("is ended after one word in a file that was quick before", async () => {
      const name = "Quick";
      assert.ok((await findingsOf(name, 1, () => wire.open(uriOf(name), draft("Steady")))).length > 5);
      const range = { start: { line: 1, character: "programme: ".length }, end: { line: 1, character: "programme: Steady".length } };
      const found = await findingsOf(name, 2, () => wire.send({ method: "textDocument/didChange", params: { textDocument: { uri: uriOf(name), version: 2 }, contentChanges: [{ range, text: "Endless loop" }] } }));
      assert.deepEqual(found.map(({ code }) => code), ["file-limit"]);
    });
    it("gives nothing to a request that never ends, and stays alive", async () => {
      await findingsOf("Folds", 1, () => wire.open(uriOf("Folds"), draft("Endless folds")));
      assert.deepEqual(await ask("textDocument/foldingRange", "Folds"), []);
      assert.ok(wire.received.some(({ method, params }) => method === "window/logMessage" && /given up/.test((params as { message: string }).message)));
      assert.notEqual(await ask("textDocument/hover", "Folds"), null);
    });
  });

  describe("on the command line", () => {
    for (const workers of ["on", "off"]) {
      it(`leaves out the file at fault and says so, the others being checked (workers ${workers})`, () => {
        const cwd = folder({ "a.programme.yaml": draft("Steady"), "b.programme.yaml": draft("Endless pattern"), "c.programme.yaml": draft("Steady") });
        const { status, stdout, stderr } = spawnSync(process.execPath, [bundles.cli, "lint", "--timeout", "1", "--workers", workers, "-f", "json", "."], { cwd, encoding: "utf8", env: environment });
        assert.equal(status, 2, stderr);
        assert.match(stderr, /b\.programme\.yaml was not checked: it took longer than 1 second/);
        assert.deepEqual((JSON.parse(stdout) as { results: { file: string }[] }).results.map(({ file }) => path.basename(file)), ["a.programme.yaml", "c.programme.yaml"]);
      });
    }
    it("ends on standard input", () => {
      const { status, stderr } = spawnSync(process.execPath, [bundles.cli, "lint", "--timeout", "1", "-"], { encoding: "utf8", env: environment, input: draft("Endless loop") });
      assert.equal(status, 2);
      assert.match(stderr, /standard input was not checked: it took longer than 1 second;/);
    });
  });
});
