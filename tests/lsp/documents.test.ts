import assert from "node:assert/strict";
import { defaultConfig } from "../../server/src/core/config";
import { defaultLimits } from "../../server/src/core/parse/limits";
import { OpenDocument } from "../../server/src/lsp/documents";
import { patience } from "../../server/src/lsp/patience";
import { TookTooLong } from "../../server/src/took-too-long";
import { knowledge, today } from "../checking";

const settings = { knowledge, config: defaultConfig, limits: defaultLimits, ignored: false, source: undefined, sources: [], problems: [] };
const make = (text: string): OpenDocument => new OpenDocument("file:///a", 1, text, "utf-16");

describe("an open document", () => {
  it("is parsed and checked once for all requests after a keystroke", () => {
    const document = make("mentorspec: 1\nprogramme: A\n");
    assert.equal(document.document(), document.document(defaultLimits));
    assert.equal(document.readable(), document.document());
    assert.equal(document.check(settings, today), document.check(settings, today));
    assert.equal(document.recoveredCheck(settings, today), document.check(settings, today));
  });
  it("is recovered once while it is broken", () => {
    const document = make('mentorspec: 1\nprogramme: "A\n');
    assert.equal(document.readable(), document.readable());
    assert.notEqual(document.readable(), document.document());
    assert.equal(document.recoveredCheck(settings, today), document.recoveredCheck(settings, today));
  });
  it("is checked anew for other settings or another day", () => {
    const document = make("mentorspec: 1\nprogramme: A\n");
    const first = document.check(settings, today);
    assert.notEqual(document.check(settings, "2027-01-01"), first);
    assert.notEqual(document.check({ ...settings }, "2027-01-01"), first);
  });
  it("is checked under a limit of time, however quick it was before", () => {
    const limits: number[] = [];
    const host = {
      within<T>(milliseconds: number, work: () => T): T {
        limits.push(milliseconds);
        return work();
      },
    };
    const document = make("mentorspec: 1\nprogramme: A\n");
    document.guardedCheck(host, settings, today);
    document.changed(2, [{ text: "mentorspec: 1\nprogramme: B\n" }]).guardedCheck(host, settings, today);
    assert.deepEqual(limits, [patience.usual, patience.usual]);
  });
  it("keeps to a shorter limit once work on it was ended", () => {
    const limits: number[] = [];
    const host = {
      within<T>(milliseconds: number, work: () => T): T {
        limits.push(milliseconds);
        if (limits.length === 1) throw new TookTooLong(milliseconds);
        return work();
      },
    };
    const document = make("mentorspec: 1\nprogramme: A\n");
    assert.throws(() => document.guarded(host, () => undefined), TookTooLong);
    document.check(settings, today);
    document.guarded(host, () => undefined);
    document.changed(2, [{ text: "mentorspec: 1\n" }]).guarded(host, () => undefined);
    assert.deepEqual(limits, [patience.usual, patience.slow, patience.slow]);
  });
  it("is not recovered when it is over a limit", () => {
    const document = make("a: [".repeat(200));
    assert.equal(document.readable(), document.document());
  });
  it("takes changes in order, each on the text before it", () => {
    const range = (line: number, character: number, toLine: number, to: number): { start: { line: number; character: number }; end: { line: number; character: number } } => ({ start: { line, character }, end: { line: toLine, character: to } });
    const document = make("ab\ncd\n").changed(2, [{ range: range(0, 1, 1, 1), text: "-" }, { range: range(0, 0, 0, 1), text: "😀\r\n" }, { range: range(9, 9, 12, 0), text: "end" }]);
    assert.equal(document.text, "😀\r\n-d\nend");
    assert.equal(document.version, 2);
    assert.equal(document.changed(3, [{ text: "all" }]).text, "all");
  });
});
