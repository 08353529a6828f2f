import assert from "node:assert/strict";
import { check } from "../../server/src/core/check";
import { defaultConfig } from "../../server/src/core/config";
import type { Rule } from "../../server/src/core/checking/rule";
import { knowledge, today } from "../checking";

describe("a check that takes too long", () => {
  const text = "mentorspec: 1\nprogramme: Steady\n";
  it("is given up before the next rule, and says so", () => {
    const [model] = knowledge.rules;
    assert.ok(model);
    let [slow, later] = [0, 0];
    const rules: Rule[] = [
      { ...model, check: () => { slow++; for (const end = Date.now() + 60; Date.now() < end; ); } },
      { ...model, check: () => { later++; } },
    ];
    const { findings } = check(text, { knowledge: { ...knowledge, rules }, today, config: defaultConfig, budget: 50 });
    assert.deepEqual([slow, later], [1, 0]);
    assert.equal(findings.filter(({ id, message }) => id === "file-limit" && /took too long/.test(message)).length, 1);
    assert.ok(findings.length > 1, "what was found before stands");
  });
  it("is not the usual one", () => assert.ok(check(text, { knowledge, today, config: defaultConfig }).findings.every(({ id }) => id !== "file-limit")));
});
