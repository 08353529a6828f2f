import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checkText } from "../checking";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is held, in bytes, once all that nobody needs is gone. */
function held(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

describe("a file that is typed in for long", () => {
  const annex = `# ${"A long annex. ".repeat(30)}\n`.repeat(1_000);
  const type = (letters: number): void => {
    const aim = `Each child has a grown-up friend${" and".repeat(letters)}`;
    assert.equal(checkText(`mentorspec: 1\nprogramme:\n  name: Steady Hands\n  aim: ${aim}\n${annex}`).specification.programme?.aim, aim);
  };

  it("leaves none of its earlier versions in memory", () => {
    type(0);
    const before = held();
    for (let letters = 1; letters <= 50; letters++) type(letters);
    const grown = held() - before;
    assert.ok(grown < 5 * annex.length, `${Math.round(grown / 1_000)} kB are held of 50 versions of ${Math.round(annex.length / 1_000)} kB`);
  });
});
