import assert from "node:assert/strict";
import { Wire } from "../lsp/wire";
import { drive, some } from "./drive";
import { misplaced, texts } from "./sets";

/** Milliseconds: ten times what the slowest takes, and below what a pattern takes whose time grows with the square of the length. */
const longest = 3_500;
const share = 5;

describe("a file of a megabyte that says one thing over and over", function () {
  this.timeout(300_000);
  let wire: Wire;
  before(async () => {
    wire = new Wire();
    await wire.initialize();
    wire.send({ method: "initialized", params: {} });
  });
  after(() => wire.kill());

  for (const [index, { name, make }] of [...texts(), ...misplaced()].entries()) {
    it(`is checked in time: ${name}`, async () => {
      const content = String(make());
      const measured = await Promise.race([drive(wire, `file:///test/${index}.programme.yaml`, content, some(content, index, share)), wire.ended]);
      assert.ok(typeof measured === "object" && measured !== null, "the server ended");
      const { first, slowest, found, errors } = measured;
      assert.ok(found.length > 0 && found.every(({ code }) => code !== "internal-error"));
      assert.deepEqual(errors, []);
      assert.ok(first < longest && slowest.time < longest, `${first} ms; ${slowest.method} ${slowest.time} ms`);
    });
  }
});
