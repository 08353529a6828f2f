import { build } from "esbuild";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { HostKind } from "./host/install";
import { SUITES } from "./host/paths";

const SUITE = fileURLToPath(new URL("suite", import.meta.url));

/** One bundle of the tests that run inside the extension host of this kind. */
export async function bundleSuite(kind: HostKind): Promise<string> {
  const outfile = path.join(SUITES, `${kind}.js`);
  const elsewhere = kind === "remote" ? ".web.test.ts" : ".node.test.ts";
  const names = (await readdir(SUITE)).filter((name) => name.endsWith(".test.ts") && !name.endsWith(elsewhere));
  await build({
    stdin: { contents: entry(names.sort()), resolveDir: SUITE },
    outfile,
    bundle: true,
    platform: kind === "remote" ? "node" : "browser",
    format: "cjs",
    external: ["vscode"],
    define: kind === "remote" ? {} : { global: "globalThis" },
    // Mocha's UMD wrapper takes `module.exports` for itself: this gives it back.
    footer: { js: "module.exports = { run: globalThis.runMentorspecTests };" },
    logLevel: "warning",
  });
  return outfile;
}

/** Mocha's globals must stand before the tests are read, so its set-up comes first. */
function entry(names: readonly string[]): string {
  const imports = ["setup", ...names.map((name) => name.replace(/\.ts$/, ""))].map((name) => `import "./${name}";`);
  return [...imports, `import { run } from "./run";`, "globalThis.runMentorspecTests = run;"].join("\n");
}
