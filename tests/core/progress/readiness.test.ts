import assert from "node:assert/strict";
import { check } from "../../../server/src/core/check";
import { defaultConfig } from "../../../server/src/core/config";
import { readiness, type Readiness } from "../../../server/src/core/progress/readiness";
import { checkText, knowledge, read, today } from "../../checking";

function ready(text: string): Readiness {
  const options = { knowledge, today, config: defaultConfig };
  return readiness(check(text, options), options);
}

describe("readiness", () => {
  it("shows what stands between a draft and each stage ahead", () => {
    const { status, stages, next } = ready("mentorspec: 1\nprogramme: {name: Steady Hands, model: befriending}\ntarget_group: {groups: looked-after, age_min: 8, age_max: 15}\n");
    assert.equal(status, "draft");
    assert.deepEqual(stages.map((stage) => stage.status), ["draft", "review", "submitted"]);
    assert.equal(next?.status, "review");
    assert.ok(next.blocking.some(({ id }) => id === "safeguarding-unsaid"));
    assert.ok(next.wanted.length > (stages[0]?.wanted.length ?? 0));
    assert.equal(next.ready, false);
  });

  it("finds nothing in the way of a complete specification", () => {
    const { stages } = ready(read("samples/complete.programme.yaml"));
    assert.deepEqual(stages.map(({ status, ready: isReady }) => [status, isReady]), [["review", true], ["submitted", true]]);
  });

  it("ends where a specification has been handed in", () => {
    const { status, stages, next } = ready("mentorspec: 1\nprogramme: {name: Steady Hands, status: approved}\n");
    assert.equal(status, "submitted");
    assert.equal(stages.length, 1);
    assert.equal(next, undefined);
  });

  it("leaves the check of the file itself as it is", () => {
    const text = read("samples/minimal.programme.yaml");
    const { stages } = ready(text);
    const own = checkText(text).findings.filter(({ severity }) => severity === "error").length;
    assert.equal(stages[0]?.blocking.length, own);
  });
});
