import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { parse as parseYaml } from "yaml";
import manifest from "../../package.json";
import { root } from "../checking";
import { cli, type Ended, folder, git, type JsonOutput, jsonOf, lint } from "./cli";

const formats = ["text", "concise", "json", "ndjson", "sarif", "junit", "checkstyle", "github", "gitlab", "markdown", "html"] as const;
const endings: Readonly<Record<string, string>> = { text: "txt", concise: "txt", junit: "xml", checkstyle: "xml", github: "txt", gitlab: "json", markdown: "md" };

/** Faults of every severity, characters that need care, a waiver, a related place and a repair. */
const files = {
  "bids/first.programme.yaml": `mentorspec: 1
programme:
  name: 'Steady <b>"friends"</b> | \`x\` & 😀'
voice:
  can_decline: yes
mentors: {type: "volunter 😀", unknown: '%0A::error::'}
target_group:
  age_min: 12
  age_max: 9
waivers:
  - rule: training-unsaid
    reason: The council <trains> all "mentors" | each year.
    until: 2026-12-31
  - rule: matching-unsaid
    reason: Until the panel meets.
    until: 2026-03-01
`,
  "bids/second.programme.yaml": "mentorspec: 1\nprogramme: Second\n# mentorspec-ignore-next-line mentors-unsaid -- they come from the council\nneed: Nobody is there\n",
  "bids/latin.programme.yaml": "",
};

function bids(): string {
  const cwd = folder(files);
  writeFileSync(path.join(cwd, "bids/latin.programme.yaml"), Buffer.from("caf\xe9", "latin1"));
  git(cwd, "init", "-q");
  return cwd;
}

/** Without what changes with every point that the guide gains. */
function lasting(text: string): string {
  return text
    .replaceAll(manifest.version, "VERSION")
    .replace(/\b\d+ of \d+\b/g, "N of N")
    .replace(/"points":\[.*?\]/g, '"points":[]')
    .replace(/"(met|applicable|hints|infos)":\d+/g, '"$1":0')
    .replace(/\b\d+ (suggestion|hint)s?\b/g, "N $1s");
}

