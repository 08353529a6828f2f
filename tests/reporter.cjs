// Dots on the screen and every failure in full; the counts in out/mocha.json for scripts/test.mjs.
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
