// mocha's own "spec" on the screen, and its "json" report in out/ for scripts/test.mjs to count.
const { mkdirSync, writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

module.exports = class Reporter extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      mkdirSync("out", { recursive: true });
      writeFileSync("out/mocha.json", JSON.stringify({ stats: this.stats }));
    });
  }
};
