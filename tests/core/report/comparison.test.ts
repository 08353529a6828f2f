import assert from "node:assert/strict";
import { comparisonReport } from "../../../server/src/core/report/comparison-report";
import { checkText, knowledge, read } from "../../checking";

const head = "mentorspec: 1\nprogramme: Steady\n";
const reported = (before: string, after: string) => comparisonReport({ name: "Last year", result: checkText(before) }, { name: "This year", result: checkText(after) }, knowledge);

describe("the comparison of two specifications", () => {
  it("sets both on the same rows, in the words of the format", () => {
    const { sections } = reported(`${head}supervision: {frequency: monthly}\n`, `${head}supervision: {frequency: weekly}\ntraining: {hours_before: 18}\n`);
    const rows = sections.flatMap(({ id, blocks }) => (id.startsWith("differs-") ? blocks : [])).flatMap((block) => (block.kind === "table" ? block.table.rows : []));
    assert.deepEqual(rows.map(({ cells }) => cells.map(({ text }) => text)), [
      ["Training", "Not said", "18 hours"],
      ["Supervision, how often", "monthly", "weekly (more)"],
    ]);
  });

  it("shows each principle as both stand to it", () => {
    const [, principles] = reported(head, read("samples/complete.programme.yaml")).sections;
    const block = principles?.blocks[0];
    assert.ok(block?.kind === "table");
    assert.equal(block.table.rows.length, 7);
    assert.deepEqual(block.table.rows[0]?.cells.map(({ text }) => text), ["1. Leadership and working together", "Not said", "Met"]);
  });

  it("says so where both say the same", () => {
    const { sections, facts } = reported(`${head}supervision: {frequency: monthly}\n`, `${head}supervision:\n  frequency:\n    how_often: monthly\n`);
    assert.equal(sections.at(-1)?.id, "differences");
    assert.equal(facts.at(-1)?.words[0]?.text, "0");
  });

  it("leads to the place in the second", () => {
    const after = `${head}supervision: {frequency: weekly}\n`;
    const [block] = reported(`${head}supervision: {frequency: monthly}\n`, after).sections.at(-1)?.blocks ?? [];
    assert.ok(block?.kind === "table");
    assert.equal(after.slice(block.table.rows[0]?.at).startsWith("weekly"), true);
  });
});
