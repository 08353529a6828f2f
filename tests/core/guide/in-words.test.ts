import assert from "node:assert/strict";
import { checkText } from "../../checking";

const found = (text: string, status = "review") => checkText(`mentorspec: 1\nprogramme: {name: S, status: ${status}, model: befriending}\n${text}`);
const ids = (text: string): string[] => found(text).findings.map(({ id }) => id);
const state = (text: string, id: string): string | undefined => {
  const { coverage } = found(text);
  return [...coverage.others, ...coverage.principles.flatMap(({ points }) => points)].find((point) => point.id === id)?.state;
};

describe("a block in plain words", () => {
  it("is not asked for what it speaks of", () => {
    assert.ok(!ids("training: Two days on trauma and boundaries.\n").includes("training-topics"));
    assert.ok(ids("training: Two days in our office.\n").includes("training-topics"));
    assert.ok(!ids("target_group: {groups: looked-after, age_min: 8, age_max: 12}\ncarers: They always know where the child is. Visits are never a punishment.\n").some((id) => id === "whereabouts-for-carers" || id === "no-visits-as-sanction"));
  });
  it("still counts as partly said", () => assert.equal(state("training: Two days on trauma.\n", "training-topics"), "partly"));

  const opposites: readonly [id: string, says: string, keeps: string][] = [
    ["natural-mentor-checks", "mentors: {type: natural, checks: Screening is done in the month after the match has been made}\n", "mentors: {type: natural, checks: Screening is done before the match and repeated a year after the match}\n"],
    ["checks-before-match", "mentors: {type: volunteer, checks: DBS checks follow once they are matched}\n", "mentors: {type: volunteer, checks: Nobody is checked only after the match; DBS comes before}\n"],
    ["no-visits-as-sanction", "target_group: {age_min: 8}\ncarers: Carers may withdraw a visit for poor behaviour.\n", "target_group: {age_min: 8}\ncarers: A visit is never withdrawn for poor behaviour.\n"],
    ["whereabouts-for-carers", "target_group: {age_min: 8}\ncarers: Carers are not told where the child is.\n", "target_group: {age_min: 8}\ncarers: Carers are not told what is talked about when they meet.\n"],
    ["say-in-the-match", "matching: Each child is assigned a mentor by the co-ordinator.\n", "matching: Each child is assigned a mentor after they meet and agree.\n"],
    ["right-to-decline", "voice: Attendance is compulsory for the first month.\n", "voice: Taking part is never compulsory.\n"],
  ];
  for (const [id, says, keeps] of opposites) {
    it(`misses “${id}” where it says the opposite`, () => {
      assert.equal(state(says, id), "missed", says);
      assert.ok(ids(says).includes(id), says);
      assert.notEqual(state(keeps, id), "missed", keeps);
    });
  }
  it("names visitors who work for the council", () => {
    const visiting = (independence: string) => checkText(`mentorspec: 1\nprogramme: {name: S, model: independent-visiting}\nmentors: {independence: ${independence}}\n`).findings.some(({ id, severity }) => id === "visitor-independence" && severity === "error");
    assert.ok(visiting("They are council staff from another team"));
    assert.ok(!visiting("No council staff or councillors and no partners of theirs"));
  });
});
