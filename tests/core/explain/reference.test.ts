import assert from "node:assert/strict";
import { references, underlined } from "../../../server/src/core/explain/reference";
import { checkText, knowledge, read, samples } from "../../checking";

describe("the rule reference", () => {
  const all = references(knowledge);
  it("has each id once", () => assert.equal(new Set(all.map(({ id }) => id)).size, all.length));
  it("has every id that may be waived", () => {
    const known = new Set(all.map(({ id }) => id));
    assert.deepEqual([...knowledge.ids].filter((id) => !known.has(id)), []);
  });
  it("has every id that the samples give, with an anchor in docs/rules.md", () => {
    const page = read("docs/rules.md");
    const found = new Set(samples().flatMap((sample) => checkText(read(sample)).findings.map(({ id }) => id)));
    assert.deepEqual([...found].filter((id) => !page.includes(`<a id="${id}"></a>`)), []);
  });
  it("underlines what an example marks", () => assert.equal(underlined("a: 1\nb: «two», c: «3»\n"), "a: 1\nb: two, c: 3\n   ^^^     ^"));
});
