import assert from "node:assert/strict";
import { stringify } from "yaml";
import { structureIds } from "../../../server/src/core/knowledge";
import type { Shape } from "../../../server/src/core/structure/format";
import { checkText, knowledge } from "../../checking";

type Json = Record<string, unknown>;

/** Every field of the format, five levels down. */
function fieldsOf(shape: Shape | undefined, path: readonly string[] = []): (readonly string[])[] {
  const block = shape?.block ?? shape?.item?.block;
  if (!block || path.length === 5) return [];
  return [...block.fields.keys()].flatMap((key) => [[...path, key], ...fieldsOf(block.fields.get(key), [...path, key])]);
}

function specificationWith(path: readonly string[], value: unknown): Json {
  const whole: Json = { mentorspec: 1, programme: { name: "Steady Hands" } };
  const owner = path.slice(0, -1).reduce<Json>((block, key) => (block[key] ??= {}) as Json, whole);
  owner[path.at(-1) ?? ""] = value;
  return whole;
}

describe("a value of the wrong kind", () => {
  const fields = fieldsOf(knowledge.format.root).filter(([top]) => top !== "mentorspec");
  for (const value of [7.5, true, "zz zz", { zz: 1 }, [{ zz: 1 }], [[1], [2]].slice(0, 1), { a: { b: 1 } }]) {
    it(`gives at most one message wherever it stands: ${JSON.stringify(value)}`, () => {
      const many = fields.flatMap((path) => {
        const found = checkText(stringify(specificationWith(path, value))).findings.filter(({ id }) => id !== "entry-missing" && structureIds.some((each) => each === id));
        return found.length > 1 ? [`${path.join(".")}: ${found.map(({ message }) => message).join(" | ")}`] : [];
      });
      assert.deepEqual(many, []);
    });
  }

  it("is not taken for a slip of one sign", () => {
    const { findings } = checkText("mentorspec: 1\nprogramme: Steady Hands\nevidence: [{source: a, eif_level: 5}]\noutcomes: [{name: Calm, claim: {text: It may., recommendation: 7}}]\n");
    assert.deepEqual(findings.filter(({ id }) => id === "value-choice").map(({ message }) => message), [
      "“eif_level” does not take “5”. It can be “2”, “2+”, “3”, “3+” or “4”.",
      "“recommendation” does not take “7”. It can be “1”, “2”, “3”, “4”, “5” or “6”.",
    ]);
  });
});
