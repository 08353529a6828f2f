import assert from "node:assert/strict";
import { fileNameFor, newSpecification, type Answers } from "../../../server/src/core/edits/new-specification";
import { checkText, knowledge } from "../../checking";

const full: Answers = {
  name: "Saturday Friends",
  model: "befriending",
  aim: "Each child gains one adult who stays.",
  groups: ["looked-after", "care-leaver"],
  ageMin: 8,
  ageMax: 21,
  mentors: ["volunteer", "peer"],
  frequency: "fortnightly",
  months: 12,
  provider: "Harbour Trust: mentoring",
};

describe("a new specification", () => {
  for (const [what, answers] of Object.entries({ "every answer": full, "a name alone": { name: "Saturday Friends" }, "an open end": { ...full, months: undefined, openEnded: true }, "a name that YAML would misread": { name: "Yes: #1 [of] 'two'" } })) {
    it(`has no error and no warning but for a child's safety, with ${what}`, () => {
      const { text, first } = newSpecification(answers, knowledge);
      const { findings, specification } = checkText(text);
      assert.deepEqual(findings.filter(({ severity, id }) => severity === "error" || (severity === "warning" && !/^(mentors|safeguarding)-unsaid$|check/.test(id))).map(({ id, message }) => `${id}: ${message}`), [], text);
      assert.equal(specification.programme?.name, answers.name);
      assert.match(text.slice(first.start, first.end), /^<[^<>]+>$/);
    });
  }

  it("says what was answered", () => {
    const { specification } = checkText(newSpecification(full, knowledge).text);
    assert.deepEqual([specification.target_group?.age_min, specification.target_group?.age_max, specification.meetings?.duration?.expected_months], [8, 21, 12]);
    assert.deepEqual([specification.mentors?.type, specification.parties?.provider?.name], [["volunteer", "peer"], "Harbour Trust: mentoring"]);
  });

  it("counts nothing as said that was not answered", () => {
    const { coverage } = checkText(newSpecification({ name: "A" }, knowledge).text);
    assert.equal(coverage.met, 0);
  });

  it("has a file name that people can read", () => {
    assert.deepEqual(["Saturday Friends", "Été à Leeds!", "…"].map(fileNameFor), ["saturday-friends.programme.yaml", "ete-a-leeds.programme.yaml", "new.programme.yaml"]);
  });
});
