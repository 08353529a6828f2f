import assert from "node:assert/strict";
import { idsIn } from "../../../server/src/core/specification/ids";
import { foldsIn } from "../../../server/src/core/navigate/folding";
import { partsOf } from "../../../server/src/core/navigate/symbols";
import { tokensIn } from "../../../server/src/core/navigate/tokens";
import { parse } from "../../../server/src/core/parse/parse";
import { LineIndex } from "../../../server/src/core/text";
import { knowledge } from "../../checking";

const { format } = knowledge;

describe("what an alias leads to", () => {
  it("is seen once", () => {
    const { root } = parse("outcomes:\n  - &o\n    id: calm\n  - *o\nevidence: {outcome: calm}\nx_again: *o\n");
    assert.deepEqual(idsIn(root, format).map(({ name, role }) => `${name} ${role}`), ["calm definition", "calm reference"]);
    assert.deepEqual(partsOf(root, format).map(({ name, parts }) => [name, parts.length]), [["outcomes", 2], ["evidence", 1], ["x_again", 0]]);
  });
  it("cannot multiply the work", () => {
    const text = Array.from({ length: 5 }, (_, level) => `x_${level}: &a${level} [${Array.from({ length: 7 }, () => (level === 0 ? "{id: x}" : `*a${level - 1}`)).join(",")}]`).join("\n");
    const document = parse(text);
    assert.deepEqual(document.faults, []);
    const start = performance.now();
    assert.equal(partsOf(document.root, format).length, 5);
    assert.deepEqual(tokensIn(document, format), []);
    assert.deepEqual(foldsIn(document, new LineIndex(text)), []);
    assert.ok(performance.now() - start < 500);
  });
});

describe("the outline of a file", () => {
  const { root } = parse("outcomes:\n  - {id: a, name: Calm}\n  - {id: b, name: Trust}\n");
  const levels = (most: number): string => JSON.stringify(partsOf(root, format, most).map(({ name, parts }) => [name, ...parts.map((part) => [part.name, ...part.parts.map((each) => each.name)])]));
  it("goes down to the last level of a usual one", () => assert.equal(levels(7), '[["outcomes",["Calm","id","name"],["Trust","id","name"]]]'));
  it("keeps to the upper levels of one with too many entries", () => {
    assert.equal(levels(6), '[["outcomes",["Calm"],["Trust"]]]');
    assert.equal(levels(2), '[["outcomes"]]');
    assert.equal(levels(0), '[["outcomes"]]');
  });
});
