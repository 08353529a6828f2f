import assert from "node:assert/strict";
import { checkText } from "../../checking";

describe("normalise", () => {
  const read = (text: string) => checkText(`mentorspec: 1\n${text}`).specification;
  it("takes a plain value for the block's short field", () => {
    assert.deepEqual(read("supervision: Every other week\n").supervision, { description: "Every other week" });
    assert.deepEqual(read("meetings: {frequency: weekly}\n").meetings, { frequency: { how_often: "weekly" } });
    assert.deepEqual(read("training: 12\n").training, { hours_before: 12 });
    assert.deepEqual(read("outcomes: [Less alone]\n").outcomes, [{ name: "Less alone" }]);
  });
  it("takes a single item for a list of one", () => {
    assert.deepEqual(read("mentors: {type: volunteer}\n").mentors, { type: ["volunteer"] });
    assert.deepEqual(read("outcomes: Less alone\n").outcomes, [{ name: "Less alone" }]);
  });
  it("keeps a number as written where words may stand", () => assert.equal(read("programme: {name: S, version: 1.0}\n").programme?.version, "1.0"));
  it("leaves out what cannot be read, and says that it is there", () => {
    const { specification, places } = checkText("mentorspec: 1\nmentors: {type: volunter, min_age: old, profile: Local people}\n");
    const { mentors } = specification;
    assert.equal(mentors?.profile, "Local people");
    assert.equal(mentors.type, undefined);
    assert.ok(mentors);
    assert.equal(places.presence(mentors, "min_age"), "unreadable");
    assert.equal(places.presence(mentors, "caseload_max"), "absent");
  });
  it("takes a name that every object of JavaScript has for a name like any other", () => {
    for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) assert.deepEqual(read(`need: Many\n${name}: 1\nmentors: {${name}: 1}\n`).need, { description: "Many" }, name);
  });
  it("knows where each word of a list stands that is written as one text", () => {
    const text = "mentorspec: 1\nmentors: {type: volunteers and peers}\n";
    const { specification, places } = checkText(text);
    const { type } = specification.mentors ?? {};
    assert.deepEqual(type, ["volunteer", "peer"]);
    const spans = [0, 1].map((index) => places.value(type ?? [], index as never).span);
    assert.deepEqual(spans.map(({ start, end }) => text.slice(start, end)), ["volunteers and peers", "volunteers and peers"]);
  });
});
