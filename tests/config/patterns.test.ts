import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { covers, readPatterns } from "../../server/src/config/patterns";

describe("patterns as in .gitignore", () => {
  it("agree with Git", function () {
    const folder = mkdtempSync(path.join(tmpdir(), "mentorspec-patterns-"));
    try {
      if (spawnSync("git", ["init", "-q", folder]).status !== 0) this.skip();
      const random = generator(20260401);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
      const paths = Array.from({ length: 60 }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(["a", "b", "ab", "abc", "a.b", "[x]", "x", "a b", "b-c"])).join("/"));
      const part = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(["a", "b", "*", "?", "[ab]", "[!a]", "[a-c]", ".", "\\*", "c"])).join("");
      for (let round = 0; round < 60; round++) {
        const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${pick(["", "", "", "!", "/", "#"])}${Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick([part(), part(), "**", "a"])).join("/")}${pick(["", "", "/", " ", "/*", "/**"])}`).join("\n");
        writeFileSync(path.join(folder, ".gitignore"), `${text}\n`);
        const patterns = readPatterns(text);
        const { stdout } = spawnSync("git", ["-C", folder, "-c", "core.quotepath=off", "check-ignore", "--no-index", "-z", "--stdin"], { input: `${paths.join("\0")}\0`, encoding: "utf8" });
        const said = new Set(stdout.split("\0"));
        for (const each of paths) assert.equal(covers(patterns, each), said.has(each), `${JSON.stringify(text)} on ${each}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  it("take no time over a pattern made to take long", () => {
    const patterns = readPatterns(`${"*a".repeat(120)}b\n${"**/".repeat(60)}x\n`);
    const started = performance.now();
    assert.equal(covers(patterns, `${"a".repeat(250)}/${"a/".repeat(60)}y`), false);
    assert.ok(performance.now() - started < 500);
  });
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
