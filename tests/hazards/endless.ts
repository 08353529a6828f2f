import path from "node:path";
import { build, type Plugin } from "esbuild";
import { root } from "../checking";
import { folder } from "../cli/cli";

/** Faults of our own, as we would never make them: a check and a request that never end for a file whose text asks for it. */
const faults: readonly { readonly file: RegExp; readonly find: RegExp; readonly put: string }[] = [
  { file: /core[\\/]rules[\\/]age-range\.ts$/, find: /check\(([^)]*)\) \{/, put: 'check($1) { if (arguments[0].programme?.name === "Endless loop") for (;;); if (arguments[0].programme?.name === "Endless pattern") /^(a+)+$/.test("a".repeat(60) + "b");' },
  { file: /core[\\/]navigate[\\/]folding\.ts$/, find: /(export function foldsIn\([^{]*)\{/, put: '$1{ if (document.text.includes("Endless folds")) for (;;);' },
];

/** Bundles of the server and of the command line with these faults. */
export async function endlessBundles(): Promise<{ readonly server: string; readonly cli: string }> {
  const outdir = folder({});
  await build({ absWorkingDir: root, entryPoints: { server: "server/src/lsp/main.ts", cli: "server/src/cli/main.ts" }, outdir, bundle: true, platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"], logLevel: "error", plugins: [plugin] });
  return { server: path.join(outdir, "server.js"), cli: path.join(outdir, "cli.js") };
}

const plugin: Plugin = {
  name: "endless",
  setup(run) {
    for (const { file, find, put } of faults) {
      run.onLoad({ filter: file }, async ({ path: name }) => {
        const source = await import("node:fs/promises").then(({ readFile }) => readFile(name, "utf8"));
        if (!find.test(source)) throw new Error(`${name} has changed: the fault does not fit any more.`);
        return { contents: source.replace(find, put), loader: "ts" };
      });
    }
  },
};
