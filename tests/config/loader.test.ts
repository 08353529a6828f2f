import assert from "node:assert/strict";
import { Configurations, type LoaderOptions, type Settings } from "../../server/src/config/loader";
import { LineIndex } from "../../server/src/core/text";
import { memory } from "./memory";

const file = "/repo/bids/a.programme.yaml";

async function settings(files: Readonly<Record<string, string>>, of = file, options: LoaderOptions = {}): Promise<Settings> {
  return new Configurations(memory({ "/repo/.git/HEAD": "", ...files }), options).settingsOf(of);
}

/** `name:line:column words` of every problem. */
async function problems(files: Readonly<Record<string, string>>, of = file): Promise<string[]> {
  return (await settings(files, of)).problems.flatMap(({ path, text, findings }) =>
    findings.map(({ span, message }) => {
      const { line, character } = new LineIndex(text).at(span.start);
      return `${path.replace("/repo/", "")}:${line + 1}:${character + 1} ${message}`;
    }),
  );
}

const point = (id: string, more = ""): string => `document:
  id: our-standard
  title: Our standard
  publisher: Our council
entries:
  - id: ${id}
    kind: point
    title: Fortnightly contact
    says: Mentors meet the child at least every fortnight.
    place: Clause 4
    since: 2026-01
    force: must
    check: { said: meetings.frequency }
    unsaid: Say how often they meet.
    advice: Add the frequency.
${more}`;

