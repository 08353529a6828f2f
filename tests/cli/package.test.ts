import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import manifest from "../../package.json";
import { read, root } from "../checking";
import { draft, type Ended, environment, faulty, fixable, folder, git, program, put } from "./cli";

const npm = { ...environment, npm_config_loglevel: "error", npm_config_offline: "true", npm_config_audit: "false", npm_config_fund: "false", npm_config_update_notifier: "false" };

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", env: { ...npm, ...env }, maxBuffer: 1 << 26 });
  return { code: status, stdout, stderr };
}

describe("the npm package", function () {
  this.timeout(120_000);
  let place = "";
  let files: string[] = [];
  before(() => {
    place = folder({ "package.json": "{}", "bids/a.programme.yaml": faulty, "bids/b.programme.yaml": fixable });
    const packed = run("npm", ["pack", "--json", "--pack-destination", place], root);
    assert.equal(packed.code, 0, packed.stderr);
    // pre-commit takes all that npm pack writes for the name of the package, so its scripts may write nothing.
    const [found] = JSON.parse(packed.stdout) as { filename: string; files: { path: string }[]; size: number }[];
    assert.ok(found);
    files = found.files.map(({ path: file }) => file).sort();
    assert.ok(found.size < 1_500_000, `${found.size} bytes`);
    const installed = run("npm", ["install", path.join(place, found.filename)], place);
    assert.equal(installed.code, 0, installed.stderr);
  });

  it("holds what runs and what is read, and nothing else", () => {
    assert.deepEqual(files, [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "THIRD-PARTY-NOTICES.txt",
      "dist/cli.js",
      "dist/data.js",
      "dist/docx.js",
      "dist/server.js",
      "docs/ci.md",
      "docs/cli.md",
      ...["docs/editors.md", "docs/journey.md", "docs/performance.md", "docs/reliability.md"].filter((file) => existsSync(path.join(root, file))),
      "docs/rules.md",
      "docs/sources.md",
      "package.json",
      ...["config", "guide", "output", "programme"].map((name) => `schemas/${name}.schema.json`),
    ].sort());
  });
  it("needs no other package", () => assert.equal((manifest as { dependencies?: unknown }).dependencies, undefined));
  it("runs after it is installed from its tarball, under its own name", () => {
    const mentorspec = path.join(place, "node_modules/.bin/mentorspec");
    assert.equal(run(mentorspec, ["--version"], place).stdout, `${manifest.version}\n`);
    const linted = run(mentorspec, ["lint", "bids"], place);
    assert.equal(linted.code, 1);
    assert.match(linted.stdout, /2 files checked/);
    assert.equal(run(mentorspec, ["lint", "--workers", "on", "bids/b.programme.yaml", "-f", "json"], place).code, 0);
    assert.equal(run(mentorspec, ["report", "bids/a.programme.yaml", "-o", "a.docx"], place).code, 0);
    assert.match(run(mentorspec, ["explain", "claim-rating"], place).stdout, /Source: /);
  });
  it("starts the language server", async () => {
    const server = spawn(path.join(place, "node_modules/.bin/mentorspec"), ["lsp", "--stdio"], { cwd: place, env: npm });
    const asked = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, capabilities: {} } });
    server.stdin.write(`Content-Length: ${asked.length}\r\n\r\n${asked}`);
    let answer = "";
    server.stdout.on("data", (data: Buffer) => (answer += data.toString()));
    while (!answer.includes('"serverInfo":{"name":"Mentorspec"')) await once(server.stdout, "data");
    server.stdin.end();
    await once(server, "exit");
  });
  it("names no place of the machine that made it", () => {
    for (const file of files.filter((each) => each.startsWith("dist/"))) assert.ok(!readFileSync(path.join(place, "node_modules/mentorspec", file), "utf8").includes(root), file);
  });

  describe("in pre-commit", () => {
    it("has hooks that run what they name, on the files that are changed", () => {
      const hooks = parse(read(".pre-commit-hooks.yaml")) as { id: string; entry: string; files: string; language: string }[];
      assert.deepEqual(hooks.map(({ id, language }) => [id, language]), [["mentorspec", "node"], ["mentorspec-fix", "node"]]);
      for (const { entry, files: pattern, id } of hooks) {
        assert.ok(new RegExp(pattern).test("bids/a.programme.yml") && !new RegExp(pattern).test("bids/a.yaml"));
        const [, ...args] = entry.split(" ");
        const cwd = folder({ "a.programme.yaml": fixable, "b.programme.yaml": faulty });
        assert.equal(run(process.execPath, [program, ...args, "a.programme.yaml"], cwd).code, 0);
        assert.equal(run(process.execPath, [program, ...args, "a.programme.yaml", "b.programme.yaml"], cwd).code, 1);
        assert.equal(readFileSync(path.join(cwd, "a.programme.yaml"), "utf8") !== fixable, id === "mentorspec-fix");
      }
    });
    it("installs and runs", function () {
      if (process.env["MENTORSPEC_PRE_COMMIT"] !== "1" || run("pre-commit", ["--version"], root).code !== 0) this.skip();
      const cwd = folder({ "a.programme.yaml": faulty, "b.programme.yaml": draft });
      git(cwd, "init", "-q");
      git(cwd, "add", "-A");
      const ended = run("pre-commit", ["try-repo", root, "mentorspec", "--all-files", "--verbose"], cwd, { npm_config_offline: "false", HOME: cwd });
      assert.match(ended.stdout, /2 files checked/, ended.stdout + ended.stderr);
      assert.equal(ended.code, 1);
    });
  });
});

