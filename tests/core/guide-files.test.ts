import assert from "node:assert/strict";
import { parse, stringify } from "yaml";
import { readGuideFile } from "../../server/src/core/guide/guide-file";
import { knowledge, read } from "../checking";

type Step = string | number;
type Node = Record<Step, unknown>;

const standard = read("samples/council/our-standard.guide.yaml");

/** Every path into a value, leaves and branches. */
function pathsOf(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  const inside = typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key])) : [];
  return path.length === 0 ? inside : [path, ...inside];
}

/** The standard with one place broken in one way; nothing where that way makes no sense there. */
function broken(path: readonly Step[], how: string, value: unknown): string | undefined {
  const whole = parse(standard) as Node;
  const owner = path.slice(0, -1).reduce<Node>((node, step) => node[step] as Node, whole);
  const key = path.at(-1) as Step;
  if (how === "renamed") {
    if (Array.isArray(owner)) return undefined;
    owner[`${key}x`] = owner[key];
  }
  if (how === "put in") owner[key] = value;
  else delete owner[key];
  return stringify(whole);
}

const ways: readonly (readonly [string, unknown])[] = [["left out", undefined], ["renamed", undefined], ...[7, -1, true, "", "some words", [], [1], {}, { a: 1 }].map((value) => ["put in", value] as const)];

describe("a council's own standard", () => {
  it("is read as it stands", () => assert.ok(readGuideFile(standard, knowledge).guide));
  for (const [how, value] of ways) {
    it(`says once and plainly what is wrong: ${how}${value === undefined ? "" : ` ${JSON.stringify(value)}`}`, () => {
      for (const path of pathsOf(parse(standard))) {
        const text = broken(path, how, value);
        if (text === undefined) continue;
        const { guide, findings } = readGuideFile(text, knowledge);
        const where = path.join(".");
        assert.equal(guide === undefined, findings.length > 0, `${where} is either read or complained of`);
        // A name that others use is missed by each of them.
        if (path.at(-1) !== "id" && path.length > 2) assert.ok(findings.length <= 2, `${where}: ${findings.map(({ message }) => message).join(" | ")}`);
        for (const { message, span } of findings) {
          assert.doesNotMatch(message, /schema|oneOf|anyOf|propert|pattern|undefined|\bnull\b|\barray\b/i, where);
          assert.ok(span.start <= span.end && span.end <= text.length, where);
        }
      }
    });
  }
});
