import assert from "node:assert/strict";
import { previewReport } from "../../../server/src/core/report/preview-report";
import type { Section } from "../../../server/src/core/report/report";
import { read, samples } from "../../checking";
import { previewed, reportsOf, wordsOf } from "./reports";

const head = "mentorspec: 1\nprogramme: Steady Hands\n";

function section(text: string, id: string): Section {
  const found = previewed(text).sections.find((each) => each.id === id);
  assert.ok(found, `there is no section ${id}`);
  return found;
}

function shown(each: Section): string[] {
  return wordsOf({ sections: [each] }).map(({ lead, text }) => (lead === undefined ? text : `${lead}: ${text}`));
}

describe("a preview", () => {
  it("numbers an entry whose only name is a block", () => {
    const { sections } = section(`${head}outcomes:\n  - measure: {name: SDQ, when: [start, end]}\n    claim: {text: ${"Children are calmer. ".repeat(20).trim()}}\n`, "outcomes");
    assert.deepEqual(sections?.map(({ title }) => title), ["Number 1"]);
  });
  it("has the guide's order and the titles of the format", () => {
    const titles = previewed(`${head}costs: {total: 5000}\nmeetings: {frequency: weekly}\ntarget_group: {age_min: 8}\n`).sections.map(({ title }) => title);
    assert.deepEqual(titles, ["Who it is for", "Meetings", "Costs"]);
  });

  it("shows values with their units, dates and lists in words", () => {
    const words = shown(section(`${head}contract: {start: 2026-10-01, max_value: 432000, quality_weight: 60}\n`, "contract"));
    assert.deepEqual(words, ["1 October 2026", "£432,000", "60%"]);
    assert.deepEqual(shown(section(`${head}mentors: {type: [volunteer, peer], notes_hours: 0.25, checks: {dbs: enhanced-barred, before_match: true}}\n`, "mentors")), ["Volunteer, peer", "0.25 hours", "DBS check: Enhanced, with the barred list", "Before the match: Yes"]);
  });

  it("shows a block in plain words as a paragraph, and a short form as what it stands for", () => {
    assert.deepEqual(section(`${head}supervision: Every month, for an hour.\n`, "supervision").blocks.map(({ kind }) => kind), ["paragraph"]);
    assert.deepEqual(shown(section(`${head}meetings: {frequency: every-six-weeks, session_hours: 2, duration: 12}\n`, "meetings")), ["Every six weeks", "2 hours", "12 months"]);
  });

  it("sets lists of small blocks as tables and large ones under headings", () => {
    const costs = section(`${head}costs: {lines: [{item: Staff, amount: 100}, {item: Rooms, amount: 50, per: year}]}\n`, "costs").sections?.[0];
    assert.ok(costs?.blocks[0]?.kind === "table");
    assert.deepEqual(costs.blocks[0].table.rows.map(({ cells }) => cells.map(({ text }) => text)), [["Staff", "£100", ""], ["Rooms", "£50", "Each year"]]);
    const outcomes = section(read("samples/complete.programme.yaml"), "outcomes").sections ?? [];
    assert.ok(outcomes.length > 2 && outcomes.every(({ title }) => title.startsWith("Young people")));
  });

  it("names what an id points to", () => {
    assert.ok(shown(section(`${head}evidence: [{source: a, finding: positive}]\nsources: [{id: a, title: A study of sorts}]\n`, "evidence")).includes("A study of sorts"));
  });

  it("counts words against limits, and marks what is too long", () => {
    const questions = section(`${head}contract: {questions: [{text: How?, word_limit: 3, answer: With great care indeed.}]}\n`, "contract").sections?.[0]?.sections;
    assert.deepEqual(questions?.[0]?.aside, { text: "4 of 3 words", quiet: true, mark: "error" });
  });

  it("leads each paragraph back to its place", () => {
    const text = read("samples/complete.programme.yaml");
    const { sections } = previewed(text);
    const gap = wordsOf({ sections }).find((words) => words.text.startsWith("Independent Visitors reach"));
    assert.equal(text.slice(gap?.at, (gap?.at ?? 0) + 20), "Independent Visitors");
    const ids = sections.map(({ at = 0 }) => at);
    assert.deepEqual(ids, [...ids].sort((a, b) => a - b));
  });

  it("says what is not written yet, but not when it is handed in", () => {
    const draft = previewed(head);
    assert.ok(draft.unwritten.some(({ text }) => text === "Ending"));
    const has = (handIn: boolean): boolean => previewReport(draft, { handIn }).sections.some(({ id }) => id === "unwritten");
    assert.deepEqual([has(false), has(true)], [true, false]);
  });

  it("counts no words in what is handed in", () => {
    const { preview, specification } = reportsOf(read("samples/complete.programme.yaml"));
    const asides = (sections: readonly Section[]): number => sections.reduce((sum, each) => sum + (each.aside ? 1 : 0) + asides(each.sections ?? []), 0);
    assert.ok(asides(preview.sections) > 2);
    assert.equal(asides(specification.sections), 0);
  });

  it("draws what the money goes on, and the outcome chain", () => {
    const { specification } = reportsOf(read("samples/complete.programme.yaml"));
    const charts = specification.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])));
    assert.deepEqual(charts.map(({ kind }) => kind), ["steps", "amounts"]);
    assert.ok(charts.every(({ alt }) => alt.length > 40));
  });

  for (const sample of samples()) {
    it(`of ${sample} has whole words`, () => {
      const { preview, specification } = reportsOf(read(sample));
      for (const each of [preview, specification]) assert.doesNotMatch(JSON.stringify(each), /undefined|NaN|\[object|Infinity/);
    });
  }
});
