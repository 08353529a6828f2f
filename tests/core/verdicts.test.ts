import assert from "node:assert/strict";
import { checkText } from "../checking";
import { cases } from "./verdict-cases";

/** Small programmes, judged by an expert before Mentorspec saw them. */
describe("verdicts that an expert would give", () => {
  for (const [name, text, wanted, unwanted = []] of cases) {
    it(name, () => {
      const found = new Set(checkText(text).findings.map(({ id }) => id));
      assert.deepEqual(wanted.filter((id) => !found.has(id)), [], "missing");
      assert.deepEqual(unwanted.filter((id) => found.has(id)), [], "unwanted");
    });
  }
});
