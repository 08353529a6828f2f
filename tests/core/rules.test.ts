import assert from "node:assert/strict";
import { checkText, knowledge } from "../checking";
import { applyEdits, editsOf } from "../../server/src/core/edits/edits";
import { unmarked } from "../marks";

describe("rules", () => {
  for (const rule of knowledge.rules) {
    describe(rule.id, () => {
      it("has examples and says what and why in a sentence", () => {
        assert.ok(rule.good.length > 0 && rule.bad.length > 0, "at least one good and one bad example");
        assert.match(rule.summary, /^[A-Z].*[^.]$/);
        assert.match(rule.why, /^[A-Z][\s\S]*\.$/);
        assert.ok(rule.cites.length > 0 || rule.severity !== "error", "an error cites its source");
        for (const { document } of rule.cites) assert.ok(knowledge.guide.documents.some(({ id }) => id === document), `unknown document ${document}`);
      });
      rule.good.forEach((example, index) =>
        it(`stays silent on good example ${index + 1}`, () => {
          const result = checkText(example);
          const own = result.findings.filter(({ id }) => id === rule.id || id.startsWith("yaml-") || id.startsWith("value-") || id.startsWith("entry-"));
          assert.deepEqual(own.map(({ id, message }) => `${id}: ${message}`), []);
        }),
      );
      rule.bad.forEach((example, index) =>
        it(`underlines what is wrong in bad example ${index + 1}`, () => {
          const { text, spans } = unmarked(example);
          assert.ok(spans.length > 0, "mark the expected place with « »");
          const { findings, document } = checkText(text);
          const broken = findings.filter(({ id }) => id.startsWith("yaml-") || id.startsWith("value-") || id.startsWith("entry-"));
          assert.deepEqual(broken.map(({ id, message }) => `${id}: ${message}`), [], "the example itself has to be well formed");
          const own = findings.filter(({ id }) => id === rule.id);
          assert.deepEqual(own.map(({ span }) => text.slice(span.start, span.end)), spans.map((span) => text.slice(span.start, span.end)));
          assert.deepEqual(own.map(({ span }) => span), spans);
          for (const repair of own.flatMap(({ repairs }) => repairs)) {
            const edits = editsOf(repair, document, knowledge.format, "plain");
            const after = checkText(applyEdits(text, edits ?? [])).findings;
            assert.deepEqual(after.filter(({ id }) => id.startsWith("yaml-") || id.startsWith("value-") || id.startsWith("entry-")).map(({ id }) => id), [], `${repair.title} leaves it well formed`);
            if (repair.kind === "replace") assert.ok(after.filter(({ id }) => id === rule.id).length < own.length, `${repair.title} puts it right`);
          }
          for (const { message } of own) {
            assert.match(message, /^[A-Z“‘"£0-9][\s\S]*[.?]$/, "a sentence, with its full stop");
            assert.ok((message.match(/[.?!](?=\s|$)/g) ?? []).length <= 2, `two sentences at most: ${message}`);
          }
        }),
      );
    });
  }
});
