import assert from "node:assert/strict";
import { failingExample, passingExample } from "../../scripts/point-examples";
import { applyEdits, editsOf } from "../../server/src/core/edits/edits";
import type { Block, Point } from "../../server/src/core/guide/types";
import { structureIds } from "../../server/src/core/knowledge";
import { checkText, knowledge } from "../checking";
import { unmarked } from "../marks";

const entries = knowledge.guide.entries.filter((entry): entry is Point | Block => entry.kind === "point" || entry.kind === "block");
const isBroken = ({ id }: { readonly id: string }): boolean => id.startsWith("yaml-") || structureIds.some((each) => each === id);

/** A template whose stops are filled with what they suggest. */
function filled(snippet: string): string {
  return snippet.replace(/\$\{\d+:<?([^}>]*)>?\}/g, "$1").replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, "$1").replace(/\$(?:\{\d+\}|\d+)/g, "");
}

describe("points and blocks of the guide", () => {
  for (const entry of entries) {
    it(`${entry.id}: speaks, offers its template and is content with it`, () => {
      const example = failingExample(entry, knowledge);
      assert.ok(example, "an example that fails");
      const { text } = unmarked(example);
      const { findings, document } = checkText(text);
      assert.deepEqual(findings.filter(isBroken).map(({ id, message }) => `${id}: ${message}`), [], "the example is well formed");
      const own = findings.find(({ id }) => id === entry.id);
      assert.ok(own);
      assert.ok(own.repairs.length > 0 || (entry.kind === "point" && (entry.insert === undefined || own.message === entry.missed)), "a template is offered where something is missing");
      for (const repair of own.repairs) {
        const [plain, snippet] = (["plain", "snippet"] as const).map((rendering) => applyEdits(text, editsOf(repair, document, knowledge.format, rendering) ?? []));
        assert.ok(plain !== undefined && snippet !== undefined && plain !== text, `${repair.title} has a place to go`);
        const [still, after] = [checkText(plain), checkText(filled(snippet))].map((result) => result.findings);
        assert.ok(still && after);
        assert.deepEqual([...still, ...after].filter(isBroken).map(({ id, message }) => `${id}: ${message}`), [], `${repair.title} leaves it well formed`);
        assert.ok(!after.some(({ id }) => id === entry.id), `${repair.title} puts it right`);
      }
      if (entry.kind === "point") assert.ok(passingExample(entry, knowledge), "an example that passes");
    });
  }
});
