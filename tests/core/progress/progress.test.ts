import assert from "node:assert/strict";
import { progressOf } from "../../../server/src/core/progress/progress";
import { statusEdit } from "../../../server/src/core/edits/status-edit";
import { wordCounts } from "../../../server/src/core/progress/word-counts";
import { applyEdits } from "../../../server/src/core/edits/edits";
import { checkText, knowledge, read } from "../../checking";

describe("what views show of a specification", () => {
  it("has the principles first, then each part with what stands outside them", () => {
    const { groups } = progressOf(checkText(read("samples/minimal.programme.yaml")), knowledge);
    assert.deepEqual(groups.slice(0, 7).map(({ number }) => number), [1, 2, 3, 4, 5, 6, 7]);
    assert.ok(groups.slice(7).every(({ number, state, points }) => number === undefined && state === undefined && points.length > 0));
    assert.equal(new Set(groups.flatMap(({ points }) => points.map(({ id }) => id))).size, groups.flatMap(({ points }) => points).length);
  });

  it("names every step in words", () => {
    for (const sample of ["minimal", "complete", "faulty/wrong-law", "faulty/broken-yaml", "faulty/sums-that-do-not-add-up"]) {
      for (const { title, id } of progressOf(checkText(read(`samples/${sample}.programme.yaml`)), knowledge).steps) assert.notEqual(title, id, sample);
    }
  });

  it("counts the words of what has a limit", () => {
    const text = "mentorspec: 1\nprogramme:\n  name: A\n  summary: One two three.\ncontract:\n  questions:\n    - id: 1.2\n      text: Who?\n      word_limit: 5\n      answer: One two three four five six\n    - text: Why?\n";
    assert.deepEqual(wordCounts(checkText(text)).map(({ title, words, limit }) => [title, words, limit]), [["In short", 3, 150], ["1.2. Who?", 6, 5]]);
  });
});

describe("the status of a specification", () => {
  const changed = (text: string) => applyEdits(text, [statusEdit(checkText(text).document, knowledge.format, "review")].filter((edit) => edit !== undefined));

  it("is changed where it stands, and added where it does not", () => {
    assert.equal(changed("mentorspec: 1\nprogramme:\n  name: A\n  status: draft # still\n"), "mentorspec: 1\nprogramme:\n  name: A\n  status: review # still\n");
    assert.equal(changed("mentorspec: 1\nprogramme:\n  name: A\n  model: mentoring\n"), "mentorspec: 1\nprogramme:\n  name: A\n  status: review\n  model: mentoring\n");
  });
});
