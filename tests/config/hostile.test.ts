import assert from "node:assert/strict";
import { Configurations, type Settings } from "../../server/src/config/loader";
import { readConfigFile } from "../../server/src/config/config-file";
import { isMatch, readPattern } from "../../server/src/config/patterns";
import { check } from "../../server/src/core/check";
import { readGuideFile } from "../../server/src/core/guide/guide-file";
import { knowledge, today } from "../checking";
import { times, type Hazard } from "../hazards/hazard";
import { broken } from "../hazards/inputs/broken";
import { characters } from "../hazards/inputs/characters";
import { meaning } from "../hazards/inputs/meaning";
import { nesting } from "../hazards/inputs/nesting";
import { repeats } from "../hazards/inputs/repeats";
import { memory } from "./memory";

/** Processor time: many times what is needed, far below a loop of the wrong kind. */
const longest = 5_000;
/** Every third: what is read first is the same parser, which has all of them among its own tests. */
const hazards: readonly Hazard[] = [...repeats, ...nesting, ...broken, ...characters, ...meaning].filter((_, index) => index % 3 === 0);

async function settings(files: Readonly<Record<string, string>>): Promise<Settings> {
  return new Configurations(memory({ "/repo/.git/HEAD": "", ...files })).settingsOf("/repo/bids/a.programme.yaml");
}

