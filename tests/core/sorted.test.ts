import assert from "node:assert/strict";
import { leading } from "../../server/src/core/sorted";

describe("the beginning of a row", () => {
  it("is as long as the test holds", () => {
    for (let length = 0; length < 9; length++) {
      for (let count = 0; count <= length; count++) assert.equal(leading(length, (index) => index < count), count);
    }
  });
});
