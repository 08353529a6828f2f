import assert from "node:assert/strict";
import { checkText, knowledge } from "../checking";
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
          const { findings } = checkText(text);
          const broken = findings.filter(({ id }) => id.startsWith("yaml-") || id.startsWith("value-") || id.startsWith("entry-"));
          assert.deepEqual(broken.map(({ id, message }) => `${id}: ${message}`), [], "the example itself has to be well formed");
          const own = findings.filter(({ id }) => id === rule.id);
          assert.deepEqual(own.map(({ span }) => text.slice(span.start, span.end)), spans.map((span) => text.slice(span.start, span.end)));
          assert.deepEqual(own.map(({ span }) => span), spans);
          for (const { message } of own) assert.match(message, /^[A-Z“‘"£0-9][\s\S]*[.?]$/, "a sentence, with its full stop");
        }),
      );
    });
  }
});
