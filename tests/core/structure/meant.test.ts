import assert from "node:assert/strict";
import { amountIn, dateIn } from "../../../server/src/core/structure/amounts";
import { checkText } from "../../checking";

const specification = (text: string) => checkText(`mentorspec: 1\nprogramme: S\n${text}`);
const messages = (text: string): string[] => specification(text).findings.map(({ message }) => message);

describe("values as people write them", () => {
  it("amounts with signs, commas and units", () => {
    assert.deepEqual(
      [amountIn("£4,000", "pounds"), amountIn("£24k", "pounds"), amountIn("1,500", "pounds"), amountIn("12 months", "months"), amountIn("2.7%", "percent")],
      [4000, 24000, 1500, 12, 2.7],
    );
    for (const [text, unit] of [["12 weeks", "months"], ["about 12 months", "months"], ["2-3", "hours"], ["£4,00", "pounds"], ["1.2.3", "pounds"]] as const) assert.equal(amountIn(text, unit), undefined, text);
  });
  it("dates with the day first", () => {
    assert.deepEqual(["01/04/2026", "1 April 2026", "1st Sept 2026", "31.3.2029"].map(dateIn), ["2026-04-01", "2026-04-01", "2026-09-01", "2029-03-31"]);
    assert.deepEqual(["04/2026", "13/13/2026", "soon"].map(dateIn), [undefined, undefined, undefined]);
  });
  it("are used in sums, with a warning and a fix", () => {
    const { findings } = specification("costs:\n  total: £6,000\n  places: 4\n  unit_cost: '£2,000'\n");
    assert.deepEqual(findings.filter(({ id }) => id === "value-kind").map(({ severity, repairs }) => [severity, repairs[0]?.kind === "replace" && repairs[0].text]), [["warning", "6000"], ["warning", "2000"]]);
    assert.ok(findings.some(({ id }) => id === "unit-cost"));
  });
  it("are left alone where a comma inside { } cuts them up", () => {
    const { findings } = specification("costs: {total: £6,000, places: 4}\n");
    assert.deepEqual(findings.filter(({ id }) => id === "value-kind").map(({ severity, repairs }) => [severity, repairs.length]), [["error", 0]]);
    assert.ok(findings.some(({ message }) => message.startsWith("Inside { }")));
  });
  it("stand for a block's number", () => {
    assert.equal(checkText("mentorspec: 1\nprogramme: S\nmeetings: {duration: 12 months}\n").specification.meetings?.duration?.expected_months, 12);
  });
  it("name what a shortened name begins", () => {
    assert.ok(messages("mentors: {caseload: 1}\n").some((message) => message.includes("Did you mean “caseload_max”?")));
    assert.ok(messages("target_group: {groups: Looked After Children}\n").some((message) => message.includes("Did you mean “looked-after”?")));
  });
  it("lose no words to a comma in silence", () => {
    assert.equal(messages("safeguarding: {disclosure: Ring the lead, then the council, and write it down, lone_working: A text}\n").filter((message) => message.startsWith("Inside { }")).length, 1);
  });
});
