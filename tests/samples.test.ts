import assert from "node:assert/strict";
import type { CheckResult } from "../server/src/core/check";
import { checkText, knowledge, read, samples } from "./checking";

/** The ids on a comment line at the top of a sample, such as `# quiet: goals-unsaid, goal-review`. */
function named(text: string, word: "quiet" | "once" | "allows"): string[] {
  const line = new RegExp(`^# ${word}: (.+)$`, "m").exec(text)?.[1];
  return line === undefined ? [] : line.split(",").map((id) => id.trim());
}

function ids(result: CheckResult): string[] {
  return result.findings.map(({ id }) => id);
}

/** What keeps quiet in a draft must keep quiet when it is handed in, too. */
function handedIn(text: string): string {
  return text.replace(/status: (draft|review)/, "status: submitted");
}

describe("what must not fire", () => {
  for (const sample of samples("samples/quiet")) {
    const text = read(sample);
    const [quiet, once, allowed] = [named(text, "quiet"), named(text, "once"), named(text, "allows")];

    it(`${sample} names what it keeps quiet about, and every name exists`, () => {
      assert.ok(quiet.length + once.length > 0);
      assert.deepEqual([...quiet, ...once, ...allowed].filter((id) => !knowledge.ids.has(id)), []);
      assert.notEqual(handedIn(text), text);
    });
    it(`${sample} keeps quiet about it, as a draft and when handed in`, () => {
      for (const version of [text, handedIn(text)]) {
        assert.deepEqual(ids(checkText(version)).filter((id) => quiet.includes(id)), []);
      }
    });
    if (once.length > 0) {
      it(`${sample} names the gap once`, () => {
        for (const version of [text, handedIn(text)]) {
          assert.ok(ids(checkText(version)).filter((id) => once.includes(id)).length <= 1, version);
        }
      });
    }
    it(`${sample} has no error and no warning`, () => {
      const loud = checkText(text).findings.filter(({ severity, id }) => (severity === "error" || severity === "warning") && !allowed.includes(id));
      assert.deepEqual(loud.map(({ id, message }) => `${id}: ${message}`), []);
    });
  }
});

describe("samples", () => {
  it("of real programmes and of the showcase have no error", () => {
    for (const sample of samples().filter((file) => file.split("/").length === 2)) {
      const errors = checkText(read(sample)).findings.filter(({ severity }) => severity === "error");
      assert.deepEqual(errors.map(({ id, message }) => `${sample}: ${id}: ${message}`), []);
    }
  });
  it("of faulty programmes can be read, but for the one that cannot", () => {
    for (const sample of samples("samples/faulty").filter((file) => !file.includes("broken-yaml"))) {
      assert.deepEqual(checkText(read(sample)).document.faults.map(({ message }) => `${sample}: ${message}`), []);
    }
  });
});

describe("the showcase", () => {
  it("meets all seven principles and leaves nothing open, in review and when handed in", () => {
    const text = read("samples/complete.programme.yaml");
    for (const version of [text, handedIn(text)]) {
      const { coverage, findings } = checkText(version);
      assert.deepEqual(coverage.principles.filter(({ document, state }) => document === "practice-guide" && state !== "met").map(({ id, state }) => `${id}: ${state}`), []);
      assert.deepEqual(findings.map(({ id, message }) => `${id}: ${message}`), []);
    }
  });
});