describe("the GitHub action", () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>>; readonly shell: string }[] };
  }
  const action = parse(read("action.yml")) as Action;
  const [step] = action.runs.steps;
  assert.ok(step);

  /** Runs the action's own script as a runner would, with an npx that runs this build. */
  function act(inputs: Readonly<Record<string, string>>, cwd: string): Ended & { readonly summary: string; readonly asked: string } {
    const tools = folder({});
    const npx = `#!/bin/bash\necho "$2" > "${tools}/asked"\nshift 2\nexec "${process.execPath}" "${program}" "$@"\n`;
    writeFileSync(path.join(tools, "npx"), npx);
    chmodSync(path.join(tools, "npx"), 0o755);
    const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, inputs[name] ?? String(value)]));
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, text]) => [name, text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given[input] ?? "")]));
    const ended = run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? ""], cwd, { ...env, PATH: `${tools}:${environment["PATH"]}`, GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: path.join(tools, "summary.md") });
    return { ...ended, summary: existsSync(path.join(tools, "summary.md")) ? readFileSync(path.join(tools, "summary.md"), "utf8") : "", asked: readFileSync(path.join(tools, "asked"), "utf8").trim() };
  }

  it("annotates, sums up, writes SARIF and fails the job", () => {
    const cwd = folder({ "bids/a.programme.yaml": faulty, "other/b.programme.yaml": faulty });
    const { code, stdout, summary, asked } = act({ files: "bids\nbids/*.yaml\n", sarif: "out.sarif" }, cwd);
    assert.equal(code, 1);
    assert.match(stdout, /^::error file=bids\/a\.programme\.yaml,line=4,/m);
    assert.doesNotMatch(stdout, /other\/b/);
    assert.match(summary, /^# Mentorspec$/m);
    assert.equal((JSON.parse(readFileSync(path.join(cwd, "out.sarif"), "utf8")) as { version: string }).version, "2.1.0");
    assert.equal(asked, `mentorspec@${manifest.version}`);
  });
  it("runs nothing that stands in an input, and takes files with spaces", () => {
    const cwd = folder({ "two words.programme.yaml": draft });
    const { code, stderr } = act({ files: "two words.programme.yaml\n$(touch ran)\n;touch ran", config: "", since: "", "fail-on": "never" }, cwd);
    assert.equal(code, 2, stderr);
    assert.ok(!existsSync(path.join(cwd, "ran")));
    assert.equal(act({ files: "two words.programme.yaml" }, cwd).code, 0);
    assert.match(act({ "fail-on": "$(touch ran)" }, cwd).stderr, /--fail-on takes error/);
  });
  it("checks only what a pull request changes", () => {
    const cwd = folder({ "a.programme.yaml": faulty, "b.programme.yaml": draft });
    git(cwd, "init", "-q", "-b", "main");
    git(cwd, "add", "-A");
    git(cwd, "commit", "-qm", "one");
    git(cwd, "checkout", "-qb", "bid");
    put(cwd, { "b.programme.yaml": `${draft}need: Many\n` });
    git(cwd, "commit", "-qam", "two");
    const { code, stdout } = act({ since: "main" }, cwd);
    assert.equal(code, 0);
    assert.match(stdout, /1 file checked/);
  });
});

describe("the snippets of docs/ci.md", () => {
  it("are YAML, and use options that there are", () => {
    const text = read("docs/ci.md");
    const blocks = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, block]) => block ?? "");
    assert.ok(blocks.length >= 4);
    for (const block of blocks) assert.doesNotThrow(() => parse(block), block);
    const { stdout } = run(process.execPath, [program, "lint", "--help"], root);
    const coverage = run(process.execPath, [program, "coverage", "--help"], root).stdout;
    for (const [, command, rest] of text.matchAll(/mentorspec (lint|coverage) ([^\n`]*)/g)) {
      for (const [option] of (rest ?? "").matchAll(/--[a-z][a-z-]*/g)) assert.ok((command === "lint" ? stdout : coverage).includes(option), `${command} ${option}`);
    }
  });
  it("gives the GitLab job's files the form that GitLab takes", () => {
    const cwd = folder({ "a.programme.yaml": faulty });
    mkdirSync(path.join(cwd, "x"));
    assert.equal(run(process.execPath, [program, "lint", "--format", "text", "--format", "gitlab=gl-code-quality.json", "--format", "junit=junit.xml"], cwd).code, 1);
    for (const issue of JSON.parse(readFileSync(path.join(cwd, "gl-code-quality.json"), "utf8")) as Record<string, unknown>[]) assert.deepEqual(["description", "check_name", "fingerprint", "severity", "location"].filter((key) => !(key in issue)), []);
  });
});
