import assert from "node:assert/strict";
import { timesIn } from "../../../server/src/core/specification/sums";

describe("how often, in words", () => {
  const cases: readonly [string, number | undefined][] = [
    ["weekly", 52],
    ["every two weeks", 26],
    ["every other week", 26],
    ["every 2 weeks", 26],
    ["every fortnight", 26],
    ["once a fortnight", 26],
    ["twice a month", 24],
    ["once a week", 52],
    ["three times a year", 3],
    ["every three months", 4],
    ["Every six weeks", 52 / 6],
    ["biweekly", undefined],
    ["when the child wants", undefined],
    ["two to four times a month", undefined],
  ];
  for (const [words, times] of cases) it(`“${words}” is ${times === undefined ? "not a number" : `${times.toFixed(1)} a year`}`, () => assert.equal(timesIn(words), times));
});