describe("the configuration of a file", () => {
  it("is none where there is none", async () => {
    const found = await settings({});
    assert.equal(found.source, undefined);
    assert.deepEqual(found.config.severities, {});
  });
  it("is the nearest from its folder upwards, and only that one", async () => {
    const found = await settings({ "/repo/.mentorspec.yaml": "severities: { training-unsaid: off }", "/repo/bids/.mentorspec.yaml": "severities: { mentors-unsaid: error }" });
    assert.equal(found.source, "/repo/bids/.mentorspec.yaml");
    assert.deepEqual({ ...found.config.severities }, { "mentors-unsaid": "error" });
  });
  it("may end in .yml, and .yaml goes before it", async () => {
    assert.equal((await settings({ "/repo/.mentorspec.yml": "{}" })).source, "/repo/.mentorspec.yml");
    assert.equal((await settings({ "/repo/.mentorspec.yml": "{}", "/repo/.mentorspec.yaml": "{}" })).source, "/repo/.mentorspec.yaml");
  });
  it("is not looked for above the repository", async () => {
    assert.equal((await settings({ "/.mentorspec.yaml": "severities: { training-unsaid: off }" })).source, undefined);
  });
  it("is looked for up to the top where there is no repository", async () => {
    const found = await new Configurations(memory({ "/home/.mentorspec.yaml": "ignore: old/" })).settingsOf("/home/me/a.programme.yaml");
    assert.equal(found.source, "/home/.mentorspec.yaml");
  });
  it("can be named, or left out", async () => {
    const files = { "/repo/.mentorspec.yaml": "ignore: bids/", "/repo/ci/strict.yaml": "severities: { mentors-unsaid: error }" };
    assert.equal((await settings(files, file, { explicit: "/repo/ci/strict.yaml" })).source, "/repo/ci/strict.yaml");
    assert.equal((await settings(files, file, { none: true })).source, undefined);
  });
  it("may be empty", async () => assert.deepEqual(await problems({ "/repo/.mentorspec.yaml": "# nothing yet\n" }), []));
  it("stays the same object until something changes", async () => {
    const loader = new Configurations(memory({ "/repo/.git/HEAD": "", "/repo/.mentorspec.yaml": "severities: { mentors-unsaid: error }" }));
    const first = await loader.settingsOf(file);
    assert.equal(await loader.settingsOf("/repo/bids/b.programme.yaml"), first);
    loader.forget();
    assert.notEqual(await loader.settingsOf(file), first);
  });

  describe("extends", () => {
    it("applies what it names first", async () => {
      const found = await settings({
        "/repo/.mentorspec.yaml": "extends: [standards/council.yaml]\nseverities: { mentors-unsaid: info }",
        "/repo/standards/council.yaml": "extends: base.yaml\nseverities: { mentors-unsaid: error, training-unsaid: error }",
        "/repo/standards/base.yaml": "severities: { training-unsaid: off, risks-unsaid: off }",
      });
      assert.deepEqual({ ...found.config.severities }, { "training-unsaid": "error", "risks-unsaid": "off", "mentors-unsaid": "info" });
      assert.deepEqual(found.sources, ["/repo/.mentorspec.yaml", "/repo/standards/council.yaml", "/repo/standards/base.yaml"]);
      assert.deepEqual(found.problems, []);
    });
    it("ends a circle", async () => {
      const found = await problems({ "/repo/.mentorspec.yaml": "extends: a.yaml", "/repo/a.yaml": "extends: ./.mentorspec.yaml" });
      assert.deepEqual(found, ["a.yaml:1:10 This leads in a circle: “./.mentorspec.yaml” itself builds on this file. Remove it from one of the two."]);
      assert.equal((await problems({ "/repo/.mentorspec.yaml": "extends: .mentorspec.yaml" })).length, 1);
    });
    it("goes only so deep, and so wide", async () => {
      const deep = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`/repo/c${index}.yaml`, `extends: c${index + 1}.yaml`]));
      assert.match((await problems({ "/repo/.mentorspec.yaml": "extends: c0.yaml", ...deep })).join(), /Too many configuration files/);
      const wide = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`/repo/c${index}.yaml`, `extends: [${Array.from({ length: 12 }, (_each, other) => `c${other}.yaml`).join()}]`]));
      assert.ok((await problems({ "/repo/.mentorspec.yaml": "extends: c0.yaml", ...wide })).length < 3_000);
    });
    for (const [name, words] of [
      ["https://example.org/a.yaml", /is a web address/],
      ["data:text/yaml,a.yaml", /is a web address/],
      ["/etc/a.yaml", /as a path from this file/],
      ["C:\\\\a.yaml", /as a path from this file/],
      ["~/a.yaml", /as a path from this file/],
      ["./plugin.js", /not a YAML file/],
      ["./nowhere.yaml", /no such file/],
      ["../../outside.yaml", /outside this project/],
      ["./link.yaml", /outside this project/],
    ] as const) {
      it(`refuses ${name}`, async () => {
        const found = await problems({ "/repo/.mentorspec.yaml": `extends: "${name}"`, "/outside.yaml": "ignore: x", "/repo/link.yaml": "-> /etc/passwd", "/etc/passwd": "root:x:0" });
        assert.equal(found.length, 1);
        assert.match(found[0] ?? "", words);
      });
    }
    it("refuses a configuration that is a link out of the project", async () => {
      const found = await settings({ "/repo/.mentorspec.yaml": "-> /etc/passwd", "/etc/passwd": "root:x:0" });
      assert.deepEqual(found.problems.map(({ text, findings }) => [text, findings[0]?.message]), [["", "This configuration cannot be read: it leads outside this project."]]);
    });
  });

  describe("overrides and ignore", () => {
    const config = `severities: { mentors-unsaid: error }
overrides:
  - files: [drafts/, "*.outline.programme.yaml"]
    severities: { mentors-unsaid: hint }
  - files: /bids/drafts/late*
    severities: { mentors-unsaid: off }
ignore: [archive/, "!keep.programme.yaml", "*.old.programme.yaml"]
`;
    const of = (path: string, more: Readonly<Record<string, string>> = {}): Promise<Settings> => settings({ "/repo/.mentorspec.yaml": config, ...more }, path);
    it("apply to the files that they name, the last going first", async () => {
      assert.equal((await of(file)).config.severities["mentors-unsaid"], "error");
      assert.equal((await of("/repo/bids/drafts/x.programme.yaml")).config.severities["mentors-unsaid"], "hint");
      assert.equal((await of("/repo/x.outline.programme.yaml")).config.severities["mentors-unsaid"], "hint");
      assert.equal((await of("/repo/bids/drafts/late.programme.yaml")).config.severities["mentors-unsaid"], "off");
    });
    it("leave files out", async () => {
      assert.deepEqual(await Promise.all(["/repo/a.programme.yaml", "/repo/archive/a.programme.yaml", "/repo/b/x.old.programme.yaml"].map(async (path) => (await of(path)).ignored)), [false, true, true]);
    });
    it("are joined by .mentorspecignore, the nearest having the last word", async () => {
      const more = { "/repo/.mentorspecignore": "*.programme.yaml\n", "/repo/bids/.mentorspecignore": "!a.programme.yaml\n" };
      assert.equal((await of(file, more)).ignored, false);
      assert.equal((await of("/repo/bids/b.programme.yaml", more)).ignored, true);
    });
  });

  describe("with a fault", () => {
    const faults: readonly [string, string, string][] = [
      ["an unknown id", "severities:\n  mentor-unsaid: error\n", ".mentorspec.yaml:2:3 Nothing that Mentorspec checks is called “mentor-unsaid”. Did you mean “mentors-unsaid”?"],
      ["an id that is always the same", "severities:\n  yaml-tab: off\n", ".mentorspec.yaml:2:3 The severity of “yaml-tab” is always the same: without it the rest of a file cannot be judged. Remove this line."],
      ["an unknown severity", "severities:\n  mentors-unsaid: eror\n", ".mentorspec.yaml:2:19 “mentors-unsaid” does not take “eror”. Did you mean “error”?"],
      ["an unknown entry", "severites: {}\n", ".mentorspec.yaml:1:1 No entry here is called “severites”. Did you mean “severities”?"],
      ["a value of the wrong kind", "overrides: all\n", ".mentorspec.yaml:1:12 “overrides” does not take “all”. A list of other severities for some of the files; the last that names a file goes before the rest."],
      ["an override without files", "overrides:\n  - severities: {}\n", ".mentorspec.yaml:2:5 An item of “overrides” needs “files”. Which files it is for, and the severities that they have."],
      ["broken YAML", 'ignore: "a\n', ".mentorspec.yaml:"],
      ["a list", "- a\n", ".mentorspec.yaml:1:1 A configuration has entries such as “severities:” or “ignore:”, each on its own line."],
      ["a limit past all sense", "limits: { size: 1e15 }\n", ".mentorspec.yaml:1:17 “size” does not take “1e15”. The most characters of a file that are read, from 1,000 to 10,000,000. Without this, 1,048,576."],
    ];
    for (const [what, text, expected] of faults) {
      it(`says where and what: ${what}`, async () => {
        const found = await problems({ "/repo/.mentorspec.yaml": text });
        assert.equal(found.length, 1, found.join("\n"));
        assert.ok(found[0]?.startsWith(expected), found[0]);
      });
    }
    it("survives hostile files", async () => {
      const bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [${`*${index === 0 ? "a" : `b${index - 1}`},`.repeat(9)}]\n`).join("");
      for (const text of [bomb, "? ".repeat(400), "[".repeat(10_000), "{".repeat(300_000), "__proto__: {polluted: true}\nconstructor: 1\n", `ignore: ["${"*a".repeat(200)}b"]\noverrides: [{files: "${"a*".repeat(100)}", severities: {}}]\n`]) {
        const started = performance.now();
        await problems({ "/repo/.mentorspec.yaml": text }, `/repo/${"a".repeat(200)}.programme.yaml`);
        assert.ok(performance.now() - started < 1_000, text.slice(0, 20));
      }
      assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    });
  });

  describe("guides", () => {
    const config = { "/repo/.mentorspec.yaml": "guides: ./our.guide.yaml\nseverities: { fortnightly-contact: warning }\n" };
    it("add their points", async () => {
      const found = await settings({ ...config, "/repo/our.guide.yaml": point("fortnightly-contact") });
      assert.deepEqual(found.problems, []);
      assert.ok(found.knowledge.ids.has("fortnightly-contact"));
      assert.deepEqual(found.sources, ["/repo/.mentorspec.yaml", "/repo/our.guide.yaml"]);
    });
    const faulty: readonly [string, string, RegExp][] = [
      ["an id that is taken", point("mentors-unsaid"), /^our.guide.yaml:6:9 Something is called “mentors-unsaid” already/],
      ["a field that there is not", point("fortnightly-contact").replace("meetings.frequency", "meeting.frequency"), /^our.guide.yaml:13:20 A specification has no field “meeting.frequency”: instead of “meeting”, did you mean “meetings”\?/],
      ["a missing entry", point("fortnightly-contact").replace("    force: must\n", ""), /^our.guide.yaml:6:5 An item of “entries” needs “force”/],
      ["an unknown document", point("fortnightly-contact").replace(/document:\n.*\n.*\n.*\n/, "document: nowhere\n"), /^our.guide.yaml:1:11 No source document is called “nowhere”/],
      ["a wrong word", point("fortnightly-contact").replace("force: must", "force: shuold"), /“force” does not take “shuold”. Did you mean “should”\?/],
      ["a wrong check", point("fortnightly-contact").replace("{ said:", "{ sad:"), /No entry here is called “sad”. Did you mean “said”\?/],
      ["a value that cannot be", point("fortnightly-contact").replace("{ said: meetings.frequency }", "{ one_of: { field: programme.status, values: [submited] } }"), /:13:58 “programme.status” is never “submited”. Did you mean “submitted”\?/],
      ["a list without its marks", point("fortnightly-contact").replace("meetings.frequency", "outcomes.name"), /“outcomes” in “outcomes.name” is a list/],
      ["an unknown principle", point("fortnightly-contact").replace("    force", "    principle: suported-mentors\n    force"), /No principle is called “suported-mentors”. Did you mean “supported-mentors”\?/],
      ["a block that is asked for already", point("x").replace(/entries:[^]*/, "entries:\n  - {id: y, kind: block, block: training, title: T, says: S, place: P, since: 2026-01, force: must, unsaid: U, insert: 'training: x'}\n"), /The guide itself says when “training” is missing/],
      ["no entries", "document: practice-guide\n", /^our.guide.yaml:1:1 This file needs “entries”\.$/],
    ];
    for (const [what, text, words] of faulty) {
      it(`say what is wrong with them: ${what}`, async () => {
        const found = await problems({ ...config, "/repo/our.guide.yaml": text });
        assert.equal(found.length, 1, found.join("\n"));
        assert.match(found[0] ?? "", words);
      });
    }
  });
});
