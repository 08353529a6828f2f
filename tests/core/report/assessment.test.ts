import assert from "node:assert/strict";
import { LineIndex } from "../../../server/src/core/text";
import { checkText, knowledge, read, samples } from "../../checking";
import { assessment, type Assessment } from "../../../server/src/core/report/assessment";
import { assessed, assessedSample } from "./reports";

const complete = "samples/complete.programme.yaml";
const head = "mentorspec: 1\nprogramme: {name: Steady Hands, status: review}\n";

/** The line of a text on which an offset stands. */
function lineAt(text: string, at: number): string {
  const lines = new LineIndex(text);
  return lines.lineText(lines.at(at).line).trim();
}

describe("an assessment of a complete specification", () => {
  let whole: Assessment;
  const text = read(complete);
  before(() => {
    whole = assessedSample(complete);
  });

  it("says what it is of, and how much it shows", () => {
    assert.equal(whole.name, "Steady Hands");
    assert.equal(whole.file, "complete.programme.yaml");
    assert.equal(whole.edition, "April 2025");
    assert.ok(whole.statusSaid && whole.checkable > 100 && whole.met <= whole.checkable);
  });

  it("answers who, what, how much, by whom and at what cost, with the sums", () => {
    const glance = Object.fromEntries(whole.glance.map((line) => [line.id, line]));
    assert.equal(glance["who"]?.text, "Looked-after children and care leavers, aged 11 to 17; 36 places a year");
    assert.match(glance["what"]?.text ?? "", /^Mentoring; mentoring with befriending, place 3 of 5/);
    assert.equal(glance["how-much"]?.sum, "9 + 30 + 7 = 46 meetings × 2 hours = 92 hours planned for each child");
    assert.equal(glance["by-whom"]?.text, "Volunteers, unpaid, with expenses; one child at a time each");
    assert.equal(glance["cost"]?.sum, "£144,000 ÷ 36 places = £4,000");
    assert.match(glance["cost"]?.text ?? "", /EIF cost rating 5 \(high, over £2,000\)/);
  });

  it("shows the seven principles, none with anything missing", () => {
    assert.deepEqual(whole.principles.map(({ number, state, missing }) => [number, state, missing]), [1, 2, 3, 4, 5, 6, 7].map((number) => [number, "met", undefined]));
  });

  it("sets each claim beside the studies and the guide", () => {
    const [wellbeing] = whole.claims;
    assert.equal(wellbeing?.claimed, "strong");
    assert.equal(wellbeing?.ceiling, "Strong (recommendation\u00a01)");
    assert.equal(wellbeing?.steps, 0);
    assert.match(wellbeing?.gap ?? "", /rests on the guide/);
  });

  it("shows every safeguard and all eight decisions", () => {
    assert.ok(whole.safety.length >= 5 && whole.safety.every(({ state }) => state === "met"));
    assert.deepEqual(whole.say.map(({ id }) => id), ["take-part", "when", "where", "activities", "goals", "purpose", "length", "mentor"]);
    assert.ok(whole.say.every(({ state }) => state === "met"));
  });

  it("writes out every sum, and all agree", () => {
    assert.deepEqual(whole.arithmetic.map(({ id }) => id), ["planned-hours", "stage-sum", "demand", "coordinators", "mentors", "cost-total", "unit-cost", "cost-rating", "funding", "contract-value", "question-weights", "head-weights", "break-even"]);
    assert.ok(whole.arithmetic.every(({ agrees }) => agrees === true));
    assert.equal(whole.arithmetic.find(({ id }) => id === "break-even")?.shown, "£4,000 ÷ £56,000 = 7.1%");
  });

  it("marks the oldest source", () => {
    assert.deepEqual(whole.sources.filter(({ oldest }) => oldest).map(({ id }) => id), ["fhf-2010"]);
    assert.equal(whole.sources.find(({ id }) => id === "fhf-2010")?.careExperienced, true);
  });

  it("tells a commissioner of waiting, capacity, numbers and the end of the money", () => {
    const { waiting, capacity, kpis, afterwards } = whole.commissioning;
    assert.deepEqual(waiting.map(({ text: each }) => each?.slice(0, 14)), ["within 10 days", "within 60 days", "Anyone who wai"]);
    assert.equal(capacity[1]?.text, "0.6 a week, about 31 a year");
    assert.ok(kpis.length === 3 && kpis.every(({ baseline, target }) => baseline !== undefined && target !== undefined));
    assert.ok(afterwards.every((answer) => answer.text !== undefined));
    assert.match(afterwards[0]?.text ?? "", /until 30 September 2029/);
  });

  it("leads each line back to its place", () => {
    const places: readonly (readonly [number, RegExp])[] = [
      [whole.glance[0]?.at ?? 0, /^target_group:/],
      [whole.glance[4]?.at ?? 0, /^costs:/],
      [whole.claims[0]?.at ?? 0, /id: wellbeing/],
      [whole.safety[4]?.at ?? 0, /^lone_working:/],
      [whole.say[0]?.at ?? 0, /^decisions:/],
      [whole.arithmetic[5]?.at ?? 0, /^lines:/],
      [whole.sources[1]?.at ?? 0, /id: fhf-2010/],
      [whole.commissioning.kpis[0]?.at ?? 0, /id: kpi-waiting/],
    ];
    for (const [at, line] of places) assert.match(lineAt(text, at), line);
  });
});

