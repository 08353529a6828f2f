// Runs the tests in a real VS Code:
//   tsx tests/vscode/run.ts [remote] [web] [ui] [installed] [--verbose] [--only=FILE,FILE]
// Without a name all of them run; --only names files of the interface tests. Prints `N passed, N failed` last, and leaves the counts
// in out/vscode.json for `npm test`.
import { execFileSync } from "node:child_process";
import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "./host/chromium";
import type { Host } from "./host/host";
import { startInstalledHost } from "./host/installed";
import { ROOT } from "./host/paths";
import { startRemoteHost } from "./host/remote";
import { startWebHost } from "./host/web";
import { runInHost } from "./in-host";
import { Tally } from "./tally";
import { runInterfaceTests } from "./ui/run";

const KINDS = ["remote", "web", "ui", "installed"] as const;
type Kind = (typeof KINDS)[number];

const MOST_BYTES = 1_000_000;

async function main(): Promise<number> {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = named.find((name) => !KINDS.includes(name as Kind));
  if (unknown) throw new Error(`There is no host called ${unknown}. There are: ${KINDS.join(", ")}.`);
  const verbose = process.argv.includes("--verbose");
  const total = new Tally();
  const browser = await launchChromium();
  try {
    execFileSync(process.execPath, [path.join(ROOT, "esbuild.mjs")], { stdio: "inherit" });
    for (const kind of named.length > 0 ? (named as Kind[]) : KINDS) {
      const start = Date.now();
      total.add(await runs[kind](browser, verbose));
      console.log(`  ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
    }
  } finally {
    await browser.close();
  }
  await writeFile(path.join(ROOT, "out/vscode.json"), JSON.stringify({ passed: total.pass, failed: total.fail }));
  console.log(`${total.pass} passed, ${total.fail} failed`);
  return total.fail === 0 && total.pass > 0 ? 0 : 1;
}

const runs: Readonly<Record<Kind, (browser: Browser, verbose: boolean) => Promise<Tally>>> = {
  remote(browser, verbose) {
    console.log("VS Code, extensions in Node");
    return using(startRemoteHost({ for: "tests" }), (host) => runInHost(host, browser, { verbose }));
  },
  web(browser, verbose) {
    console.log("VS Code, extensions in the browser");
    return using(startWebHost(), (host) => runInHost(host, browser, { verbose }));
  },
  ui() {
    console.log("VS Code, through its interface");
    const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
    return runInterfaceTests(only?.split(",") ?? []);
  },
  installed(browser, verbose) {
    console.log("VS Code, with the package installed");
    return using(startInstalledHost(), async (host) => {
      const tally = await runInHost(host, browser, { verbose, extension: host.driver });
      const { size } = await stat(host.vsix);
      if (size < MOST_BYTES) tally.passed(`package › is small: ${Math.round(size / 1000)} kB`);
      else tally.failed("package › is small", `It has ${size} bytes.`);
      return tally;
    });
  },
};

async function using<H extends Host>(starting: Promise<H>, test: (host: H) => Promise<Tally>): Promise<Tally> {
  const host = await starting;
  try {
    return await test(host);
  } finally {
    await host.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
