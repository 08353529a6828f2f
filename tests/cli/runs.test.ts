import assert from "node:assert/strict";
import { type ChildProcess, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { read } from "../checking";
import { cli, draft, type Ended, environment, faulty, filesOf, fixable, folder, jsonOf, lint, program, put, start } from "./cli";

const specification = read("samples/minimal.programme.yaml");

function many(count: number, text: (index: number) => string = () => specification): string {
  return folder(Object.fromEntries(Array.from({ length: count }, (_, index) => [`d${index % 50}/${index}.programme.yaml`, text(index)])));
}

/** Everything that a process writes until it ends. */
async function ending(process: ChildProcess): Promise<Ended & { readonly signal: string | null }> {
  const parts = { stdout: "", stderr: "" };
  process.stdout?.on("data", (data: Buffer) => (parts.stdout += data.toString()));
  process.stderr?.on("data", (data: Buffer) => (parts.stderr += data.toString()));
  const [code, signal] = (await once(process, "close")) as [number | null, string | null];
  return { ...parts, code, signal };
}

async function until(condition: () => boolean, what: string, most = 50_000): Promise<void> {
  for (const began = Date.now(); !condition(); ) {
    assert.ok(Date.now() - began < most, what);
    await wait(20);
  }
}

describe("lint: long and broken runs", () => {
  it("checks ten thousand files, the same in one thread and in several", function () {
    this.timeout(600_000);
    const cwd = many(10_000, (index) => (index % 100 === 0 ? faulty : draft));
    const ended = lint(["-f", "ndjson", "--allow-empty"], { cwd });
    assert.equal(ended.code, 1, ended.stderr);
    const lines = ended.stdout.trim().split("\n").map((line) => (JSON.parse(line) as { file: string }).file);
    assert.equal(lines.length, 10_000);
    assert.deepEqual(lines, [...lines].sort());
    assert.equal(ended.stderr, "");
  });
  it("gives the same in one thread and in several", () => {
    const cwd = many(120, (index) => (index % 3 === 0 ? faulty : index % 3 === 1 ? fixable : specification));
    put(cwd, { "d1/.mentorspec.yaml": "severities: { value-kind: hint }\n", "d2/bad.programme.yaml": "\u0000" });
    writeFileSync(path.join(cwd, "d3/latin.programme.yaml"), Buffer.from("\xe9", "latin1"));
    const [one, several] = ["off", "on"].map((workers) => lint(["-f", "json", "--workers", workers], { cwd }));
    assert.equal(one?.stdout, several?.stdout);
    assert.equal(one?.code, 2);
    assert.equal(several?.code, 2);
  });
  it("repairs in several threads too", () => {
    const cwd = many(60, () => fixable);
    assert.equal(jsonOf(lint(["-f", "json", "--fix", "--workers", "on"], { cwd })).summary["fixed"], 60);
    assert.match(readFileSync(path.join(cwd, "d0/0.programme.yaml"), "utf8"), /can_decline: true/);
  });
  it("gives up a file that takes too long, and goes on with the rest", () => {
    const cwd = folder({ "a.programme.yaml": draft, "b.programme.yaml": `${draft}x_list:\n${"  - {name: a, text: b}\n".repeat(19_000)}`, "c.programme.yaml": faulty });
    const ended = lint(["-f", "json", "--workers", "on", "--timeout", "0.05"], { cwd });
    assert.equal(ended.code, 2);
    assert.match(jsonOf(ended).unchecked.map(({ file, reason }) => `${file}: ${reason}`).join("\n"), /^b\.programme\.yaml: it took longer than 0\.05 seconds; “--timeout” allows more$/m);
    assert.ok(jsonOf(ended).results.length + jsonOf(ended).unchecked.length === 3);
  });

  describe("with a reader that stops early", () => {
    it("ends quietly", () => {
      const cwd = many(300, () => faulty);
      for (const format of ["text", "ndjson", "json"]) {
        const { stdout, stderr } = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" lint -f ${format} | head -c 20; echo " code \${PIPESTATUS[0]}"`], { cwd, encoding: "utf8", env: environment });
        assert.equal(stderr, "", format);
        assert.match(stdout, /code [01]$/m, format);
      }
      const { status, stderr } = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" lint 2>&1 >&-; exit 0`], { cwd, encoding: "utf8", env: environment });
      assert.equal(status, 0);
      assert.doesNotMatch(stderr, /at /);
    });
  });

  describe("that is interrupted", () => {
    for (const workers of ["on", "off"]) {
      it(`ends at once with 130 and leaves nothing half written (workers ${workers})`, async () => {
        const cwd = many(1_500);
        const process = start(["lint", "--workers", workers, "-f", "ndjson", "-f", "sarif=out/report.sarif", "--fix"], { cwd });
        const end = ending(process);
        await until(() => existsSync(path.join(cwd, "out")) && readdirSync(path.join(cwd, "out")).length > 0, "the report was not begun");
        await wait(100);
        process.kill("SIGINT");
        const began = performance.now();
        const { code, stderr } = await end;
        assert.equal(code, 130, stderr);
        assert.equal(stderr, "");
        assert.ok(performance.now() - began < 20_000, "it went on to its end");
        assert.deepEqual(readdirSync(path.join(cwd, "out")), []);
        assert.deepEqual(readdirSync(path.join(cwd, "d0")).filter((name) => name.endsWith(".tmp")), []);
      });
    }
  });

  it("shows no progress where there is no terminal", () => {
    const cwd = many(1_500);
    assert.equal(lint(["-f", "json=out.json", "-q"], { cwd }).stderr, "");
  });

  it("shows progress in a terminal on one line, and takes it away", function () {
    if (spawnSync("script", ["--version"]).status !== 0) this.skip();
    const cwd = many(1_500);
    const { stdout } = spawnSync("script", ["-qec", `"${process.execPath}" "${program}" lint -q --workers off -f json=out.json`, "/dev/null"], { cwd, encoding: "utf8", env: { ...environment, TERM: "xterm" } });
    assert.match(stdout, /\r\u001b\[K[\d,]+ files? checked/);
    assert.ok(stdout.endsWith("\r\u001b[K"), JSON.stringify(stdout.slice(-80)));
  });

  describe("watching", () => {
    it("checks again after a change, and ends with 130", async () => {
      const cwd = folder({ "bids/a.programme.yaml": draft });
      const process = start(["lint", "--watch", "-f", "text", "bids"], { cwd });
      let [out, err] = ["", ""];
      process.stdout?.on("data", (data: Buffer) => (out += data.toString()));
      process.stderr?.on("data", (data: Buffer) => (err += data.toString()));
      const closed = once(process, "close");
      const waits = (): number => err.match(/Waiting for changes/g)?.length ?? 0;
      try {
        await until(() => waits() === 1, "the first check");
        put(cwd, { "bids/a.programme.yaml": faulty });
        await until(() => waits() === 2 && out.includes("value-choice"), "the second check");
        put(cwd, { "bids/.mentorspec.yaml": "severities: { value-choice: 'off' }\n", "bids/notes.txt": "no matter" });
        await until(() => waits() === 3, "the third check");
        put(cwd, { "bids/b.programme.yaml": draft });
        await until(() => out.includes("2 files checked"), "the new file");
      } finally {
        process.kill("SIGINT");
      }
      assert.deepEqual((await closed)[0], 130);
    });
  });

  it("never shows a stack trace", () => {
    const cwd = folder({ "a.programme.yaml": draft });
    for (const args of [["lint", "-f", "json=/dev/full"], ["lint", "--baseline", "."], ["lint", "-c", "."], ["explain", "\u001b[31m"], ["lint", "\0"], ["lint", ""]]) {
      const ended = args.some((arg) => arg.includes("\0")) ? { code: 2, stdout: "", stderr: "" } : cli(args, { cwd });
      assert.equal(ended.code, 2, args.join(" "));
      assert.doesNotMatch(ended.stderr, /\n\s+at |\u001b/, args.join(" "));
    }
    assert.deepEqual(filesOf(lint(["-f", "json"], { cwd })), ["a.programme.yaml"]);
  });
});
