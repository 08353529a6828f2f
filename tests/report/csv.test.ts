import assert from "node:assert/strict";
import { assessmentCsv } from "../../server/src/report/csv";
import { read } from "../checking";
import { assessed, assessedSample } from "../core/report/reports";

/** RFC 4180, read strictly: quotes only around whole fields, rows end with CRLF. */
function parsed(csv: string): string[][] {
  assert.ok(csv.startsWith("\ufeff") && csv.endsWith("\r\n"));
  const rows: string[][] = [];
  let at = 1;
  while (at < csv.length) {
    const row: string[] = [];
    for (;;) {
      const quoted = /"((?:[^"]|"")*)"/y;
      const bare = /[^",\r\n]*/y;
      const pattern = csv[at] === '"' ? quoted : bare;
      pattern.lastIndex = at;
      const match = pattern.exec(csv);
      assert.ok(match, `at ${at}: ${csv.slice(at, at + 40)}`);
      row.push(pattern === quoted ? (match[1] ?? "").replaceAll('""', '"') : match[0]);
      at = pattern.lastIndex;
      if (csv[at] === ",") at++;
      else break;
    }
    assert.equal(csv.slice(at, at + 2), "\r\n", `at ${at}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

describe("an assessment as CSV", () => {
  it("reads back with all ten parts and the lines of the file", () => {
    const text = read("samples/complete.programme.yaml");
    const [head, ...rows] = parsed(assessmentCsv(assessedSample("samples/complete.programme.yaml"), text));
    assert.deepEqual(head, ["Part", "Item", "State", "What it says", "Remark", "Line"]);
    assert.ok(rows.every((row) => row.length === 6));
    const parts = new Set(rows.map(([part]) => part));
    for (const part of ["At a glance", "Key principles", "Claims", "Safety", "The child’s say", "Arithmetic", "Sources", "Waiting", "Capacity", "Reported", "When the money ends", "For the young person"]) assert.ok(parts.has(part), part);
    const lone = rows.find(([, item]) => item === "Lone working");
    assert.match(text.split("\n")[Number(lone?.[5]) - 1] ?? "", /lone_working/);
  });

  it("hands no formula to a spreadsheet", () => {
    const text = "mentorspec: 1\nprogramme: {name: '=HYPERLINK(\"x\")', status: review}\noutcomes:\n  - {name: '+44 \"quoted\", and more', claim: {text: '@SUM(A1)', strength: none}}\n  - {name: '-1+1'}\nsources: [{title: \"\\t=cmd\"}]\n";
    const rows = parsed(assessmentCsv(assessed(text), text));
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    assert.ok(rows.flat().includes("'+44 \"quoted\", and more"));
  });
});
