import "mocha/mocha.js";
import { TestReporter } from "./reporter";

// Mocha's own entry for browsers: the same one runs in Node and in a web worker.
mocha.setup({ ui: "bdd", timeout: 120_000, slow: 5_000, reporter: TestReporter as never });
