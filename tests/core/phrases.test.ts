import assert from "node:assert/strict";
import { Phrases, quantitiesIn, sentencesOf } from "../../server/src/core/phrases";

function found(phrases: readonly string[], text: string): string[] {
  return new Phrases(phrases).find(text).map(({ start, end }) => text.slice(start, end));
}

describe("phrases", () => {
  it("finds whole words in any case, over a line break or a hyphen, and in the plural", () => {
    assert.deepEqual(found(["looked-after child", "TBC"], "Looked after\n children, and tbc; not TBCs3"), ["TBC"].map((one) => one.toLowerCase()));
    assert.deepEqual(found(["looked-after children", "independent visitor"], "Looked after\n  children have independent visitors."), ["Looked after\n  children", "independent visitors"]);
    assert.deepEqual(found(["TBC"], "NTBC TBCD"), []);
  });
  it("takes per cent for %, and curly for straight", () => {
    assert.deepEqual(found(["by 73%", "isn't"], "rose by 73 per cent, by 73%; it isn’t"), ["by 73 per cent", "by 73%", "isn’t"]);
    assert.deepEqual(found(["by 73%"], "by 73.5%"), []);
  });
  it("finds signs as they are", () => assert.deepEqual(found(["???", "[insert", "saves £"], "??? [insert name] saves £40"), ["???", "[insert", "saves £"]));
  it("asks for each of a set", () => {
    assert.ok(new Phrases(["pilot", "attendance"]).allIn("In the pilots, attendance rose."));
    assert.ok(!new Phrases(["pilot", "attendance"]).allIn("In the pilots."));
  });
});

describe("sentences", () => {
  it("end at a stop, not in a number or a wrapped line", () => {
    const text = "Only 3.3% have one\nin England. Is it so? Yes.\n\n- First\n- Second";
    assert.deepEqual(sentencesOf(text).map(({ start, end }) => text.slice(start, end)), ["Only 3.3% have one\nin England.", "Is it so?", "Yes.", "- First", "- Second"]);
  });
});

describe("quantities", () => {
  it("reads per cent, pounds and plain numbers", () => {
    assert.deepEqual(
      quantitiesIn("73% of 1,200 cost £56,576, £4k or £1.2 million; 7 per cent, 0.15%, aged 10-15, S16.").map(({ value, unit }) => [value, unit]),
      [[73, "percent"], [1200, "plain"], [56576, "pounds"], [4000, "pounds"], [1200000, "pounds"], [7, "percent"], [0.15, "percent"], [10, "plain"], [15, "plain"]],
    );
  });
});
