import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cli, draft, environment, faulty, filesOf, folder, git, jsonOf, lint, program, put, start } from "./cli";

const json = ["-f", "json"];

describe("lint: which files", () => {
  it("takes this folder, a folder, a file, and each file once", () => {
    const cwd = folder({ "a.programme.yaml": draft, "b/c.programme.yml": draft, "b/other.yaml": draft, "b/C.PROGRAMME.YAML": draft, "node_modules/d.programme.yaml": draft, ".hidden/e.programme.yaml": draft });
    assert.deepEqual(filesOf(lint(json, { cwd })), ["a.programme.yaml", "b/C.PROGRAMME.YAML", "b/c.programme.yml"]);
    assert.deepEqual(filesOf(lint([...json, "b"], { cwd })), ["b/C.PROGRAMME.YAML", "b/c.programme.yml"]);
    assert.deepEqual(filesOf(lint([...json, "b/c.programme.yml", "b", "./b/c.programme.yml"], { cwd })), ["b/C.PROGRAMME.YAML", "b/c.programme.yml"]);
    assert.deepEqual(filesOf(lint([...json, "b/other.yaml"], { cwd })), ["b/other.yaml"]);
  });
  it("takes patterns, and takes files out again", () => {
    const cwd = folder({ "a.programme.yaml": draft, "b/c.programme.yml": draft, "b/marked.yaml": draft, "b/compose.yaml": "services: {}\n", "b/old/d.programme.yaml": draft });
    const of = (...args: string[]): string[] => filesOf(lint([...json, ...args], { cwd }));
    assert.deepEqual(of("**/*.programme.{yaml,yml}"), ["a.programme.yaml", "b/c.programme.yml", "b/old/d.programme.yaml"]);
    assert.deepEqual(of("b/*"), ["b/c.programme.yml", "b/marked.yaml"]);
    assert.deepEqual(of("b/**/*.yaml"), ["b/marked.yaml", "b/old/d.programme.yaml"]);
    assert.deepEqual(of(".", "!b/old"), ["a.programme.yaml", "b/c.programme.yml"]);
    assert.deepEqual(of(".", "!**/*.yml", "!b/old/**"), ["a.programme.yaml"]);
    assert.deepEqual(of("?.programme.yaml"), ["a.programme.yaml"]);
    assert.deepEqual(filesOf(lint([...json, "../a*.yaml"], { cwd: path.join(cwd, "b") })), [`${cwd}/a.programme.yaml`]);
  });
  it("keeps to .gitignore in a walk, and to .mentorspecignore everywhere", () => {
    const cwd = folder({ ".gitignore": "build/\n", "build/a.programme.yaml": draft, ".mentorspecignore": "old*\n", "old.programme.yaml": faulty, "b.programme.yaml": draft });
    git(cwd, "init", "-q");
    assert.deepEqual(filesOf(lint(json, { cwd })), ["b.programme.yaml"]);
    assert.deepEqual(filesOf(lint([...json, "build/a.programme.yaml"], { cwd })), ["build/a.programme.yaml"]);
    const named = lint(["old.programme.yaml"], { cwd });
    assert.equal(named.code, 0);
    assert.match(named.stderr, /old\.programme\.yaml is left out, as the configuration or a \.mentorspecignore says/);
  });
  it("says when nothing matches, with code 2", () => {
    const cwd = folder({ "readme.md": "" });
    for (const args of [[], ["."], ["*.programme.yaml"], ["nowhere"], ["nowhere/*.yaml"]]) assert.equal(lint(args, { cwd }).code, 2, args.join(" "));
    assert.match(lint(["*.programme.yaml"], { cwd }).stderr, /No specification is found in “\*\.programme\.yaml”/);
    assert.match(lint(["nowhere"], { cwd }).stderr, /nowhere was not checked: there is no such file or folder/);
    assert.equal(lint(["--allow-empty"], { cwd }).code, 0);
  });
  it("lets no name pass behind which there is nothing", () => {
    const cwd = folder({ "bids/a.programme.yaml": draft, "empty/readme.md": "", ".mentorspecignore": "old/\n", "old/b.programme.yaml": draft });
    for (const args of [["bids", "empty"], ["bids", "tenders/*.yaml"], ["bids/*.yaml", "bids/*.yml"]]) {
      const ended = lint(args, { cwd });
      assert.equal(ended.code, 2, args.join(" "));
      assert.match(ended.stderr, /^mentorspec: No specification is found in “/);
      assert.equal(lint(["--allow-empty", ...args], { cwd }).code, 0);
    }
    assert.deepEqual(filesOf(lint([...json, "bids/a.programme.yaml", "bids", "**/a*"], { cwd })), ["bids/a.programme.yaml"]);
    assert.match(lint(["old"], { cwd }).stderr, /Nothing is left to check/);
  });
  it("checks the rest when one file cannot be had, and ends with 2", () => {
    const cwd = folder({ "a.programme.yaml": faulty });
    const ended = lint([...json, "a.programme.yaml", "missing.programme.yaml"], { cwd });
    assert.equal(ended.code, 2);
    assert.deepEqual(jsonOf(ended).unchecked, [{ file: "missing.programme.yaml", reason: "there is no such file or folder" }]);
    assert.equal(jsonOf(ended).results.length, 1);
  });
  it("reads standard input under any name", () => {
    const cwd = folder({ "bids/.mentorspec.yaml": "severities: { value-choice: warning }\n" });
    assert.equal(lint(["-"], { cwd, input: faulty }).code, 1);
    const named = lint([...json, "-", "--stdin-filename", "bids/x.programme.yaml"], { cwd, input: faulty });
    assert.equal(named.code, 0);
    assert.deepEqual(filesOf(named), ["bids/x.programme.yaml"]);
    assert.equal(lint(["-"], { cwd, input: "" }).code, 1);
  });
  it("does not wait for standard input without end, and waits for a slow one", async () => {
    const endless = spawnSync("bash", ["-c", `"${process.execPath}" "${program}" lint - < /dev/zero`], { encoding: "utf8", env: environment, timeout: 20_000 });
    assert.equal(endless.status, 2);
    assert.match(endless.stderr, /standard input was not checked: it has more bytes than Mentorspec reads/);
    const slow = start(["lint", "-q", "-"]);
    setTimeout(() => slow.stdin?.write("mentorspec: 1\n"), 300);
    setTimeout(() => slow.stdin?.end("programme: Steady\nmentors: {type: volunter}\n"), 600);
    assert.deepEqual(await once(slow, "exit"), [1, null]);
  });
  it("refuses bytes that are not UTF-8, and takes a byte order mark for none", () => {
    const cwd = folder({});
    writeFileSync(path.join(cwd, "latin.programme.yaml"), Buffer.from("mentorspec: 1\nprogramme: Caf\xe9\n", "latin1"));
    writeFileSync(path.join(cwd, "utf16.programme.yaml"), Buffer.from("\ufeffmentorspec: 1\n", "utf16le"));
    writeFileSync(path.join(cwd, "cut.programme.yaml"), Buffer.from("mentorspec: 1\nprogramme: Café").subarray(0, -1));
    const ended = lint([...json, "."], { cwd });
    assert.equal(ended.code, 2);
    assert.equal(jsonOf(ended).unchecked.length, 3);
    writeFileSync(path.join(cwd, "mark.programme.yaml"), `\ufeff${draft.replace("mentorspec", "mentorspek")}`);
    assert.deepEqual(jsonOf(lint([...json, "mark.programme.yaml"], { cwd })).results[0]?.findings.map(({ line, column }) => [line, column])[0], [1, 1]);
  });

  describe("with odd names", () => {
    const names = ["two words.programme.yaml", "Jugend-größe-日本.programme.yaml", "-dash.programme.yaml", "new\nline.programme.yaml", "quote\"'.programme.yaml", "[set]*{a,b}.programme.yaml", "\u001b[31mred.programme.yaml", "100%25,:.programme.yaml", "<b>&.programme.yaml", "!not.programme.yaml"];
    const all = (): string => folder(Object.fromEntries(names.map((name) => [name, faulty])));
    it("finds and names them all", () => assert.deepEqual(filesOf(lint(json, { cwd: all() })).sort(), [...names].sort()));
    it("takes each of them by its name", () => {
      const cwd = all();
      for (const name of names) {
        assert.deepEqual(filesOf(lint([...json, `./${name}`], { cwd })), [name]);
        assert.deepEqual(filesOf(lint([...json, "--", name], { cwd })), [name]);
      }
    });
    it("never lets them steer a terminal or a log", () => {
      const cwd = all();
      for (const format of ["text", "github", "gitlab", "markdown", "junit", "sarif", "html", "json", "ndjson"]) {
        const { stdout } = lint(["-f", format], { cwd });
        assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f]/, format);
        assert.doesNotMatch(stdout, /new\nline/, format);
      }
      assert.doesNotMatch(lint(["\u001b[31mnowhere"], { cwd }).stderr, /\u001b/);
    });
  });

  describe("with links and permissions", () => {
    it("does not follow links in a walk, however they loop", () => {
      const cwd = folder({ "a/b.programme.yaml": draft });
      symlinkSync("..", path.join(cwd, "a/up"));
      symlinkSync("a", path.join(cwd, "again"));
      symlinkSync("loop.programme.yaml", path.join(cwd, "loop.programme.yaml"));
      assert.deepEqual(filesOf(lint(json, { cwd })), ["a/b.programme.yaml"]);
      const named = lint(["loop.programme.yaml"], { cwd });
      assert.equal(named.code, 2);
      assert.match(named.stderr, /leads in a circle/);
    });
    it("follows a link that is named, but not out of the project", () => {
      const cwd = folder({ "a.programme.yaml": draft, ".git/HEAD": "" });
      symlinkSync("a.programme.yaml", path.join(cwd, "in.programme.yaml"));
      symlinkSync("/etc/passwd", path.join(cwd, "out.programme.yaml"));
      symlinkSync("/proc/self/environ", path.join(cwd, "environ.programme.yaml"));
      assert.equal(lint(["in.programme.yaml"], { cwd }).code, 0);
      for (const name of ["out", "environ"]) {
        const ended = lint([`${name}.programme.yaml`], { cwd, env: { SECRET: "hunter2" } });
        assert.equal(ended.code, 2);
        assert.match(ended.stderr, /a link that leads outside this project/);
        assert.doesNotMatch(ended.stdout + ended.stderr, /root:|hunter2/);
      }
    });
    it("does not wait for a pipe or read a device", () => {
      for (const device of ["/dev/zero", "/dev/stdin", "/dev/null"]) assert.equal(lint([device]).code, 2, device);
    });
    it("says when a file or a folder may not be read", () => {
      const cwd = folder({ "a.programme.yaml": draft, "shut/b.programme.yaml": draft });
      chmodSync(cwd, 0o755);
      chmodSync(path.join(cwd, "a.programme.yaml"), 0);
      chmodSync(path.join(cwd, "shut"), 0);
      const ended = lint(json, { cwd, ...(process.getuid?.() === 0 ? { uid: 65_534 } : {}) });
      chmodSync(path.join(cwd, "shut"), 0o755);
      assert.equal(ended.code, 2);
      assert.deepEqual(jsonOf(ended).unchecked.map(({ file }) => file).sort(), ["a.programme.yaml", "shut"]);
    });
    it("says that a folder with a file's name is none", () => {
      const cwd = folder({ "x.programme.yaml": draft });
      mkdirSync(path.join(cwd, "folder.programme.yaml"));
      assert.deepEqual(filesOf(lint(json, { cwd })), ["x.programme.yaml"]);
    });
  });

  describe("that have changed", () => {
    function repository(): string {
      const cwd = folder({ "a.programme.yaml": draft, "b.programme.yaml": draft, "sub/c.programme.yaml": draft, ".mentorspec.yaml": "{}\n" });
      git(cwd, "init", "-q", "-b", "main");
      git(cwd, "add", "-A");
      git(cwd, "commit", "-qm", "one");
      return cwd;
    }
    it("are none at first, with code 0", () => {
      const ended = lint([...json, "--changed"], { cwd: repository() });
      assert.equal(ended.code, 0);
      assert.deepEqual(filesOf(ended), []);
    });
    it("are the changed, staged and new ones, from any folder", () => {
      const cwd = repository();
      put(cwd, { "b.programme.yaml": `${draft}# more\n`, "sub/ü d.programme.yaml": draft });
      git(cwd, "add", "b.programme.yaml");
      assert.deepEqual(filesOf(lint([...json, "--changed"], { cwd })), ["b.programme.yaml", "sub/ü d.programme.yaml"]);
      assert.deepEqual(filesOf(lint([...json, "--changed"], { cwd: path.join(cwd, "sub") })), ["sub/ü d.programme.yaml"]);
    });
    it("are those of a branch", () => {
      const cwd = repository();
      git(cwd, "checkout", "-qb", "bid");
      put(cwd, { "a.programme.yaml": `${draft}# more\n` });
      git(cwd, "commit", "-qam", "two");
      git(cwd, "checkout", "-q", "main");
      put(cwd, { "b.programme.yaml": `${draft}# more\n` });
      git(cwd, "commit", "-qam", "three");
      git(cwd, "checkout", "-q", "bid");
      assert.deepEqual(filesOf(lint([...json, "--since", "main"], { cwd })), ["a.programme.yaml"]);
    });
    it("are all for which the configuration has changed", () => {
      const cwd = repository();
      put(cwd, { ".mentorspec.yaml": "severities: {}\n" });
      assert.equal(filesOf(lint([...json, "--changed"], { cwd })).length, 3);
    });
    it("need a repository and a commit that is there", () => {
      assert.match(lint(["--changed"], { cwd: folder({ "a.programme.yaml": draft }) }).stderr, /not part of a Git repository/);
      const cwd = repository();
      for (const commit of ["nowhere", "--output=x", "-x", ""]) {
        const ended = lint([`--since=${commit}`], { cwd });
        assert.equal(ended.code, 2, commit);
      }
      assert.match(lint(["--since", "nowhere"], { cwd }).stderr, /Git knows no commit or branch “nowhere”/);
    });
    it("are not to be had where Git distrusts the folder, and it says what to do", function () {
      if (process.getuid?.() !== 0) this.skip();
      const cwd = repository();
      for (const name of [cwd, path.join(cwd, ".git")]) chownSync(name, 1_000, 1_000);
      const { code, stderr } = lint(["--changed"], { cwd });
      assert.equal(code, 2);
      assert.match(stderr, /belongs to another user\. Allow it first: git config --global --add safe\.directory "/);
    });
    it("are listed without running a program that the repository names", () => {
      const cwd = repository();
      put(cwd, { "evil.sh": "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n" });
      chmodSync(path.join(cwd, "evil.sh"), 0o755);
      git(cwd, "config", "core.fsmonitor", path.join(cwd, "evil.sh"));
      git(cwd, "config", "diff.external", path.join(cwd, "evil.sh"));
      put(cwd, { "a.programme.yaml": `${draft}# more\n` });
      assert.deepEqual(filesOf(lint([...json, "--changed"], { cwd })), ["a.programme.yaml"]);
      assert.throws(() => readFileSync(path.join(cwd, "ran")));
    });
  });

  it("shares them out among the jobs of a matrix", () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${index}.programme.yaml`, draft])));
    const parts = [1, 2, 3].map((index) => filesOf(lint([...json, "--shard", `${index}/3`], { cwd })));
    assert.deepEqual(parts.flat().sort(), Array.from({ length: 7 }, (_, index) => `${index}.programme.yaml`));
    assert.deepEqual(parts.map(({ length }) => length), [3, 2, 2]);
    assert.equal(lint(["--shard", "9/9"], { cwd }).code, 0);
    for (const wrong of ["0/3", "4/3", "1", "a/b"]) assert.equal(lint(["--shard", wrong], { cwd }).code, 2);
  });

  it("helps with a wrong command line", () => {
    assert.match(cli(["lnt"]).stderr, /no command “lnt”. Did you mean “lint”\?/);
    assert.match(cli(["package.json"]).stderr, /To check that file or folder: mentorspec lint package\.json/);
    assert.match(cli(["lint", "--formt", "json"]).stderr, /no option --formt. Did you mean --format\?/);
    assert.match(lint(["-f", "sarf", "samples"]).stderr, /no format “sarf”. Did you mean “sarif”\?/);
    assert.match(lint(["--today", "2026-02-30", "samples"]).stderr, /not a date/);
    for (const args of [[], ["lnt"], ["lint", "--formt"], ["lint", "--shard"], ["lint", "--fix", "-"], ["lint", "--fail-on", "x"], ["lint", "--max-warnings", "-1"]]) assert.equal(cli(args).code, 2, args.join(" "));
    for (const args of [["--help"], ["--version"], ["lint", "--help"], ["help", "lint"]]) assert.equal(cli(args).code, 0, args.join(" "));
  });
});
