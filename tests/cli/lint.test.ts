import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cli, draft, faulty, fixable, folder, git, jsonOf, lint, put } from "./cli";

const json = ["-f", "json"];
const waived = (until: string): string => `${draft}waivers:\n  - rule: training-unsaid\n    reason: The council trains all mentors.\n    until: ${until}\n`;

describe("lint: what it comes to", () => {
  describe("the exit code", () => {
    const cwd = folder({
      "clean.programme.yaml": draft,
      "error.programme.yaml": faulty,
      "warning.programme.yaml": `${draft}unknown: 1\n`,
      "syntax.programme.yaml": 'mentorspec: 1\nprogramme: "Steady\n',
      "deep.programme.yaml": `mentorspec: 1\nprogramme: ${"[".repeat(200)}${"]".repeat(200)}\n`,
      "expired.programme.yaml": waived("2026-03-31"),
      "unused.programme.yaml": `${draft}training: Ten hours\nwaivers:\n  - rule: training-unsaid\n    reason: Because.\n`,
    });
    const code = (...args: string[]): number | null => lint(args, { cwd }).code;
    it("is 0 for suggestions and warnings", () => assert.deepEqual([code("clean.programme.yaml"), code("warning.programme.yaml")], [0, 0]));
    it("is 1 for errors, of YAML too", () => assert.deepEqual([code("error.programme.yaml"), code("syntax.programme.yaml")], [1, 1]));
    it("is 2 for what could not be checked, whatever else there is", () => assert.deepEqual([code("deep.programme.yaml"), code("."), code("error.programme.yaml", "nowhere")], [2, 2, 2]));
    it("follows --fail-on", () => {
      assert.deepEqual([code("--fail-on", "warning", "warning.programme.yaml"), code("--fail-on", "hint", "clean.programme.yaml"), code("--fail-on", "error", "clean.programme.yaml")], [1, 1, 0]);
      assert.deepEqual([code("--fail-on", "never", "error.programme.yaml"), code("--fail-on", "never", "deep.programme.yaml")], [0, 2]);
    });
    it("follows --max-warnings", () => {
      const warnings = jsonOf(lint([...json, "warning.programme.yaml"], { cwd })).summary["warnings"] ?? 0;
      assert.deepEqual([code("--max-warnings", String(warnings), "warning.programme.yaml"), code("--max-warnings", String(warnings - 1), "warning.programme.yaml")], [0, 1]);
      assert.match(lint(["--max-warnings", "0", "warning.programme.yaml"], { cwd }).stderr, /more than the 0 that --max-warnings allows/);
    });
    it("is 1 when a waiver has run out, and not before", () => {
      const ended = lint(["expired.programme.yaml"], { cwd });
      assert.equal(ended.code, 1);
      assert.match(ended.stdout, /\[waiver-expired\]/);
      assert.match(ended.stderr, /1 waiver has run out, and that fails the run/);
      assert.equal(lint(["--today", "2026-03-31", "expired.programme.yaml"], { cwd }).code, 0);
      assert.match(lint(["-q", "expired.programme.yaml"], { cwd }).stdout, /\[waiver-expired\]/);
    });
    it("tells of waivers that set nothing aside", () => assert.match(lint(["unused.programme.yaml"], { cwd }).stdout, /\[waiver-unused\]/));
    it("shows with --quiet what fails the run, and counts the rest", () => {
      const ended = lint(["-q", "error.programme.yaml", "warning.programme.yaml"], { cwd });
      assert.match(ended.stdout, /\[value-choice\]/);
      assert.doesNotMatch(ended.stdout, /\[entry-unknown\]|Hint:/);
      assert.equal(lint(["-q", "--max-warnings", "0", "warning.programme.yaml"], { cwd }).code, 1);
    });
  });

  describe("repairs", () => {
    it("are made with --fix, and nothing else is touched", () => {
      const text = `# kept\r\n${fixable.replaceAll("\n", "\r\n")}  # this too`;
      const cwd = folder({ "a.programme.yaml": `\ufeff${text}` });
      chmodSync(path.join(cwd, "a.programme.yaml"), 0o640);
      const ended = lint([...json, "--fix"], { cwd });
      assert.equal(ended.code, 0);
      assert.equal(jsonOf(ended).summary["fixed"], 1);
      assert.equal(readFileSync(path.join(cwd, "a.programme.yaml"), "utf8"), `\ufeff${text.replace("yes", "true")}`);
      assert.equal(statSync(path.join(cwd, "a.programme.yaml")).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(cwd), ["a.programme.yaml"]);
    });
    it("are shown with --fix-dry-run as a diff that applies", () => {
      const cwd = folder({ "bids/a b.programme.yaml": `${fixable}${"# far\n".repeat(20)}carers:\n  x_note: 1\nsafeguarding:\n  x_y: 1\n` });
      git(cwd, "init", "-q");
      const ended = lint(["--fix-dry-run", "--fail-on", "warning"], { cwd });
      assert.equal(ended.code, 1);
      const diff = /^--- a\/[^]*?(?=\n\n1 file)/m.exec(ended.stdout)?.[0] ?? "";
      assert.match(diff, /^-  can_decline: yes\n\+  can_decline: true$/m);
      assert.match(readFileSync(path.join(cwd, "bids/a b.programme.yaml"), "utf8"), /yes/);
      const applied = spawnSync("git", ["apply", "-"], { cwd, input: `${diff}\n`, encoding: "utf8" });
      assert.equal(applied.stderr, "");
      assert.match(readFileSync(path.join(cwd, "bids/a b.programme.yaml"), "utf8"), /can_decline: true/);
    });
    it("are shown as a diff that applies to Windows' line breaks and behind a byte order mark", () => {
      const cwd = folder({ "crlf.programme.yaml": fixable.replaceAll("\n", "\r\n"), "mark.programme.yaml": `\ufeff${fixable}`, "end.programme.yaml": `${fixable}\n\n`, "tab.programme.yaml": `${fixable}# a\ttab\n` });
      git(cwd, "init", "-q");
      for (const name of ["crlf", "mark", "end", "tab"]) {
        const file = path.join(cwd, `${name}.programme.yaml`);
        const before = readFileSync(file, "utf8");
        const diff = /^--- a\/[^]*?(?=\n\n1 file)/m.exec(lint(["-q", "--fix-dry-run", "-f", "text=out", `${name}.programme.yaml`], { cwd }).stdout + readFileSync(path.join(cwd, "out"), "utf8"))?.[0] ?? "";
        assert.equal(spawnSync("git", ["apply", "-"], { cwd, input: `${diff}\n`, encoding: "utf8" }).stderr, "", name);
        assert.equal(readFileSync(file, "utf8"), before.replace("yes", "true"));
      }
    });
    it("leave a file with its rights and its owner", () => {
      const cwd = folder({ "a.programme.yaml": fixable });
      const file = path.join(cwd, "a.programme.yaml");
      chmodSync(file, 0o664);
      const asRoot = process.getuid?.() === 0;
      if (asRoot) chownSync(file, 1_000, 1_000);
      assert.equal(jsonOf(lint([...json, "--fix"], { cwd })).summary["fixed"], 1);
      assert.equal(statSync(file).mode & 0o777, 0o664);
      if (asRoot) assert.deepEqual([statSync(file).uid, statSync(file).gid], [1_000, 1_000]);
    });
    it("of standard input are shown only", () => {
      assert.match(lint(["--fix-dry-run", "-"], { input: fixable }).stdout, /^\+  can_decline: true$/m);
      assert.equal(lint(["--fix", "-"], { input: fixable }).code, 2);
    });
    it("leave a file alone that cannot be written", () => {
      const cwd = folder({ "a.programme.yaml": fixable });
      chmodSync(cwd, 0o555);
      chmodSync(path.join(cwd, "a.programme.yaml"), 0o444);
      const ended = lint(["--fix"], { cwd, ...(process.getuid?.() === 0 ? { uid: 65_534 } : {}) });
      chmodSync(cwd, 0o755);
      assert.equal(ended.code, 2);
      assert.equal(readFileSync(path.join(cwd, "a.programme.yaml"), "utf8"), fixable);
    });
  });

  describe("a baseline", () => {
    const read = (cwd: string, name = "mentorspec-baseline.json"): { files: Record<string, { rule: string; fingerprints: string[]; reason?: string }[]> } => JSON.parse(readFileSync(path.join(cwd, name), "utf8")) as never;
    it("sets aside what was there, and shows what is new", () => {
      const cwd = folder({ "bids/a.programme.yaml": faulty });
      const written = lint(["--baseline-write", "--baseline-reason", "before 2026"], { cwd });
      assert.equal(written.code, 0, written.stderr);
      assert.deepEqual(Object.keys(read(cwd).files), ["bids/a.programme.yaml"]);
      assert.ok(read(cwd).files["bids/a.programme.yaml"]?.every(({ reason }) => reason === "before 2026"));
      const again = lint([...json, "--baseline", "mentorspec-baseline.json", "--fail-on", "hint"], { cwd });
      assert.equal(again.code, 0);
      assert.deepEqual(jsonOf(again).results[0]?.findings, []);
      assert.ok(jsonOf(again).results[0]?.suppressed.every(({ by, reason }) => by === "baseline" && reason === "before 2026"));
      put(cwd, { "bids/a.programme.yaml": `# moved\n\n${faulty}unknown: 1\n` });
      assert.deepEqual(jsonOf(lint([...json, "--baseline", "mentorspec-baseline.json"], { cwd })).results[0]?.findings.map(({ rule }) => rule), ["entry-unknown"]);
      assert.equal(lint(["--baseline", "../mentorspec-baseline.json", "--fail-on", "warning"], { cwd: path.join(cwd, "bids") }).code, 1);
    });
    it("keeps its reasons, and is pruned", () => {
      const cwd = folder({ "a.programme.yaml": faulty, "b.programme.yaml": draft });
      lint(["--baseline-write"], { cwd });
      const first = read(cwd);
      first.files["a.programme.yaml"]?.forEach((entry) => (entry.reason = "agreed with the fund"));
      writeFileSync(path.join(cwd, "mentorspec-baseline.json"), JSON.stringify(first));
      put(cwd, { "a.programme.yaml": faulty.replace("volunter", "volunteer") });
      const ended = lint(["--baseline", "mentorspec-baseline.json"], { cwd });
      assert.match(ended.stderr, /2 findings of mentorspec-baseline\.json are put right\. --baseline-prune takes them out\./);
      assert.equal(lint(["--baseline-prune", "a.programme.yaml"], { cwd }).code, 0);
      const pruned = read(cwd);
      assert.deepEqual(pruned.files["b.programme.yaml"], first.files["b.programme.yaml"]);
      assert.ok(!pruned.files["a.programme.yaml"]?.some(({ rule }) => rule === "value-choice"));
      assert.ok(pruned.files["a.programme.yaml"]?.every(({ reason }) => reason === "agreed with the fund"));
      lint(["--baseline-write"], { cwd });
      assert.ok(read(cwd).files["a.programme.yaml"]?.some(({ reason }) => reason === "agreed with the fund"));
    });
    it("never hides broken YAML or a waiver that has run out", () => {
      const cwd = folder({ "a.programme.yaml": 'mentorspec: 1\nprogramme: "Steady\n', "b.programme.yaml": waived("2026-03-31") });
      assert.equal(lint(["--baseline-write"], { cwd }).code, 1);
      assert.deepEqual(jsonOf(lint([...json, "--baseline", "mentorspec-baseline.json"], { cwd })).results.map(({ findings }) => findings.map(({ rule }) => rule.replace(/yaml-.*/, "yaml"))), [["yaml"], ["waiver-expired"]]);
    });
    it("may be no pipe and no device, which would never end", () => {
      const cwd = folder({ "a.programme.yaml": draft });
      symlinkSync("/dev/zero", path.join(cwd, "zero.json"));
      spawnSync("mkfifo", [path.join(cwd, "pipe.json")]);
      for (const name of ["zero.json", "pipe.json", "."]) {
        const ended = lint(["--baseline", name], { cwd });
        assert.equal(ended.code, 2, name);
        assert.match(ended.stderr, /^mentorspec: The baseline “.*” cannot be used: it is/);
      }
    });
    it("that cannot be read ends the run with 2", () => {
      const cwd = folder({ "a.programme.yaml": draft, "wrong.json": "{}", "broken.json": "{", "proto.json": '{"version":1,"files":{"__proto__":[],"a.programme.yaml":[{"rule":"x","fingerprints":[1]}]}}' });
      for (const name of ["missing.json", "wrong.json", "broken.json", "proto.json"]) assert.equal(lint(["--baseline", name], { cwd }).code, 2, name);
      assert.ok(!existsSync(path.join(cwd, "missing.json")));
    });
  });

  describe("fingerprints", () => {
    const of = (text: string): Map<string, string[]> => {
      const names = new Map<string, string[]>();
      for (const { rule, fingerprint } of jsonOf(lint([...json, "-"], { input: text })).results[0]?.findings ?? []) names.set(rule, [...(names.get(rule) ?? []), fingerprint]);
      return names;
    };
    it("stay when lines move and blocks come", () => {
      const [before, after] = [of(faulty), of(`# one\n# two\n${faulty.replace("mentors:", "need: Nobody else is there\nmentors:")}`)];
      for (const [rule, names] of after) if (before.has(rule)) assert.deepEqual(names, before.get(rule), rule);
      assert.ok(after.has("value-choice") && after.has("training-unsaid"));
    });
    it("differ from one another", () => {
      const all = [...of(`${draft}one: 1\ntwo: 2\nmentors:\n  one: 1\n`).values()].flat();
      assert.equal(new Set(all).size, all.length);
    });
  });

  describe("configuration", () => {
    it("applies, file by file", () => {
      const cwd = folder({ "a.programme.yaml": faulty, "drafts/b.programme.yaml": faulty, "old/c.programme.yaml": faulty, ".mentorspec.yaml": "severities: {value-choice: warning}\noverrides: [{files: drafts/, severities: {value-choice: 'off'}}]\nignore: old/\n" });
      const ended = lint(json, { cwd });
      assert.equal(ended.code, 0);
      assert.deepEqual(jsonOf(ended).results.map(({ file, findings }) => [file, findings.find(({ rule }) => rule === "value-choice")?.severity]), [["a.programme.yaml", "warning"], ["drafts/b.programme.yaml", undefined]]);
      assert.equal(lint(["--no-config"], { cwd }).code, 1);
      put(cwd, { "strict.yaml": "severities: {value-choice: error}\n" });
      assert.equal(lint(["-c", "strict.yaml", "a.programme.yaml"], { cwd }).code, 1);
      assert.equal(lint(["-c", "missing.yaml"], { cwd }).code, 2);
    });
    it("with a fault is shown once, with its place, and nothing is checked", () => {
      const cwd = folder({ "a.programme.yaml": draft, "b.programme.yaml": draft, ".mentorspec.yaml": "severities:\n  mentor-unsaid: error\n" });
      const ended = lint(json, { cwd });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /Did you mean “mentors-unsaid”\?/);
      assert.match(ended.stderr, /--> \.mentorspec\.yaml:2:3\n  2 \|   mentor-unsaid: error\n    \|   \^+$/m);
      assert.match(ended.stderr, /so 2 files were not checked/);
      assert.equal(ended.stderr.match(/mentor-unsaid: error/g)?.length, 1);
      assert.equal(jsonOf(ended).unchecked.length, 2);
    });
    it("with a fault is not passed over because it leaves everything out", () => {
      const ended = lint([], { cwd: folder({ "a.programme.yaml": draft, ".mentorspec.yaml": "extends: nowhere.yaml\nignore: '*'\n" }) });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /“nowhere\.yaml” cannot be read/);
    });
    it("that cannot be read is said without a line of it", () => {
      const cwd = folder({ "a.programme.yaml": draft });
      mkdirSync(path.join(cwd, ".mentorspec.yaml"));
      assert.match(lint([], { cwd }).stderr, /^Error: \.mentorspec\.yaml: This configuration cannot be read: it is not a file\.\n\nmentorspec: /);
      const shown = cli(["config", "show", "a.programme.yaml"], { cwd });
      assert.equal(shown.code, 2);
      assert.match(shown.stdout, /^a\.programme\.yaml cannot be checked: \.mentorspec\.yaml has a fault\.$/m);
    });
    it("cannot make it read elsewhere, fetch, run or hang", () => {
      const hostile = ["extends: https://example.org/x.yaml", "extends: ../../../../etc/passwd.yaml", "extends: ./plugin.js", "guides: /dev/zero", "guides: ./pipe.yaml", "extends: .mentorspec.yaml", `${"a: &a [".repeat(1)}${"x,".repeat(50)}]\nb: [${"*a,".repeat(60)}]`, "? ".repeat(500), "\u001b[31m: 1"];
      for (const text of hostile) {
        const cwd = folder({ "a.programme.yaml": draft, ".mentorspec.yaml": `${text}\n`, "plugin.js": "require('fs').writeFileSync('ran','')" });
        spawnSync("mkfifo", [path.join(cwd, "pipe.yaml")]);
        const ended = lint([], { cwd });
        assert.equal(ended.code, 2, text.slice(0, 40));
        assert.doesNotMatch(ended.stderr, /\u001b|\n\s+at /);
        assert.ok(!existsSync(path.join(cwd, "ran")));
      }
    });
  });
});
