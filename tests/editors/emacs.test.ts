import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { root } from "../checking";

const prepared = ["--batch", "--eval", "(package-initialize)"];
const found = spawnSync("emacs", [...prepared, "--eval", "(progn (require 'yaml-mode) (require 'eglot))"], { encoding: "utf8" });

describe("a real Emacs", () => {
  it("checks, explains, completes, repairs, renames and tidies through eglot", function () {
    if (found.status !== 0) this.skip();
    this.timeout(60_000);
    const { status, stderr } = spawnSync("emacs", [...prepared, "--load", "tests/editors/emacs.el"], { cwd: root, encoding: "utf8", timeout: 55_000 });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /ok the server stops/);
  });
});
