import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Mocha from "mocha";
import { Tally } from "../tally";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Runs the tests that drive VS Code from outside, as a person would; only those of some files where they are named. */
export async function runInterfaceTests(only: readonly string[]): Promise<Tally> {
  const tally = new Tally();
  // A busy window can swallow a key or a click, as it does for a person, who then tries once more; each time that happens is told.
  const mocha = new Mocha({ ui: "bdd", timeout: 600_000, retries: 1, reporter: class {} as never });
  for (const name of (await readdir(HERE)).sort()) if (name.endsWith(".test.ts") && (only.length === 0 || only.includes(name.replace(".test.ts", "")))) mocha.addFile(path.join(HERE, name));
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    const title = (test: Mocha.Runnable) => test.titlePath().join(" › ");
    runner.on("pass", (test) => tally.passed(title(test), test.duration ?? 0));
    runner.on("retry", (test, error) => console.log(`  ↻ ${title(test)}: ${String(error).split("\n")[0]}`));
    runner.on("fail", (test, error) => tally.failed(title(test), String(error?.stack ?? error)));
    runner.on("pending", (test) => tally.skipped(title(test)));
  });
  return tally;
}