describe("an assessment of a faulty specification", () => {
  it("measures an over-claim in steps, against the studies and against the guide", () => {
    const { claims, nullResults } = assessed(`${head}outcomes:
  - {id: work, name: Young people find work, claim: {text: Mentoring gets young people into work., recommendation: 6, strength: strong}}
  - {id: books, name: Children enjoy reading more, claim: {text: Children read more., strength: good, sources: [own]}}
evidence:
  - {source: own, outcome: books, design: pre-post, finding: positive}
  - {source: trial, outcome: books, design: rct, quality: high, finding: no-difference, year: 2019}
sources:
  - {id: own, title: Our questionnaire, kind: own-data}
  - {id: trial, title: A trial in schools, kind: study}
`);
    assert.deepEqual(claims.map(({ steps, gap }) => [steps, gap]), [[2, "2 steps too high: the guide says promising"], [2, "2 steps too high: the studies listed allow none"]]);
    assert.equal(claims[1]?.allowed, "None (1 study)");
    assert.deepEqual(nullResults.map(({ study, outcome, finding }) => [study, outcome, finding]), [["A trial in schools, 2019", "Children enjoy reading more", "No difference"]]);
  });

  it("keeps what is not said apart from what is missed", () => {
    const { safety, say, principles } = assessed(`${head}mentors: {type: volunteer, checks: {before_match: false}}\nmatching: {child_involvement: {level: told}}\n`);
    assert.deepEqual(safety.map(({ id, state }) => [id, state]).slice(0, 3), [["checks-before-match", "missed"], ["safeguarding-lead", "unsaid"], ["confidentiality-limits", "unsaid"]]);
    assert.equal(say.find(({ id }) => id === "mentor")?.state, "missed");
    assert.equal(say.find(({ id }) => id === "when")?.state, "unsaid");
    assert.equal(principles.find(({ number }) => number === 3)?.state, "unsaid");
    assert.equal(principles.length, 7);
    assert.ok(principles.every(({ state, missing }) => state === "met" || state === "not-applicable" || missing !== undefined));
  });

  it("shows a sum that does not agree, and still writes it out", () => {
    const { arithmetic } = assessed(`${head}costs: {total: 90000, places: 30, unit_cost: 2500, eif_rating: 4, lines: [{item: Staff, amount: 60000}, {item: Rooms, amount: 20000}]}\n`);
    assert.deepEqual(arithmetic.map(({ id, shown, agrees }) => [id, shown, agrees]), [
      ["cost-total", "£60,000 + £20,000 = £80,000", false],
      ["unit-cost", "£90,000 ÷ 30 places = £3,000", false],
      ["cost-rating", "£2,500 a place is 5 (high, over £2,000)", false],
    ]);
  });

  it("lists open points with the gravest first, the field to fill and its place", () => {
    const text = `${head}target_group: {age_min: 17, age_max: 8}\n`;
    const { openPoints } = assessed(text);
    const order = ["error", "warning", "info", "hint"];
    const ranks = openPoints.map(({ severity }) => order.indexOf(severity));
    assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
    const ages = openPoints.find(({ id }) => id === "age-range");
    assert.equal(ages?.field, "target_group.age_max");
    assert.equal(ages?.fieldTitle, "Who it is for: Oldest age");
    assert.equal(text.slice(ages?.at, (ages?.at ?? 0) + 1), "8");
    const claim = assessed(`${head}outcomes: [{name: Young people find work, claim: {recommendation: 6, strength: good}}]\n`);
    assert.equal(claim.openPoints.find(({ id }) => id === "claim-rating")?.fieldTitle, "Outcomes 1: Claim: Strength");
    const worded = assessed(`${head}mentors: {type: volunteer, description: Volunteer mentors achieve better outcomes than paid staff.}\n`);
    assert.deepEqual(worded.openPoints.filter(({ field }) => field === "mentors.description").map(({ fieldTitle }) => fieldTitle), ["Mentors"]);
    assert.equal(openPoints.find(({ id }) => id === "supervision-unsaid")?.field, "supervision");
  });

  it("marks sources that are not from care-experienced children, or do not say", () => {
    const { sources } = assessed(`${head}evidence:\n  - {source: a, design: rct, care_experienced: false}\n  - {source: b, design: rct}\nsources:\n  - {id: a, title: One, year: 2001}\n  - {id: b, title: Two, year: 2010, kind: study}\n`);
    assert.deepEqual(sources.map(({ oldest, careExperienced, study }) => [oldest, careExperienced, study]), [[true, false, true], [false, undefined, true]]);
  });

  it("calls nothing missing where the file could only be read in part", () => {
    const broken = assessed('mentorspec: 1\nprogramme: {name: "Steady\nmeetings:\n  frequency: weekly\n');
    assert.ok(broken.broken);
    assert.ok(broken.say.every(({ state }) => state !== "unsaid" && state !== "missed"));
    assert.ok(broken.safety.every(({ state }) => state !== "unsaid" && state !== "missed"));
  });

  it("shows a waiver as what it is", () => {
    const { safety } = assessed(`${head}safeguarding: {lead_person: Amina}\nwaivers: [{rule: lone-working, reason: We never meet alone.}]\n`);
    assert.equal(safety.find(({ id }) => id === "lone-working")?.state, "waived");
  });
});

describe("assessments of all samples", () => {
  for (const sample of samples()) {
    it(`${sample} has whole words and places inside the file`, () => {
      const text = read(sample);
      const whole = assessment(checkText(text), knowledge, { today: "2026-04-01" });
      const json = JSON.stringify(whole);
      assert.doesNotMatch(json, /undefined|NaN|\[object|Infinity/);
      assert.doesNotMatch(json, /\bcomplian|\bcomplies\b/i);
      for (const [, at] of json.matchAll(/"at":(-?\d+)/g)) assert.ok(Number(at) >= 0 && Number(at) <= text.length, `offset ${at}`);
    });
  }
});