/** The processor time of something, in milliseconds. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

const point = (id: string, more = "check: { said: meetings.frequency }"): string => `  - id: ${id}\n    kind: point\n    title: T\n    says: S.\n    place: P\n    since: 2026-01\n    force: must\n    ${more}\n    unsaid: U.\n    advice: A.\n`;
const guide = (entries: string): string => `document:\n  id: ours\n  title: Ours\n  publisher: Us\nentries:\n${entries}`;

describe("hostile configuration and guide files", function () {
  this.timeout(240_000);

  it("end with few findings, whatever breaks other tools", async () => {
    for (const { name, make } of hazards) {
      const made = make();
      const text = (typeof made === "string" ? made : new TextDecoder().decode(made)).replaceAll("programme:", "severities:");
      let findings = readConfigFile("").findings;
      assert.ok((await timed(() => (findings = [...readConfigFile(text).findings, ...readGuideFile(text, knowledge).findings]))) < longest, name);
      assert.ok(findings.length <= 200 && findings.every(({ span }) => span.start >= 0 && span.end <= text.length), name);
    }
  });

  it("say what is wrong with any kind of value at any place", () => {
    const values = ["", "1", "-1", "1e400", "true", "x", "[]", "{}", "[[1]]", "{a: {b: 1}}", "[{a: 1}, 2]", '"\\0\\e[31m"', "__proto__", "constructor"];
    const places = ["extends", "guides", "severities", "severities:\n  mentor-supervision", "overrides", "overrides:\n  - files", "overrides:\n  - files: a\n    severities", "ignore", "limits", "limits:\n  size", "limits:\n  findings", "__proto__", "constructor", "x_note"];
    for (const place of places) for (const value of values) assert.doesNotThrow(() => readConfigFile(`${place}: ${value}\n`), `${place}: ${value}`);
    const parts = ["document", "documents", "entries", "entries:\n  - id", "entries:\n  - kind: point\n    check", "entries:\n  - kind: point\n    check: {all: [{said: x}]}\n    when", "entries:\n  - kind: words\n    data", "__proto__"];
    for (const part of parts) for (const value of values) assert.doesNotThrow(() => readGuideFile(`${part}: ${value}\n`, knowledge), `${part}: ${value}`);
  });

  it("take names of JavaScript's own for names", async () => {
    const ours = await settings({ "/repo/.mentorspec.yaml": "severities:\n  __proto__: off\n  constructor: off\nguides: [./a.guide.yaml]\n", "/repo/a.guide.yaml": guide(point("constructor") + point("to-string")) });
    assert.equal(({} as { off?: unknown }).off, undefined);
    const { findings } = check("mentorspec: 1\nprogramme: Steady\nmeetings: {session_hours: 2}\n", { ...ours, today });
    assert.ok(findings.every(({ severity }) => ["error", "warning", "info", "hint"].includes(severity)));
    const plain = await settings({ "/repo/.mentorspec.yaml": "guides: [./a.guide.yaml]\n", "/repo/a.guide.yaml": guide(point("constructor")) });
    assert.ok(check("mentorspec: 1\nprogramme: Steady\nmeetings: {session_hours: 2}\n", { ...plain, today }).findings.some(({ id, severity }) => id === "constructor" && typeof severity === "string"));
  });

  it("with thousands of overrides, patterns, ids and entries are read in little time", async () => {
    const configs: Readonly<Record<string, string>> = {
      overrides: `overrides:\n${times(2_000, (i) => `  - files: ["**/a${i}/**/*.yaml", "b*${i}"]\n    severities: {mentor-supervision: off}\n`)}`,
      patterns: `ignore:\n${times(9_000, (i) => `  - "**/*a*b*${i}*"\n`)}`,
      ids: `severities:\n${times(7_000, (i) => `  mentor-supervisionn-${i}: off\n`)}`,
      guides: `guides:\n${times(2_000, (i) => `  - ./g${i}.guide.yaml\n`)}`,
      extends: `extends:\n${times(2_000, (i) => `  - ./c${i}.yaml\n`)}`,
    };
    for (const [name, text] of Object.entries(configs)) assert.ok((await timed(() => settings({ "/repo/.mentorspec.yaml": text }))) < longest, name);
    const guides: Readonly<Record<string, string>> = {
      points: guide(times(2_000, (i) => point(`point-${i}`))),
      "unknown fields": guide(times(2_000, (i) => point(`point-${i}`, `check: { said: meetingss.frequency${i} }`))),
      "one id": guide(times(2_000, () => point("mentor-supervision"))),
      "deep conditions": guide(point("deep", `check: ${"{not: ".repeat(60)}{said: voice}${"}".repeat(60)}`)),
      "wide conditions": guide(point("wide", `check: {any: [${"{said: voice}, ".repeat(9_000)}]}`)),
      "long names": guide(point("a".repeat(100_000))),
      nearly: guide(point(`${"a-".repeat(50_000)}`)),
    };
    for (const [name, text] of Object.entries(guides)) assert.ok((await timed(async () => check("mentorspec: 1\nprogramme: Steady\n", { ...(await settings({ "/repo/.mentorspec.yaml": "guides: [./a.guide.yaml]\n", "/repo/a.guide.yaml": text })), today }))) < longest, name);
  });

  it("hold patterns that make careless matchers take for ever", async () => {
    const patterns = ["*a".repeat(5_000), "**/".repeat(5_000) + "x", "*".repeat(100_000), "a*".repeat(5_000) + "b", "[a-".repeat(5_000), "[[]".repeat(5_000), "?".repeat(50_000), "\\".repeat(50_001), `${"**/a/".repeat(2_000)}b`, "!".repeat(10_000)];
    const paths = ["a".repeat(4_000), Array.from({ length: 1_000 }, () => "a").join("/"), `${"a".repeat(2_000)}/b`];
    for (const pattern of patterns) {
      const read = readPattern(pattern);
      for (const path of paths) assert.ok((await timed(() => read && isMatch(read, path.split("/"), false))) < longest, `${pattern.slice(0, 20)} ${path.slice(0, 20)}`);
    }
  });

  it("read nothing outside, and lead round in no circle", async () => {
    const files = { "/repo/.mentorspec.yaml": "extends: [../out.yaml, /etc/x.yaml, 'file:///etc/x.yaml', ./link.yaml, ./.mentorspec.yaml, 'http://127.0.0.1:9/x.yaml', \"./a\\0.yaml\", './%2e%2e/x.yaml']\n", "/repo/link.yaml": "-> /etc/secret.yaml", "/etc/secret.yaml": "ignore: secret\n", "/out.yaml": "ignore: secret\n" };
    const store = memory({ "/repo/.git/HEAD": "", ...files });
    const { problems } = await new Configurations(store).settingsOf("/repo/bids/a.programme.yaml");
    assert.equal(problems.flatMap(({ findings }) => findings).length, 8);
    assert.ok(!JSON.stringify(problems).includes("secret\n"));
    assert.deepEqual(store.asked.filter((path) => !path.startsWith("/repo/")), []);
  });
});
