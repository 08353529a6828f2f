import assert from "node:assert/strict";
import { wordsIn } from "../../../server/src/core/words/words-in";
import { sentencesOf } from "../../../server/src/core/words/phrases";
import { samples } from "../../checking";
import { assessed, assessedSample } from "./reports";

const head = "mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\n";

function linesOf(text: string): string[] {
  return assessed(text).young.parts.flatMap(({ lines }) => lines.map(({ text: line }) => line));
}

describe("the half page for a young person", () => {
  it("answers the questions that young people ask, in that order", () => {
    assert.deepEqual(assessed(head).young.parts.map(({ question }) => question), ["Who is it for?", "What happens?", "What do you decide?", "Who finds out what?", "How does it end?", "What if something is wrong?"]);
  });

  it("goes by the name that young people use", () => {
    assert.equal(assessed("mentorspec: 1\nprogramme: {name: Steady Hands, child_facing_name: My Thursday Person}\n").young.title, "My Thursday Person");
  });

  it("says what follows from the specification", () => {
    const lines = linesOf(`${head}target_group: {groups: looked-after, age_min: 8, age_max: 15}
meetings: {frequency: fortnightly, session_hours: 3, duration: {open_ended: true}}
mentors: {remuneration: expenses, checks: {before_match: true}}
voice: {decisions: [when, where], can_decline: true}
ending_plan: {type: open-with-review, review_months: 6}
carers: {informed_of: [whereabouts, time]}
`);
    for (const line of [
      "It is for children in care.",
      "You can join if you are between 8 and 15.",
      "You can say no, now or later. That is all right.",
      "You meet every two weeks, for 3 hours each time.",
      "Nobody pays them",
      "You have a say in when you meet and where you meet.",
      "The people who look after you are told where you are and when you go and when you come back.",
      "There is no set day on which it ends.",
      "Every 6 months you look together at how it is going.",
    ]) assert.ok(lines.some((each) => each.includes(line)), `${line}\n${lines.join("\n")}`);
  });

  it("owns up to what is not said", () => {
    const { young } = assessed(head);
    const open = young.parts.flatMap(({ lines }) => lines.filter(({ said }) => !said).map(({ text }) => text));
    for (const gap of ["The plan does not say yet who it is for.", "The plan does not say yet how it ends."]) assert.ok(open.some((line) => line.startsWith(gap)), gap);
    assert.ok(open.some((line) => line.includes("what stays between you two")));
  });

  it("does not leave out a decision that nobody has given to the child", () => {
    assert.ok(linesOf(`${head}voice: {decisions: [when]}\n`).some((line) => /^The plan does not say who decides .*what you do/.test(line)));
  });

  for (const sample of samples()) {
    it(`is in short, plain sentences for ${sample}`, () => {
      const own = assessedSample(sample).young.parts.flatMap(({ lines }) => lines.map(({ text }) => text.replace(/“.*”/s, "").replace(/: .*/s, "")));
      for (const line of own) {
        for (const { start, end } of sentencesOf(line)) assert.ok(wordsIn(line.slice(start, end)) <= 32, line);
        assert.doesNotMatch(line, /\b(beneficiar|participant|provision|outcome|intervention|referral|safeguarding|statutory|termination|practitioner)/i);
      }
    });
  }
});
