import assert from "node:assert/strict";
import { findAt } from "../../../server/src/core/document/find";
import type { YamlNode } from "../../../server/src/core/document/document";
import { parse } from "../../../server/src/core/parse/parse";
import { read, samples } from "../../checking";

function pathAt(text: string, words: string): string | undefined {
  return findAt(parse(text), text.indexOf(words))?.path.join(".");
}

describe("what stands at an offset", () => {
  it("is the first of two words that it touches", () => {
    const text = "x_a: {k: v,l: w}\nx_b: [one,two]\n";
    assert.equal(findAt(parse(text), text.indexOf(",l"))?.path.join("."), "x_a.k");
    assert.equal(findAt(parse(text), text.indexOf("l: w"))?.path.join("."), "x_a.l");
    assert.equal(findAt(parse(text), text.indexOf(",two"))?.path.join("."), "x_b.0");
    assert.equal(findAt(parse(text), text.indexOf("two"))?.path.join("."), "x_b.1");
  });
  it("is found in a list where aliases stand for items before it", () => {
    const text = "x_a:\n  - &one {k: first}\n  - {k: second}\n  - *one\n  - *one\n  - {k: third}\n  - {k: fourth}\n";
    assert.equal(pathAt(text, "first"), "x_a.0.k");
    assert.equal(pathAt(text, "second"), "x_a.1.k");
    assert.equal(pathAt(text, "third"), "x_a.4.k");
    assert.equal(pathAt(text, "fourth"), "x_a.5.k");
    const both = "x_a:\n  - &one {k: first}\n  - &two {k: second}\n  - *one\n  - *two\n";
    assert.equal(pathAt(both, "first"), "x_a.0.k");
    assert.equal(pathAt(both, "second"), "x_a.1.k");
  });
  it("is looked for once in each of many lists inside one another", () => {
    const text = `x_a: ${"[ ".repeat(99)}${"]".repeat(99)}\n`;
    const document = parse(text);
    assert.deepEqual(document.faults, []);
    const started = performance.now();
    assert.equal(findAt(document, text.indexOf("]") - 1), undefined);
    assert.ok(performance.now() - started < 1_000);
  });
  it("is nothing between entries", () => assert.equal(findAt(parse("x_a: 1\n\n\nx_b: 2\n"), 8), undefined));

  for (const file of samples()) {
    it(`is every value of ${file}`, () => {
      const text = read(file);
      const document = parse(text);
      const visit = (node: YamlNode, path: readonly (string | number)[]): void => {
        if (node.kind === "list") return node.items.forEach((item, index) => visit(item, [...path, index]));
        if (node.kind === "map") return node.pairs.forEach(({ key, value }) => visit(value, [...path, String(key.value)]));
        if (node.span.end > node.span.start) assert.deepEqual(findAt(document, node.span.start + 1)?.path, path);
      };
      if (document.root) visit(document.root, []);
    });
  }
});
