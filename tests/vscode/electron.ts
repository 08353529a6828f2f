// Runs the tests inside the desktop VS Code, which it downloads: `tsx tests/vscode/electron.ts [version]`.
// The version is `stable`, `insiders`, or a number such as 1.91.1, the oldest that is supported.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { bundleSuite } from "./bundle";
import { ROOT } from "./host/paths";
import { makeWorkspace } from "./host/workspace";

async function main(): Promise<void> {
  execFileSync(process.execPath, [path.join(ROOT, "esbuild.mjs")], { stdio: "inherit" });
  const [tests, workspace] = await Promise.all([bundleSuite("remote"), makeWorkspace()]);
  try {
    await runTests({
      version: process.argv[2] ?? "stable",
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      launchArgs: [workspace.folder, "--disable-extensions", "--disable-workspace-trust", "--skip-welcome"],
    });
  } finally {
    await workspace.remove();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
