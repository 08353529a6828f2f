// `npm test`: every test, the extension in a real VS Code included. Ends with “N passed, N failed”.
import { spawn, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const results = { passed: 0, failed: 0 };

function step(name, args) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status === 0) results.passed++;
  else results.failed++;
  return status === 0;
}

function mochaStep(name, args) {
  const report = "out/mocha.json";
  rmSync(report, { force: true });
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).stats : undefined;
  results.passed += stats?.passes ?? 0;
  results.failed += stats?.failures ?? (status === 0 ? 0 : 1);
  if (stats && stats.failures === 0 && status !== 0) results.failed++;
  if (stats && stats.passes === 0) results.failed++;
}

mkdirSync("out", { recursive: true });
spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "tests/vscode/fetch.ts"], { stdio: "ignore" }).unref();
step("types of everything", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]);
step("types of the core, which knows no Node and no editor", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "server/src/core"]);
step("types of the pages beside the editor", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "client/webview"]);
step("generated files are fresh", ["node_modules/tsx/dist/cli.mjs", "scripts/generate.ts", "--check"]);
if (step("build", ["esbuild.mjs"])) {
  mochaStep("tests", ["node_modules/mocha/bin/mocha.js", "--parallel", "--jobs", String(Math.min(4, availableParallelism())), "tests/**/*.test.ts"]);
  vscode();
}
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exit(results.failed === 0 ? 0 : 1);

function vscode() {
  const report = "out/vscode.json";
  rmSync(report, { force: true });
  console.log("\n— the extension in a real VS Code");
  const { status } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "tests/vscode/run.ts"], { stdio: "inherit" });
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { passed: 0, failed: 1 };
  results.passed += stats.passed;
  results.failed += stats.failed;
  if (status !== 0 && stats.failed === 0) results.failed++;
}
