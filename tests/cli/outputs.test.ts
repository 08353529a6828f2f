import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cli, draft, type Ended, environment, faulty, folder, lint, program, start } from "./cli";

/** A line of shell in which `$M` is the command line. */
function shell(line: string, cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], { cwd, encoding: "utf8", env: { ...environment, M: `${process.execPath} ${program}` }, timeout: 60_000 });
  return { code: status, stdout, stderr };
}

describe("lint: where its output goes", () => {
  it("ends with the right code and whole files when its reader stops early", () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.programme.yaml`, faulty])));
    const { stdout, stderr } = shell("$M lint -f text -f sarif=out.sarif | head -1; echo \"code ${PIPESTATUS[0]}\"", cwd);
    assert.equal(stderr, "");
    assert.match(stdout, /^code 1$/m);
    const { runs: [run] } = JSON.parse(readFileSync(path.join(cwd, "out.sarif"), "utf8")) as { runs: { results: { ruleId: string }[] }[] };
    assert.equal(run?.results.filter(({ ruleId }) => ruleId === "value-choice").length, 60);
    assert.deepEqual(readdirSync(cwd).filter((name) => name.endsWith(".tmp")), []);
  });
  it("says in one line that it cannot be written, with code 2", () => {
    const cwd = folder({ "a.programme.yaml": draft });
    const full = shell("$M lint > /dev/full", cwd);
    assert.equal(full.code, 2);
    assert.equal(full.stderr, "mentorspec: Standard output cannot be written: no space is left.\n");
    for (const [output, words] of [["json=sub/", /it is a folder/], ["json=a.programme.yaml/x", /part of its path is a file/], [`json=${"x".repeat(300)}`, /its name is too long/], ["json=/dev/full", /no space is left/]] as const) {
      const ended = lint(["-f", output], { cwd });
      assert.equal(ended.code, 2, output);
      assert.match(ended.stderr, words);
      assert.equal(ended.stderr.trim().split("\n").length, 1, ended.stderr);
    }
    assert.deepEqual(readdirSync(cwd), ["a.programme.yaml"]);
  });
  it("takes the place of no file that is read", () => {
    const files = { "a.programme.yaml": draft, ".mentorspec.yaml": "{}\n", "base.json": '{"version":1,"files":{}}' };
    const cwd = folder(files);
    symlinkSync("a.programme.yaml", path.join(cwd, "link"));
    for (const name of ["a.programme.yaml", "./a.programme.yaml", "link", ".mentorspec.yaml", "base.json"]) {
      const ended = lint(["-f", `json=${name}`, "--baseline", "base.json"], { cwd });
      assert.equal(ended.code, 2, name);
      assert.match(ended.stderr, /is needed for something else/);
    }
    for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(path.join(cwd, name), "utf8"), text);
  });
  it("goes through a link, and into a device as it is", () => {
    const cwd = folder({ "a.programme.yaml": draft, "real/old.json": "{}" });
    symlinkSync("real/old.json", path.join(cwd, "link.json"));
    assert.equal(lint(["-f", "json=link.json"], { cwd }).code, 0);
    assert.ok(lstatSync(path.join(cwd, "link.json")).isSymbolicLink());
    assert.match(readFileSync(path.join(cwd, "real/old.json"), "utf8"), /"version":1/);
    const { code, stdout } = shell("$M lint -f json=/dev/stdout > out.json; cat out.json", cwd);
    assert.equal(code, 0);
    assert.match(stdout, /"version":1/);
    assert.ok(!existsSync("/dev/.mentorspec"));
  });
});

describe("words that come from a command line", () => {
  const steering = "\u001b[31mX";
  it("never steer the terminal", () => {
    const cwd = folder({ "a.programme.yaml": draft });
    const lines = [
      ...["--today", "--fail-on", "--max-warnings", "--shard", "--timeout", "--workers", "-f", "--baseline", "--since", "-c"].map((option) => ["lint", option, steering]),
      ["lint", "-f", `json=${steering}/`], ["lint", `--${steering}`], ["lint", `-${steering}`], ["lint", steering], [steering], ["lint", "--stdin-filename", steering],
      ["report", "a.programme.yaml", "--as", steering], ["report", "a.programme.yaml", "-f", steering], ["report", steering], ["report", "a.programme.yaml", "-o", `${steering}/`],
      ["completion", steering], ["schema", steering], ["coverage", "-f", steering], ["explain", steering], ["rules", steering], ["rules", "-f", steering],
      ["config", steering], ["config", "check", `${steering}.guide.yaml`], ["compare", steering, "a.programme.yaml"], ["compare", "a.programme.yaml", "--since", steering], ["init", "--yes", "-o", `${steering}/`],
    ];
    for (const args of lines) {
      const { code, stdout, stderr } = cli(args, { cwd });
      assert.equal(code, 2, JSON.stringify(args));
      assert.doesNotMatch(stdout + stderr, /\u001b/, JSON.stringify(args));
    }
  });
  it("are answered in plain words", () => {
    const cwd = folder({ "-dash.programme.yaml": draft });
    const said = (...args: string[]): string => lint(args, { cwd }).stderr;
    assert.match(said("--format"), /^mentorspec: --format needs a value after it\./);
    assert.match(said("--stdin-filename", "--changed", "-"), /^mentorspec: --stdin-filename needs a value after it\. For one that begins with a dash, write --stdin-filename=VALUE\./);
    assert.match(said("--quiet=yes"), /^mentorspec: --quiet takes no value\./);
    assert.match(said("-dash.programme.yaml"), /^mentorspec: There is no option -d\. For the file of that name, put “--” before it\./);
    assert.match(said("-f", "sarf"), /There is no format “sarf”\. Did you mean “sarif”\?/);
    assert.match(cli(["config", "chek"]).stderr, /no config command “chek”\. Did you mean “check”\?/);
    assert.match(cli(["-V"]).stderr, /no option -V without a command\. Did you mean --version\?/);
    assert.match(cli(["compare", "-f", "markdwon", "a", "b"], { cwd }).stderr, /Did you mean “markdown”\?/);
    assert.match(lint(["x".repeat(5_000)], { cwd }).stderr, /was not checked: its name is too long\.$/m);
  });
  it("and a guide's own words cannot steer it either", () => {
    const guide = 'document: {id: ours, title: "Our \\e[31m standard", publisher: Ours}\nentries:\n  - {id: our-contact, kind: point, title: "T\\e[31m", says: "S\\u009b.", place: "P\\e", since: 2026-01, force: must, check: {said: meetings.frequency}, unsaid: "Say\\e it.", advice: "Do\\e."}\n';
    const cwd = folder({ ".mentorspec.yaml": "guides: o.guide.yaml\n", "o.guide.yaml": guide, "a.programme.yaml": draft });
    for (const args of [["explain", "our-contact"], ["rules", "our-contact"], ["rules", "-f", "json", "our-contact"]]) {
      const { code, stdout } = cli(args, { cwd });
      assert.equal(code, 0);
      assert.doesNotMatch(stdout, /[\u001b\u009b]/, args.join(" "));
    }
  });
});

describe("standard input", () => {
  for (const args of [["lint", "-"], ["lint", "-f", "json=out.json", "-"]]) {
    it(`that never comes can be interrupted: ${args.join(" ")}`, async () => {
      const cwd = folder({});
      const process = start(args, { cwd });
      let ready = false;
      process.stderr?.on("data", () => (ready = true));
      const ended = once(process, "exit");
      const beat = setInterval(() => process.kill("SIGINT"), ready ? 100 : 1_000);
      try {
        const [code, signal] = (await ended) as [number | null, string | null];
        // Before the handler is there the signal ends it, as it ends any program.
        assert.ok(code === 130 || signal === "SIGINT", `${code} ${signal}`);
      } finally {
        clearInterval(beat);
      }
      assert.deepEqual(readdirSync(cwd), []);
    });
  }
  it("is left out where a file of that name is", () => {
    const cwd = folder({ ".mentorspec.yaml": "ignore: old/\n" });
    const ended = lint(["-", "--stdin-filename", "old/a.programme.yaml"], { cwd, input: faulty });
    assert.equal(ended.code, 0);
    assert.match(ended.stderr, /old\/a\.programme\.yaml is left out/);
  });
  it("that is a folder is none", () => {
    const cwd = folder({});
    mkdirSync(path.join(cwd, "sub"));
    writeFileSync(path.join(cwd, "x"), "");
    const ended = shell("$M lint - < sub", cwd);
    assert.equal(ended.code, 2);
    assert.match(ended.stderr, /standard input was not checked: it is a folder/);
  });
});
