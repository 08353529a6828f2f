import assert from "node:assert/strict";
import { Phrases, quantitiesIn, sentencesOf } from "../../../server/src/core/words/phrases";
import { knowledge, read, samples } from "../../checking";

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

/** The same phrases as one regular expression: slow to compile, and plain to read. */
function asPattern(phrases: readonly string[]): RegExp {
  const each = phrases.map((phrase) => {
    const body = phrase
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace(/[\s-]+/g, "[\\s\\u2010-\\u2013-]+")
      .replaceAll("'", "['’]")
      .replaceAll("%", "\\s?(?:%|per\\s?cent\\b)");
    const opening = /^[\p{L}\p{N}]/u.test(phrase) ? "(?<![\\p{L}\\p{N}]|\\p{N}[.,])" : "";
    const closing = /\p{N}$/u.test(phrase) ? "(?![\\p{L}\\p{N}]|[.,]\\p{N})" : /\p{L}$/u.test(phrase) ? "s?(?![\\p{L}\\p{N}])" : "";
    return `${opening}${body}${closing}`;
  });
  return new RegExp(each.join("|"), "giu");
}

describe("phrases compared sign by sign", () => {
  const { facts } = knowledge;
  const lists = [...facts.wordings.flatMap(({ groups, unless }) => [...groups.flatMap(({ phrases, with: beside }) => (beside ? [phrases, beside] : [phrases])), unless]), ...facts.figures.flatMap(({ quoted_with: sets, counted, never_with: never }) => [...sets, counted, ...never.map(({ phrases }) => phrases)])].filter(({ list }) => list.length > 0);
  const prose = samples().slice(0, 12).map(read).join("\n");

  it("stand where a regular expression finds them", () => {
    let count = 0;
    for (const phrases of lists) {
      const { list } = phrases;
      const around = list.flatMap((phrase, index) => [phrase, ` ${phrase.toUpperCase()}s,`, `x${phrase}`, `${phrase}y`, `3.${phrase}.4 ${phrase},5`, phrase.replaceAll("%", " per cent").replaceAll("'", "’").replaceAll(" ", "\n  "), `${phrase}${list[index + 1] ?? ""}`, phrase.replaceAll(" ", "–").replaceAll("%", "percent"), `é${phrase}é ${phrase}ss ${phrase}_`]);
      for (const text of [prose, ...around]) {
        const expected = [...text.matchAll(asPattern(list))].map((match) => [match.index, match.index + match[0].length]);
        assert.deepEqual(phrases.find(text).map(({ start, end }) => [start, end]), expected, `${JSON.stringify(list)} in ${JSON.stringify(text.slice(0, 200))}`);
        count += expected.length;
      }
    }
    assert.ok(count > 5_000, String(count));
  }).timeout(60_000);
});
