import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createProtocolConnection, type InitializeResult, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { commands } from "../../server/src/cli/commands/list";
import { root, today } from "../checking";
import { cli, draft, environment, faulty, folder, git, jsonOf, lint, program, put, start } from "./cli";

describe("commands", () => {
  for (const { name, summary, load } of commands) {
    it(`${name} says on that page what each of its options does`, async () => {
      const { options, help } = await load();
      const told = help.map(([option]) => option).join(" ");
      for (const option of Object.keys(options)) if (!(name === "lsp" && /^(node-ipc|clientProcessId)$/.test(option))) assert.match(told, new RegExp(`--${option}\\b(?!-)`), option);
    });
    it(`${name} has a page of help with examples, and refuses what it does not know`, () => {
      const { code, stdout } = cli([name, "--help"]);
      assert.equal(code, 0);
      assert.ok(stdout.startsWith(`${summary}.\n\nUsage: mentorspec ${name}`));
      assert.match(stdout, new RegExp(`Examples:\n  mentorspec ${name}`));
      assert.equal(cli([name, "--no-such-option"]).code, 2);
    });
  }
  it("are all named on the first page and in the documentation", () => {
    const { stdout } = cli(["--help"]);
    const docs = existsSync(path.join(root, "docs/cli.md")) ? readFileSync(path.join(root, "docs/cli.md"), "utf8") : "";
    for (const { name } of commands) {
      assert.match(stdout, new RegExp(`^  ${name} `, "m"));
      assert.match(docs, new RegExp(`mentorspec ${name}\\b`), `docs/cli.md says nothing of ${name}`);
    }
  });

  describe("compare", () => {
    const cwd = folder({ "a.programme.yaml": `${draft}supervision: {frequency: monthly}\n`, "b.programme.yaml": `${draft}supervision: {frequency: weekly}\nneed: Many\n` });
    it("says what has changed in words", () => {
      const { code, stdout } = cli(["compare", "a.programme.yaml", "b.programme.yaml"], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /^~ Supervision, how often: weekly, was monthly \(more\)$/m);
      assert.match(stdout, /^\+ Need: Many$/m);
      assert.match(stdout, /^2 differences; \d+ of \d+ points and 0 errors, then /m);
      assert.equal(cli(["compare", "--exit-code", "a.programme.yaml", "b.programme.yaml"], { cwd }).code, 1);
      assert.match(cli(["compare", "--exit-code", "a.programme.yaml", "a.programme.yaml"], { cwd }).stdout, /They say the same/);
    });
    it("as JSON and Markdown too", () => {
      const { differences } = JSON.parse(cli(["compare", "-f", "json", "a.programme.yaml", "b.programme.yaml"], { cwd }).stdout) as { differences: { name: string; before?: string; after?: string; beforeLine?: number; afterLine?: number }[] };
      assert.deepEqual(differences.map(({ name, before, after, beforeLine, afterLine }) => [name, before, after, beforeLine, afterLine]), [["Need", undefined, "Many", undefined, 4], ["Supervision, how often", "monthly", "weekly", 3, 3]]);
      assert.match(cli(["compare", "-f", "markdown", "a.programme.yaml", "b.programme.yaml"], { cwd }).stdout, /^\| Supervision, how often \| monthly \| weekly \(more\) \|$/m);
    });
    it("with a commit", () => {
      const repository = folder({ "sub/a.programme.yaml": draft });
      git(repository, "init", "-q");
      git(repository, "add", "-A");
      git(repository, "commit", "-qm", "one");
      put(repository, { "sub/a.programme.yaml": `${draft}need: Many\n` });
      assert.match(cli(["compare", "sub/a.programme.yaml", "--since", "HEAD"], { cwd: repository }).stdout, /^sub\/a\.programme\.yaml at HEAD → sub\/a\.programme\.yaml\n\n\+ Need: Many$/m);
      assert.equal(cli(["compare", "sub/a.programme.yaml", "--since", "nowhere"], { cwd: repository }).code, 2);
      assert.equal(cli(["compare", "sub/a.programme.yaml", "--since=-x"], { cwd: repository }).code, 2);
    });
    it("refuses what it cannot compare", () => {
      for (const args of [[], ["a.programme.yaml"], ["a.programme.yaml", "missing"], ["-", "-"], ["a.programme.yaml", "b.programme.yaml", "-f", "x"], ["a.programme.yaml", "b.programme.yaml", "--since", "HEAD"]]) assert.equal(cli(["compare", ...args], { cwd }).code, 2, args.join(" "));
    });
  });

  describe("coverage", () => {
    const cwd = folder({ "bids/a.programme.yaml": read("samples/complete.programme.yaml"), "bids/b.programme.yaml": faulty.replace("Steady", '"=HYPERLINK(1), \\"x\\""') });
    it("is a matrix, with code 0 whatever is missing", () => {
      const { code, stdout } = cli(["coverage", "--today", today, "bids"], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /^Specification +1  2  3  4  5  6  7 +Points/m);
      assert.match(stdout, /^bids\/a\.programme\.yaml +✓  ✓  ✓  ✓  ✓  ✓  ✓ /m);
    });
    it("is CSV that no spreadsheet takes for a formula", () => {
      const { stdout } = cli(["coverage", "-f", "csv", "bids"], { cwd });
      const lines = stdout.split("\r\n");
      assert.match(lines[0] ?? "", /^file,title,status,local-leadership,.*,points met,points that apply,errors,warnings,suggestions,hints$/);
      assert.ok(lines[2]?.startsWith('bids/b.programme.yaml,"\'=HYPERLINK(1), ""x""",draft,unsaid'), lines[2]);
      assert.equal(lines.length, 4);
    });
    it("is JSON, in a file", () => {
      assert.equal(cli(["coverage", "-f", "json", "-o", "out/coverage.json", "bids"], { cwd }).code, 0);
      const { specifications } = JSON.parse(readFileSync(path.join(cwd, "out/coverage.json"), "utf8")) as { specifications: { file: string; principles: unknown[] }[] };
      assert.deepEqual(specifications.map(({ file, principles }) => [file, principles.length]), [["bids/a.programme.yaml", 7], ["bids/b.programme.yaml", 7]]);
    });
    it("says what could not be checked", () => assert.equal(cli(["coverage", "bids", "missing"], { cwd }).code, 2));
  });

  describe("init", () => {
    it("writes a draft without an error in it, and never over a file", () => {
      const cwd = folder({});
      const { code, stdout } = cli(["init", "--yes", "Größe: Friends & Co"], { cwd });
      assert.equal(code, 0);
      assert.match(stdout, /^grosse-friends-co\.programme\.yaml is written|^große-friends-co\.programme\.yaml is written|^gro.*-friends-co\.programme\.yaml is written/);
      assert.equal(jsonOf(lint(["-f", "json"], { cwd })).summary["errors"], 0);
      const again = cli(["init", "--yes", "Größe: Friends & Co"], { cwd });
      assert.equal(again.code, 2);
      assert.match(again.stderr, /is there already/);
      assert.equal(cli(["init", "--yes", "--force", "Größe: Friends & Co"], { cwd }).code, 0);
    });
    it("takes no name that steers a terminal, and writes to the screen only the draft", () => {
      const cwd = folder({});
      for (const name of ["a\nb", "\u001b[31mred"]) assert.match(cli(["init", "--yes", name], { cwd }).stderr, /cannot be seen/);
      assert.deepEqual(readdirSync(cwd), []);
      assert.equal(jsonOf(lint(["-f", "json", "-"], { cwd, input: cli(["init", "--yes", "-o", "-", "A: b # c"], { cwd }).stdout })).summary["errors"], 0);
    });
    it("asks nobody where there is no terminal", () => assert.match(cli(["init"], { cwd: folder({}) }).stderr, /“mentorspec init --yes” asks nothing/));
    it("asks its questions in a terminal", function () {
      if (spawnSync("script", ["--version"]).status !== 0) this.skip();
      const cwd = folder({});
      const answers = ["Steady", "A charity", "9x", "1", "Calm", "1 2", "twelve", "11", "3", "17", "1", "weekly", "12"];
      const { stdout } = spawnSync("script", ["-qec", `"${process.execPath}" "${program}" init`, "/dev/null"], { cwd, input: answers.map((answer) => `${answer}\n`).join(""), encoding: "utf8", env: { ...environment, TERM: "xterm" }, timeout: 30_000 });
      assert.match(stdout, /A few questions, then there is a first draft/);
      assert.match(stdout, /A whole number from 0 to 25, please/);
      const text = readFileSync(path.join(cwd, "steady.programme.yaml"), "utf8");
      for (const line of [/provider: A charity/, /aim: Calm/, /groups: \[\S+, \S+\]/, /age_min: 11/, /age_max: 17/, /frequency: weekly/, /duration: 12/]) assert.match(text, line);
      assert.equal(jsonOf(lint(["-f", "json"], { cwd })).summary["errors"], 0);
    });
  });

  describe("config", () => {
    const guide = "document: {id: ours, title: Our standard, publisher: Our council}\nentries:\n  - {id: our-contact, kind: point, title: T, says: S., place: P, since: 2026-01, force: must, check: {said: meetings.frequency}, unsaid: Say it., advice: Do.}\n";
    const cwd = folder({ ".mentorspec.yaml": "guides: ours.guide.yaml\nseverities: {our-contact: error, mentors-unsaid: 'off'}\nignore: old/\n", "ours.guide.yaml": guide, "a.programme.yaml": draft, "sub/.mentorspec.yaml": "severities: {mentor-unsaid: error}\n" });
    it("check says that it is right, and what is wrong", () => {
      const right = cli(["config", "check"], { cwd });
      assert.equal(right.stdout, ".mentorspec.yaml is right: 2 severities, 1 configuration file, 1 guide with 1 entry.\n");
      assert.equal(right.code, 0);
      const wrong = cli(["config", "check"], { cwd: path.join(cwd, "sub") });
      assert.equal(wrong.code, 1);
      assert.match(wrong.stdout, /Did you mean “mentors-unsaid”\?/);
      assert.equal(cli(["config", "check", "sub/.mentorspec.yaml"], { cwd }).code, 1);
      assert.equal(cli(["config", "check", "sub"], { cwd }).code, 1);
      assert.equal(cli(["config", "check", "ours.guide.yaml"], { cwd }).stdout, "ours.guide.yaml is right: 1 entry.\n");
      assert.equal(cli(["config", "check"], { cwd: folder({}) }).code, 2);
    });
    it("show says what applies to a file", () => {
      assert.match(cli(["config", "show", "a.programme.yaml"], { cwd }).stdout, /^a\.programme\.yaml is checked as \.mentorspec\.yaml, ours\.guide\.yaml say\.\n\n {2}mentors-unsaid {2}off\n {2}our-contact {5}error\n/);
      const shown = JSON.parse(cli(["config", "show", "--json", "old/a.programme.yaml"], { cwd }).stdout) as { ignored: boolean; source: string };
      assert.deepEqual([shown.ignored, shown.source], [true, ".mentorspec.yaml"]);
      assert.equal(cli(["config", "show", "sub/a.programme.yaml"], { cwd }).code, 2);
      assert.match(cli(["config", "show", "a.programme.yaml"], { cwd: folder({}) }).stdout, /^No \.mentorspec\.yaml applies/);
    });
    it("is taken by explain, rules and lint", () => {
      assert.match(cli(["explain", "our-contact"], { cwd }).stdout, /Source: Our standard, P/);
      assert.match(cli(["rules", "our-contact"], { cwd }).stdout, /^our-contact +T \(Our standard, P\)$/m);
    });
  });

  it("explain knows every name that rules lists", () => {
    const { rules } = JSON.parse(cli(["rules", "-f", "json"]).stdout) as { rules: { id: string }[] };
    assert.ok(rules.length > 150);
    for (const id of ["mentor-supervision", "claim-rating", "training-unsaid", "yaml-tab", "file-limit", "waiver-expired", rules.at(-1)?.id ?? ""]) assert.equal(cli(["explain", id]).code, 0, id);
  });

  it("schema prints what is committed", () => {
    for (const name of ["programme", "config", "guide", "output"]) assert.deepEqual(JSON.parse(cli(["schema", name]).stdout), JSON.parse(read(`schemas/${name}.schema.json`)));
    assert.match(cli(["schema", "program"]).stderr, /Did you mean “programme”\?/);
  });

  it("lsp starts the server", async () => {
    const server = start(["lsp", "--stdio"]);
    assert.ok(server.stdout && server.stdin);
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>("initialize", { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} });
    assert.equal(result.serverInfo?.name, "Mentorspec");
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.stdin.end();
    await ended;
    connection.dispose();
  });

  describe("completion", () => {
    it("completes commands, options and formats in bash", () => {
      const { stdout } = cli(["completion", "bash"]);
      const complete = (...words: string[]): string[] => {
        const line = `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _mentorspec; printf '%s\\n' "\${COMPREPLY[@]}"`;
        return spawnSync("bash", ["-c", line], { encoding: "utf8" }).stdout.trim().split("\n");
      };
      assert.deepEqual(complete("mentorspec", "c"), ["compare", "coverage", "config", "completion"]);
      assert.deepEqual(complete("mentorspec", "lint", "--max"), ["--max-warnings"]);
      assert.deepEqual(complete("mentorspec", "lint", "--format", "g"), ["github", "gitlab"]);
      assert.deepEqual(complete("mentorspec", "compare", "-f", ""), ["text", "json", "markdown"]);
      assert.deepEqual(complete("mentorspec", "lint", "--fail-on", "w"), ["warning"]);
      assert.deepEqual(complete("mentorspec", "explain", "mentor-sup"), ["mentor-supervision"]);
      assert.deepEqual(complete("mentorspec", "config", "s"), ["show"]);
      assert.deepEqual(complete("mentorspec", "lint", "--baseline", "x"), [""]);
    });
    it("is well formed for zsh and fish", function () {
      for (const shell of ["zsh", "fish"]) {
        const { code, stdout } = cli(["completion", shell]);
        assert.equal(code, 0);
        for (const { name } of commands) assert.ok(stdout.includes(name));
        const file = path.join(folder({ completion: stdout }), "completion");
        const checked = spawnSync(shell, ["-n", file], { encoding: "utf8" });
        if (checked.error === undefined) assert.equal(checked.stderr, "", shell);
        const asked = spawnSync("fish", ["-c", `source ${file}; complete -C "mentorspec lint --fail-on w"; complete -C "mentorspec explain mentor-superv"`], { encoding: "utf8" });
        if (shell === "fish" && asked.error === undefined) assert.match(asked.stdout, /^warning\t.*\nmentor-supervision$/m);
      }
      assert.equal(cli(["completion", "powershell"]).code, 2);
    });
  });
});

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
