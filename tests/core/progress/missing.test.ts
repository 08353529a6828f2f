import assert from "node:assert/strict";
import { applyEdits } from "../../../server/src/core/edits/edits";
import { insertMissing } from "../../../server/src/core/progress/missing";
import { filledIn as accepted, insertMissingIn } from "../../../server/src/core/progress/missing-in";
import { mergedTemplates, renumbered, wrappedTemplate } from "../../../server/src/core/progress/templates";
import { checkText as checked, knowledge } from "../../checking";

const draft = "mentorspec: 1\n\nprogramme:\n  name: Harbour Mentoring\n\ntarget_group:\n  groups: [care-leaver]\n  age_min: 16\n  age_max: 21\n";

function completed(text: string, groups: readonly string[]): string {
  return accepted(applyEdits(text, insertMissingIn(new Set(groups), checked(text), knowledge, checked)));
}

describe("what is missing for a principle", () => {
  for (const { id, title } of checked(draft).coverage.principles) {
    it(`can be put in place at once: ${title}`, () => {
      const pointsOf = (text: string) => checked(text).coverage.principles.find((each) => each.id === id)?.points ?? [];
      const text = completed(draft, [id]);
      const { document } = checked(text);
      assert.deepEqual(document.faults, [], text);
      const open = pointsOf(text).filter(({ force, state }) => force !== "consider" && state !== "met");
      assert.deepEqual(open.map((point) => `${point.id} ${point.state}`), [], text);
    });
  }

  it("can be put in place for all of them together, without a finding in the YAML or the structure", () => {
    const text = completed(draft, checked(draft).coverage.principles.map(({ id }) => id));
    const { document, findings } = checked(text);
    assert.deepEqual(document.faults, [], text);
    assert.deepEqual(findings.filter(({ id }) => /^(entry|value)-/.test(id)).map(({ message }) => message), [], text);
  });
});

describe("what is missing", () => {
  it("goes into blocks that are there already, each tab stop with a number of its own", () => {
    const text = "mentorspec: 1\nprogramme:\n  name: A\nsupervision:\n  provider: coordinator\nvoice:\n  decisions: [when]\n";
    const edits = insertMissing(new Set(["mentor-supervision", "mentor-peer-support"]), checked(text), knowledge);
    const numbers = edits.flatMap((edit) => [...edit.text.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number)));
    assert.deepEqual(numbers, numbers.map((_, index) => index + 1));
    assert.match(accepted(applyEdits(text, edits)), /supervision:\n {2}frequency: monthly\n {2}provider: coordinator\n {2}peer_support: /);
  });

  it("counts a suggested sentence as said only once it is written", () => {
    const text = "mentorspec: 1\nprogramme:\n  name: A\nmeetings:\n  frequency: weekly\n";
    const ids = ["adult-life-content", "additional-support", "tailored-support"];
    const untouched = applyEdits(text, insertMissing(new Set(ids), checked(text), knowledge)).replace(/\$\{\d+:([^}]*)\}/g, "$1");
    const states = checked(untouched).coverage.principles.flatMap(({ points }) => points).filter(({ id }) => ids.includes(id)).map(({ id, state }) => `${id} ${state}`);
    assert.deepEqual(states.filter((each) => each.endsWith("met")), [], untouched);
  });

  it("is nothing where the block is in the author's own words", () => {
    assert.deepEqual(insertMissing(new Set(["mentor-supervision"]), checked("mentorspec: 1\nprogramme:\n  name: A\nsupervision: Every month.\n"), knowledge), []);
  });

  it("is nothing where the YAML is broken", () => {
    assert.deepEqual(insertMissing(new Set(["mentor-supervision"]), checked("mentorspec: 1\nprogramme: [\n"), knowledge), []);
  });
});

describe("templates", () => {
  it("become one", () => {
    assert.equal(mergedTemplates("a:\n  b: ${1:x}\n  c: [${2:p}, q]\n", "a:\n  c: [${1:q}, ${2:r}]\n  d:\n    - ${3:s}\n"), "a:\n  b: ${1:x}\n  c: [${2:p}, q, ${2:r}]\n  d:\n    - ${3:s}\n");
  });

  it("keep a list of blocks as the example that it is", () => {
    assert.equal(mergedTemplates("a:\n  - name: x\n    type: y\n", "a:\n  - name: z\n"), "a:\n  - name: x\n    type: y\n");
  });

  it("stand below the keys that lead to them", () => {
    assert.equal(wrappedTemplate(["a", "b"], "c: ${1}\nd: e\n"), "a:\n  b:\n    c: ${1}\n    d: e\n");
  });

  it("have their tab stops counted on", () => {
    assert.deepEqual(renumbered("${1:a} $1 \\$1 ${1:b}", 4), { text: "${5:a} $6 \\$1 ${7:b}", last: 7 });
  });
});
