import assert from "node:assert/strict";
import { markdown } from "../../server/src/report/markdown";
import { read, samples } from "../checking";
import { hostile, reportsOf } from "../core/report/reports";

describe("a report as Markdown", () => {
  for (const sample of samples("samples/faulty")) {
    it(`of ${sample} has rows as wide as their heads`, () => {
      let width = 0;
      for (const line of markdown(reportsOf(read(sample)).assessment).split("\n")) {
        const cells = line.startsWith("|") ? line.replace(/\\./g, "").split("|").length : 0;
        if (cells > 0 && width > 0) assert.equal(cells, width, line);
        width = cells;
      }
    });
  }

  it("lets no text become markup", () => {
    const { assessment } = reportsOf(read("samples/minimal.programme.yaml"));
    const text = markdown({ ...assessment, title: hostile, sections: [{ id: "a", title: "One", blocks: [{ kind: "table", table: { caption: "", columns: [{ title: "A" }], rows: [{ cells: [{ text: `${hostile}\n| x |\n@everyone` }] }] } }, { kind: "paragraph", words: { text: "1. # not a list" } }] }] });
    assert.doesNotMatch(text, /(?<!\\)<script|(?<!\\)\[link|(?<!\\)`code|@everyone/);
    assert.match(text, /^1\\\. \\# not a list$/m);
    assert.equal(text.split("\n").filter((line) => line.startsWith("|")).length, 3);
  });
});
