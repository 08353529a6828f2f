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
    for (const [text, unit] of [["12 weeks", "months"], ["over 12 months", "months"], ["2-3", "hours"], ["2 days", "hours"], ["£4,00", "pounds"], ["1.2.3", "pounds"], ["a", "months"], ["some", "people"], ["6 hours a month", "hours"]] as const) assert.equal(amountIn(text, unit, "year"), undefined, text);
  });
  it("amounts in words, of another unit, or about right", () => {
    assert.deepEqual(
      [amountIn("eighteen", "years"), amountIn("18+", "years"), amountIn("a year", "months"), amountIn("2 years", "months"), amountIn("3 months", "weeks"), amountIn("1 hour", "minutes"), amountIn("90 minutes", "hours"), amountIn("1:15", "people")],
      [18, 18, 12, 24, 13, 60, 1.5, 15],
    );
    assert.deepEqual([amountIn("about £2,000", "pounds"), amountIn("1.8k", "pounds"), amountIn("£1.2m", "pounds"), amountIn("at least 12", "months"), amountIn("6 hours a year", "hours", "year"), amountIn("30 places a year", "people", "year")], [2000, 1800, 1_200_000, 12, 6, 30]);
  });
  it("ranges, bounds and no set end, in place of a block", () => {
    const meetings = (text: string) => checkText(`mentorspec: 1\nprogramme: S\nmeetings: {${text}}\n`).specification.meetings;
    assert.deepEqual({ ...meetings("session_hours: 2-3 hours")?.session_hours }, { min: 2, max: 3 });
    assert.deepEqual({ ...meetings("session_hours: two to three hours")?.session_hours }, { min: 2, max: 3 });
    assert.deepEqual({ ...meetings("duration: 6-12 months")?.duration }, { min_months: 6, max_months: 12 });
    assert.deepEqual({ ...meetings("duration: six months to a year")?.duration }, { min_months: 6, max_months: 12 });
    assert.deepEqual({ ...meetings("duration: up to 2 years")?.duration }, { max_months: 24 });
    assert.deepEqual({ ...meetings("duration: at least 6 months")?.duration }, { min_months: 6 });
    assert.deepEqual({ ...meetings("duration: open-ended")?.duration }, { open_ended: true });
    assert.deepEqual({ ...meetings("duration: as long as it takes")?.duration }, { description: "as long as it takes" });
  });
  it("dates with the day first", () => {
    assert.deepEqual(["01/04/2026", "1 April 2026", "1st Sept 2026", "31.3.2029"].map(dateIn), ["2026-04-01", "2026-04-01", "2026-09-01", "2029-03-31"]);
    assert.deepEqual(["04/2026", "13/13/2026", "31/02/2026", "soon"].map(dateIn), [undefined, undefined, undefined, undefined]);
  });
  it("are used in sums, with a hint and a fix", () => {
    const { findings } = specification("costs:\n  total: £6,000\n  places: 4\n  unit_cost: '£2,000'\n");
    assert.deepEqual(findings.filter(({ id }) => id === "value-kind").map(({ severity, repairs }) => [severity, repairs[0]?.kind === "replace" && repairs[0].text]), [["hint", "6000"], ["hint", "2000"]]);
    assert.ok(findings.some(({ id }) => id === "unit-cost"));
  });
  it("are left alone where a comma inside { } cuts them up", () => {
    const { findings } = specification("costs: {total: £6,000, places: 4}\n");
    assert.deepEqual(findings.filter(({ id }) => id === "value-kind"), []);
    assert.equal(findings.filter(({ message }) => message.startsWith("Inside { }")).length, 1);
  });
  it("stand for a block's number", () => {
    assert.equal(checkText("mentorspec: 1\nprogramme: S\nmeetings: {duration: 12 months}\n").specification.meetings?.duration?.expected_months, 12);
  });
  it("name what a shortened name begins", () => {
    assert.ok(messages("mentors: {caseload: 1}\n").some((message) => message.includes("Did you mean “caseload_max”?")));
    assert.ok(messages("target_group: {groups: Looked After Kids}\n").some((message) => message.includes("Did you mean “looked-after”?")));
  });
  it("words by other names, in the plural, and lists of them", () => {
    const { findings, specification: read } = specification("target_group: {groups: [Children in care, Care leavers]}\nvoice: {decisions: 'when, where and activities'}\nmentors: {type: volunteers, remuneration: unpaid}\nmeetings: {mode: '1:1'}\nending_plan: {type: Open ended}\n");
    assert.deepEqual([...(read.target_group?.groups ?? [])], ["looked-after", "care-leaver"]);
    assert.deepEqual([...(read.voice?.decisions ?? [])], ["when", "where", "activities"]);
    assert.deepEqual([[...(read.mentors?.type ?? [])], read.mentors?.remuneration, read.meetings?.mode, read.ending_plan?.type], [["volunteer"], "none", "one-to-one", "open-with-review"]);
    assert.deepEqual(new Set(findings.filter(({ id }) => id === "value-choice").map(({ severity }) => severity)), new Set(["hint"]));
  });
  it("dates as people write them, read with a hint", () => {
    const { findings, specification: read } = specification("contract: {start: 1 April 2026, end: 31/03/2028}\n");
    assert.deepEqual([read.contract?.start, read.contract?.end], ["2026-04-01", "2028-03-31"]);
    assert.deepEqual(findings.filter(({ id }) => id === "value-range").map(({ severity }) => severity), ["hint", "hint"]);
  });
  it("take no name from JavaScript for another name of an entry", () => {
    for (const key of ["constructor", "__proto__", "toString"]) assert.ok(messages(`target_group: {${key}: 1}\n`).some((message) => message.includes(`no entry called “${key}”`)), key);
  });
  it("say of a number in quotes what is the matter", () => {
    assert.ok(messages("target_group: {age_min: '8'}\n").includes("“age_min” is a number, so it needs no quotation marks. It is read as 8."));
  });
  it("name where a thing is said that has no entry of that name, and say nothing more of it", () => {
    const { findings } = specification("target_group:\n  groups: looked-after\n  ages: 8 to 15\n");
    const found = findings.filter(({ id }) => id === "entry-unknown");
    assert.deepEqual(found.map(({ message }) => message), ["“target_group” has no entry called “ages”. Write it under “age_min” and “age_max”."]);
    assert.deepEqual(found[0]?.repairs.map((repair) => repair.kind === "replace" && repair.text), ["age_min: 8\n  age_max: 15"]);
    assert.ok(!findings.some(({ id }) => id === "youngest-age" || id === "oldest-age"));  });
  it("lose no words to a comma in silence", () => {
    assert.equal(messages("safeguarding: {disclosure: Ring the lead, then the council, and write it down, lone_working: A text}\n").filter((message) => message.startsWith("Inside { }")).length, 1);
  });
});