describe("formats", () => {
  const cwd = bids();
  const outputs = new Map<string, string>();
  let ended: Ended;
  before(() => {
    ended = lint([...formats.flatMap((format) => ["-f", `${format}=out/${format}`]), "."], { cwd: path.join(cwd, "bids") });
    for (const format of formats) outputs.set(format, readFileSync(path.join(cwd, "bids/out", format), "utf8"));
    lint(["-q", "--fail-on", "warning", ...formats.flatMap((format) => ["-f", `${format}=quiet/${format}`])], { cwd });
  });
  const output = (format: (typeof formats)[number]): string => outputs.get(format) ?? "";

  it("are written in one run, each to its own file", () => {
    assert.equal(ended.code, 2, ended.stderr);
    assert.equal(ended.stdout, "");
    assert.match(ended.stderr, /^2 files checked: \d+ errors/m);
  });
  for (const format of formats) {
    it(`${format} is as it was: tests/cli/golden (UPDATE_GOLDEN=1 writes it anew)`, () => {
      const golden = path.join(root, "tests/cli/golden", `${format}.${endings[format] ?? format}`);
      const found = lasting(readFileSync(path.join(cwd, "quiet", format), "utf8"));
      if (process.env["UPDATE_GOLDEN"] === "1") {
        mkdirSync(path.dirname(golden), { recursive: true });
        writeFileSync(golden, found);
      }
      assert.ok(existsSync(golden), `there is no ${path.basename(golden)}`);
      assert.equal(found, readFileSync(golden, "utf8"));
    });
  }

  it("agree with one another in every finding", () => {
    const { results } = JSON.parse(output("json")) as JsonOutput;
    const expected = results.flatMap(({ file, findings }) => findings.map(({ rule, line }) => `${file}:${line} ${rule}`)).sort();
    assert.ok(expected.length > 20);
    const ndjson = output("ndjson").trim().split("\n").map((line) => JSON.parse(line) as JsonOutput["results"][number] & { readonly checked: boolean });
    const sarif = (JSON.parse(output("sarif")) as { runs: { results: { ruleId: string; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[] }[] }[] }).runs[0]?.results ?? [];
    const gitlab = JSON.parse(output("gitlab")) as { check_name: string; location: { path: string; lines: { begin: number } } }[];
    const found: Readonly<Record<string, string[]>> = {
      ndjson: ndjson.filter(({ checked }) => checked).flatMap(({ file, findings }) => findings.map(({ rule, line }) => `${file}:${line} ${rule}`)),
      sarif: sarif.map(({ ruleId, locations: [place] }) => `${place?.physicalLocation.artifactLocation.uri}:${place?.physicalLocation.region.startLine} ${ruleId}`),
      gitlab: gitlab.filter(({ check_name: rule }) => rule !== "not-checked").map(({ check_name: rule, location }) => `${location.path}:${location.lines.begin} ${rule}`),
      github: [...output("github").matchAll(/^::\w+ file=([^,]*),line=(\d+),.*?title=.*?\(([\w-]+)\)::/gm)].map(([, file, line, rule]) => `${file}:${line} ${rule}`),
      junit: [...output("junit").matchAll(/<testcase classname="([^"]*)" name="([\w-]+) \((\d+):\d+\)"/g)].map(([, file, rule, line]) => `${file}:${line} ${rule}`),
      checkstyle: output("checkstyle").split("<file name=").flatMap((part) => [...part.matchAll(/<error line="(\d+)" .*source="mentorspec\.([\w-]+)"/g)].map(([, line, rule]) => `${/^"([^"]*)"/.exec(part)?.[1]}:${line} ${rule}`)).filter((each) => !each.endsWith("not-checked")),
      concise: [...output("concise").matchAll(/^([^:\n]+):(\d+):\d+: \w+: .* \[([\w-]+)\]$/gm)].map(([, file, line, rule]) => `bids/${file}:${line} ${rule}`).filter((each) => !each.endsWith("not-checked")),
      text: [...output("text").matchAll(/\[([\w-]+)\]\n +--> ([^:]+):(\d+)/g)].map(([, rule, file, line]) => `bids/${file}:${line} ${rule}`),
      markdown: output("markdown").split(/^## .*: /m).flatMap((part) => [...part.matchAll(/^\| (\d+):\d+ \|.*`([\w-]+)` \|$/gm)].map(([, line, rule]) => `${/^`([^`]+)`/.exec(part)?.[1]}:${line} ${rule}`)),
      html: output("html").split("<section>").flatMap((part) => [...part.matchAll(/<li class="\w+">.*?<code>([\w-]+)<\/code><\/p><pre><span>(\d+):/g)].map(([, rule, line]) => `${/<code>([^<]+)<\/code><\/h2>/.exec(part)?.[1]}:${line} ${rule}`)),
    };
    for (const [format, list] of Object.entries(found)) assert.deepEqual(list.sort(), expected, format);
  });

  it("all say what was not checked", () => {
    for (const format of formats.filter((each) => each !== "text")) assert.match(output(format), /latin\.programme\.yaml/, format);
    assert.match(output("text"), /1 file could not be checked/);
    assert.match(ended.stderr, /latin\.programme\.yaml was not checked: it is not saved as UTF-8/);
  });

  describe("json and ndjson", () => {
    const ajv = new Ajv({ strict: false, schemas: [JSON.parse(readFileSync(path.join(root, "schemas/output.schema.json"), "utf8")) as object] });
    it("keep to schemas/output.schema.json", () => {
      const check = ajv.getSchema("urn:mentorspec:schema:output:1");
      assert.ok(check?.(JSON.parse(output("json"))), JSON.stringify(check?.errors));
      assert.ok(check?.(JSON.parse(lint(["-f", "json", "--allow-empty"], { cwd: folder({}) }).stdout)), JSON.stringify(check?.errors));
    });
    it("line by line", () => {
      const check = ajv.getSchema("urn:mentorspec:schema:output:1#/definitions/line");
      for (const line of output("ndjson").trim().split("\n")) assert.ok(check?.(JSON.parse(line)), JSON.stringify(check?.errors));
    });
    it("say what a repair would write, so that a robot can propose it", () => {
      const [fixable] = (JSON.parse(output("json")) as { results: { findings: { rule: string; fixable: boolean; edits?: unknown }[] }[] }).results.flatMap(({ findings }) => findings.filter((each) => each.fixable));
      assert.deepEqual([fixable?.rule, fixable?.edits], ["value-kind", [{ line: 5, column: 16, endLine: 5, endColumn: 19, text: "true" }]]);
    });
    it("have fingerprints that are unique within a file", () => {
      for (const { findings } of (JSON.parse(output("json")) as JsonOutput).results) assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, findings.length);
    });
    it("give the reasons of what is set aside", () => {
      const { results } = JSON.parse(output("json")) as JsonOutput;
      assert.deepEqual(results.flatMap(({ suppressed }) => suppressed.map(({ rule, by, reason }) => [rule, by, reason])), [["training-unsaid", "waiver", 'The council <trains> all "mentors" | each year.']].concat(results[1]?.suppressed.map(({ rule, by, reason }) => [rule, by, reason ?? ""]) ?? []));
    });
  });

  describe("sarif", () => {
    it("keeps to the official schema", () => {
      const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path.join(root, "tests/data/sarif-2.1.0-rtm.5.json"), "utf8")) as Record<string, unknown>;
      const check = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
      for (const text of [output("sarif"), lint(["-f", "sarif", "--allow-empty"], { cwd: folder({}) }).stdout]) assert.ok(check(JSON.parse(text)), JSON.stringify(check.errors));
      assert.ok(!check({ version: "2.1.0", runs: [{}] }));
    });
    it("describes each rule that it names", () => {
      const [run] = (JSON.parse(output("sarif")) as { runs: { tool: { driver: { rules: { id: string; shortDescription?: unknown; help?: unknown }[] } }; results: { ruleId: string; ruleIndex: number }[] }[] }).runs;
      for (const { ruleId, ruleIndex } of run?.results ?? []) {
        const rule = run?.tool.driver.rules[ruleIndex];
        assert.equal(rule?.id, ruleId);
        assert.ok(rule?.shortDescription && rule.help, ruleId);
      }
    });
    it("gives addresses that are none of this machine", () => assert.ok(!output("sarif").includes(cwd)));
  });

  it("text puts its marks under what they mean, however wide the letters are", () => {
    const wide = "mentorspec: 1\nprogramme: {name: '日本語 é 👨\u200d👩\u200d👧 𝔘𝔫 e\u0301 ｱ', zzz: 1}\nmentors: {type: 'ａｂ', 日本: 1, \ttab: 2}\n";
    const frames = [...lint(["-"], { input: wide }).stdout.matchAll(/^ {2}\d \| (.*)\n {4}\| ( *)(\^+)$/gm)].map(([, line, before, marks]) => `${before?.length} ${marks?.length} ${line}`);
    const first = "programme: {name: '日本語 é 👨\u200d👩\u200d👧 𝔘𝔫 e\u0301 ｱ', zzz: 1}";
    const second = "mentors: {type: 'ａｂ', 日本: 1,  tab: 2}";
    for (const expected of [`40 3 ${first}`, `16 6 ${second}`, `24 4 ${second}`, `34 3 ${second}`]) assert.ok(frames.includes(expected), `${expected}\n${frames.join("\n")}`);
  });
  it("gitlab counts lines from 1", () => {
    const issues = JSON.parse(output("gitlab")) as { fingerprint: string; location: { lines: { begin: number; end: number } } }[];
    assert.ok(issues.every(({ location }) => location.lines.begin >= 1 && location.lines.end >= location.lines.begin));
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  });
  it("github lets no text become a command", () => {
    for (const line of output("github").trim().split("\n")) assert.match(line, /^::(error|warning|notice) file=[^:]*?::[^]*$/);
    assert.doesNotMatch(output("github"), /^::error::/m);
  });
  it("let nothing of a file or its name become a command of a log", () => {
    const hostile = "mentorspec: 1\nprogramme: {name: '##[stop-commands]x ##vso[task.setvariable] ##teamcity[x]'}\n::set-env name=x::y: '##[error]'\nvoice: {can_decline: yes}\nmentors: {type: '::error::##[group]'}\n";
    const place = folder({ "::error::##[group].programme.yaml": hostile });
    for (const format of [...formats.map((each) => ["-f", each]), ["-f", "text", "-f", "github"], ["--fix-dry-run"], ["--fix-dry-run", "--workers", "on"]]) {
      const { stdout, stderr } = lint(format, { cwd: place, env: { GITHUB_ACTIONS: "true" } });
      assert.match(stdout, /stop-commands|group/, format.join(" "));
      assert.doesNotMatch(stdout.replace(/^::(error|warning|notice) file=.*$/gm, "") + stderr, /##(vso|teamcity)?\[|^\s*::/m, format.join(" "));
    }
    assert.doesNotMatch(cli(["coverage"], { cwd: place }).stdout, /##\[|^\s*::/m);
  });
  it("junit gives no two cases of a file the same name, which GitLab would take for one", () => {
    const names = [...lint(["-f", "junit", "-"], { input: "mentorspec: 1\nprogramme: {name: S, aa: 1, bb: 2}\n" }).stdout.matchAll(/<testcase [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    assert.equal(new Set(names).size, names.length);
  });
  it("junit is XML, and fails only what fails the run", async () => {
    const xml = output("junit");
    assert.doesNotMatch(xml, /[<&](?!\/?(testsuites?|testcase|failure|error|system-out)\b|\?xml|#\d+;)/);
    const { results } = JSON.parse(output("json")) as JsonOutput;
    assert.equal(xml.match(/<failure /g)?.length, results.flatMap(({ findings }) => findings.filter(({ severity, rule }) => severity === "error" || rule === "waiver-expired")).length);
  });
  it("html needs nothing from elsewhere, and escapes what it shows", () => {
    assert.doesNotMatch(output("html"), /<script|<b>|\bsrc=|\bhref=|url\(|@import/);
    assert.match(output("html"), /default-src &#39;none&#39;|default-src 'none'/);
    assert.match(output("html"), /&#60;b&#62;/);
  });
  it("deny nothing that --quiet leaves out", () => {
    for (const format of ["markdown", "html", "junit"]) {
      const { stdout } = lint(["-q", "-f", format, "-"], { input: "mentorspec: 1\nprogramme: Steady\n" });
      assert.match(stdout, /nothing that fails the run/, format);
      assert.doesNotMatch(stdout, /nothing to put right/, format);
    }
  });
  it("markdown is Markdown in which nothing of a file acts", () => {
    assert.doesNotMatch(output("markdown"), /<b>|(?<!\\)\|x|[^\\]<trains/);
  });

  describe("in a terminal and in CI", () => {
    const one = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended => lint([...args, "bids/second.programme.yaml"], { cwd, env });
    it("text has colours only where they are wanted", () => {
      assert.doesNotMatch(one([]).stdout, /\u001b/);
      assert.match(one([], { FORCE_COLOR: "1" }).stdout, /\u001b\[/);
      assert.match(one(["--color"], { NO_COLOR: "1" }).stdout, /\u001b\[/);
      assert.doesNotMatch(one([], { FORCE_COLOR: "0" }).stdout, /\u001b/);
      assert.doesNotMatch(one(["--no-color"], { FORCE_COLOR: "1" }).stdout, /\u001b/);
    });
    it("annotations and a summary come by themselves in GitHub Actions", () => {
      const summary = path.join(folder({}), "summary.md");
      writeFileSync(summary, "before\n");
      const { stdout } = one([], { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary });
      assert.match(stdout, /^::notice file=bids\/second\.programme\.yaml,line=2,/m);
      assert.match(stdout, /^Hint: /m);
      assert.match(readFileSync(summary, "utf8"), /^before\n# Mentorspec\n/);
      assert.doesNotMatch(one(["-f", "text"], { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary }).stdout, /^::/m);
    });
    it("names files from the repository's folder, and in the terminal from here", () => {
      const here = path.join(cwd, "bids");
      assert.match(lint(["-f", "text", "second.programme.yaml"], { cwd: here }).stdout, /--> second\.programme\.yaml:2:1/);
      assert.equal(jsonOf(lint(["-f", "json", "second.programme.yaml"], { cwd: here })).results[0]?.file, "bids/second.programme.yaml");
    });
  });

  it("go to one place each", () => {
    assert.match(lint(["-f", "json", "-f", "sarif", "bids"], { cwd }).stderr, /Only one format can go to the screen/);
    assert.equal(lint(["-f", "json=", "bids"], { cwd }).code, 2);
    assert.equal(lint(["-f", "json=bids", "bids"], { cwd }).code, 2);
    assert.equal(lint(["-f", "json=bids/first.programme.yaml/x", "bids"], { cwd }).code, 2);
    assert.equal(lint(["-f", "text,json=-", "bids"], { cwd }).code, 2);
    assert.match(lint(["-f", "json=a.json", "-f", "sarif=./a.json", "bids"], { cwd }).stderr, /each format goes to a file of its own/);
    assert.ok(!existsSync(path.join(cwd, "a.json")));
  });
  it("shows the golden text as YAML that says so", () => assert.equal((parseYaml(files["bids/first.programme.yaml"]) as { mentorspec: number }).mentorspec, 1));
});
