import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CheckResult } from "../../server/src/core/check";
import { LineIndex } from "../../server/src/core/text";
import { checkFile, checkText, read, root, samples } from "../checking";

/** `line:col-line:col severity id message`, one finding a line. UPDATE_EXPECTED=1 writes the files anew: read the difference. */
function expectedText(result: CheckResult): string {
  const lines = new LineIndex(result.document.text);
  const place = (offset: number): string => {
    const { line, character } = lines.at(offset);
    return `${line + 1}:${character + 1}`;
  };
  return result.findings.map(({ span, severity, id, message }) => `${place(span.start)}-${place(span.end)} ${severity} ${id} ${message}\n`).join("");
}

describe("samples", () => {
  for (const sample of samples()) {
    it(`${sample} gives its expected findings`, async () => {
      const file = path.join(root, sample.replace(/\.programme\.yaml$/, ".expected.txt"));
      const found = expectedText(await checkFile(sample));
      if (process.env["UPDATE_EXPECTED"] === "1") writeFileSync(file, found);
      assert.ok(existsSync(file), `there is no ${path.basename(file)}`);
      assert.equal(found, read(path.relative(root, file)));
    });
  }
  it("are not all silent, and not all faulty", () => {
    const errors = samples().map((sample) => checkText(read(sample)).findings.filter(({ severity }) => severity === "error").length);
    assert.ok(errors.some((count) => count === 0) && errors.some((count) => count > 0));
  });
});
