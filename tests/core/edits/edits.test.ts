import assert from "node:assert/strict";
import { applyEdits, editsOf } from "../../../server/src/core/edits/edits";
import { checkText, knowledge } from "../../checking";

/** The text after the first repair of a finding. */
function repaired(id: string, text: string): string {
  const { findings, document } = checkText(text);
  const repair = findings.find((finding) => finding.id === id)?.repairs[0];
  assert.ok(repair, `${id} is found, with a repair`);
  const edits = editsOf(repair, document, knowledge.format, "plain");
  assert.ok(edits);
  return applyEdits(text, edits);
}

describe("repairs as edits", () => {
  const draft = "mentorspec: 1\nprogramme: Steady\n";
  it("extend a list in brackets", () => assert.match(repaired("say-over-when-and-where", `${draft}voice:\n  decisions: [purpose, activities, goals] # so far\n`), /decisions: \[purpose, activities, goals, when, where\] # so far/));
  it("extend a list below its name, after a comment", () => assert.match(repaired("say-over-when-and-where", `${draft}voice:\n  decisions:\n    - purpose # first\n    - activities\n`), /- purpose # first\n {4}- activities\n {4}- when\n {4}- where\n/));
  it("make a list of a single word", () => assert.match(repaired("say-over-when-and-where", `${draft}voice:\n  decisions: purpose\n`), /decisions: \[purpose, when, where\]/));
  it("insert a block in the guide's order, and keep Windows line ends", () => {
    const text = repaired("training-unsaid", `${draft}mentors:\n  type: volunteer\nvoice: Theirs\n`.replaceAll("\n", "\r\n"));
    assert.match(text, /type: volunteer\r\ntraining:\r\n/);
    assert.ok(!/[^\r]\n/.test(text));
  });
  it("mark a sentence that nobody has said yet, in a list as elsewhere", () => assert.match(repaired("safeguarding-unsaid", draft), /limits: \[<risk of harm to the child or to others>\]/));
  it("keep the key that a plain value stands for", () => {
    assert.match(repaired("model-adaptations", "mentorspec: 1\nprogramme:\n  name: Steady\n  modelled_on: Fostering Healthy Futures\n"), /modelled_on:\n {4}name: Fostering Healthy Futures\n {4}adaptations:\n/);
  });
  it("are not offered beside a plain value within brackets", () => {
    const { findings, document } = checkText("mentorspec: 1\nprogramme: {name: Steady, modelled_on: Fostering Healthy Futures}\n");
    const repair = findings.find(({ id }) => id === "model-adaptations")?.repairs[0];
    assert.ok(repair);
    assert.equal(editsOf(repair, document, knowledge.format, "plain"), undefined);
  });
  it("fill an entry that is empty", () => assert.match(repaired("ending-celebration", `mentorspec: 1\nprogramme: {name: Steady, status: review}\nending_plan:\n  type: planned\n  celebration:\n`), /\n {2}celebration: # such as /));
});
