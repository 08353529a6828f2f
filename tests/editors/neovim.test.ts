import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { root } from "../checking";

const found = spawnSync("nvim", ["--version"], { encoding: "utf8" });

describe("a real Neovim", () => {
  it("checks, explains, completes, repairs, renames and tidies through its own client", function () {
    if (found.status !== 0) this.skip();
    const { status, stdout } = spawnSync("nvim", ["--headless", "-u", "NONE", "-i", "NONE", "-c", "luafile tests/editors/neovim.lua"], { cwd: root, encoding: "utf8", timeout: 19_000 });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /ok the server stops/);
  });
});
