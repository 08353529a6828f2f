// Bundles every entry point: `node esbuild.mjs [--production] [--watch]`.
import { build, context } from "esbuild";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const production = process.argv.includes("--production");
const root = fileURLToPath(new URL(".", import.meta.url));

const node = { platform: "node", format: "cjs", target: "node20", mainFields: ["module", "main"] };
const browser = { platform: "browser", target: "es2022", define: { global: "globalThis" } };

/** What makes Word files is large, so it is a file of its own, read only when one is asked for. */
const wordApart = {
  name: "word-apart",
  setup: (run) =>
    run.onResolve({ filter: /\/report\/docx$/ }, ({ kind }) => {
      // The extension ships one such file, the browser's, for both of its servers.
      const path = run.initialOptions.outfile === "dist/server.js" ? "./web/docx.js" : "./docx.js";
      return kind === "dynamic-import" ? { path, external: true } : undefined;
    }),
};
/** A rule's examples are its tests and its documentation: only the command line (`explain`) shows them, so the servers leave them out. */
const rulesWithoutExamples = {
  name: "rules-without-examples",
  setup: (run) =>
    run.onLoad({ filter: /[\\/]core[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(/^ {2}good: \[[\s\S]*?\],\n(?= {2}bad: \[)/m, "  good: [],\n").replace(/^ {2}bad: \[[\s\S]*?\],\n(?= {2}\w)/m, "  bad: [],\n");
      return { contents, loader: "ts" };
    }),
};
/** The guide and the schemas are large: as text they are read several times as fast as a script is compiled. */
const dataAsText = {
  name: "data-as-text",
  setup: (run) =>
    run.onLoad({ filter: /[\\/](?:schemas|generated)[\\/][\w.-]+\.json$/ }, async ({ path }) => {
      const data = JSON.stringify(JSON.parse(await readFile(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(data)});`, loader: "js" };
    }),
};
/** The protocol's hundreds of names are copied once, where they would be copied for each file that imports one: twenty milliseconds of a start. */
const protocolOnce = {
  name: "protocol-once",
  setup: (run) => {
    const name = "vscode-languageserver";
    run.onResolve({ filter: /^vscode-languageserver$/ }, ({ namespace }) => (namespace === "file" ? { path: name, namespace: "once" } : undefined));
    run.onLoad({ filter: /./, namespace: "once" }, () => ({ contents: `export * from "${name}";`, resolveDir: root }));
  },
};
/** The protocol's library loads these for what we never ask of it: they wait until they are used. */
const seldomUsed = {
  name: "seldom-used",
  setup: (run) => {
    run.onResolve({ filter: /^(?:child_process|crypto)$/ }, ({ path, importer }) => (/[\\/]vscode-(?:languageserver|jsonrpc)[\\/]lib[\\/]node[\\/]/.test(importer) ? { path, namespace: "seldom" } : undefined));
    run.onLoad({ filter: /./, namespace: "seldom" }, ({ path }) => ({ contents: `module.exports = new Proxy({}, { get: (_, name) => require("node:${path}")[name] });` }));
  },
};
/** What both servers know of the format and the guide is large too: one file for both, which `worker.ts` reads before the server. */
const data = ["schemas/programme.schema.json", "schemas/guide.schema.json", "schemas/config.schema.json", ...["guide.json", "phrases.json", "validate-programme", "validate-guide", "validate-config"].map((name) => `server/src/core/generated/${name}`)];
const dataName = (path) => path.split("/").at(-1);
const dataApart = {
  name: "data-apart",
  setup: (run) => {
    const inNode = run.initialOptions.platform === "node";
    const names = new Set(data.map(dataName));
    run.onResolve({ filter: /\/(schemas|generated)\/[\w.-]+$/ }, ({ path }) => (names.has(dataName(path)) ? { path: dataName(path), namespace: "data" } : undefined));
    run.onResolve({ filter: /^\.\/data\.js$/, namespace: "data" }, ({ path }) => ({ path, external: true }));
    run.onLoad({ filter: /./, namespace: "data" }, ({ path }) => ({ contents: `module.exports = ${inNode ? 'require("./data.js")' : "mentorspecData"}["${path}"];` }));
  },
};
const dataEntry = { contents: `module.exports = { ${data.map((path) => `get "${dataName(path)}"() { return require("./${path}"); }`).join(", ")} };`, resolveDir: root };
const dataScript = { ...browser, format: "iife", globalName: "mentorspecData", footer: { js: 'if (typeof module === "object") module.exports = mentorspecData;' } };

/**
 * In a worker it is a script that leaves its exports under this name: see `web-host.ts`. The server in Node imports the same
 * file, and Node finds the names of such exports only where each is written out.
 */
const wordScript = { ...browser, format: "iife", globalName: "mentorspecWord", footer: { js: 'if (typeof module === "object") module.exports.docx = mentorspecWord.docx;' } };

/** `lean`: what both servers know comes from `data.js`. `quick`: names stay long, which V8 compiles in two thirds of the time. */
const bundles = [
  { from: "client/src/extension.ts", to: "extension.js", ...node, external: ["vscode"] },
  { from: "server/src/lsp/main.ts", to: "server.js", ...node, lean: true, quick: true },
  { from: "server/src/cli/main.ts", to: "cli.js", ...node, quick: true, banner: { js: "#!/usr/bin/env node" } },
  { from: "server/src/report/docx.ts", to: "docx.js", ...node },
  { from: "client/src/web.ts", to: "web/extension.js", ...browser, format: "cjs", external: ["vscode"] },
  { from: "server/src/lsp/web.ts", to: "web/server.js", ...browser, format: "iife", lean: true },
  { from: "server/src/lsp/worker.ts", to: "web/worker.js", ...browser, format: "iife" },
  { stdin: dataEntry, to: "data.js", ...dataScript, quick: true },
  { from: "server/src/report/docx.ts", to: "web/docx.js", ...wordScript },
  { from: "client/webview/page.ts", to: "page.js", ...browser, format: "iife" },
];

const options = ({ from, to, lean = false, quick = false, ...rest }) => ({
  absWorkingDir: root,
  ...(from && { entryPoints: [from] }),
  outfile: `dist/${to}`,
  bundle: true,
  metafile: true,
  minifyWhitespace: production,
  minifySyntax: production,
  minifyIdentifiers: production && !quick,
  sourcemap: !production,
  legalComments: "none",
  logLevel: "warning",
  plugins: [dataAsText, protocolOnce, ...(rest.platform === "node" ? [wordApart, seldomUsed] : []), ...(lean ? [rulesWithoutExamples, dataApart] : []), { name: "finish", setup: (run) => run.onEnd((result) => finish(to, result)) }],
  ...rest,
});

/** The metafile is what the import-wall test reads. */
async function finish(to, { metafile }) {
  if (!metafile) return;
  await mkdir(`${root}out/meta`, { recursive: true });
  await writeFile(`${root}out/meta/${to.replace("/", "-").replace(".js", ".json")}`, JSON.stringify(metafile));
  if (to === "cli.js") await chmod(`${root}dist/${to}`, 0o755);
}

const [ready, missing] = [true, false].map((there) => bundles.filter(({ from = "" }) => existsSync(root + from) === there));
for (const { from, to } of missing) console.warn(`dist/${to} left out: there is no ${from} yet.`);

if (process.argv.includes("--watch")) {
  for (const bundle of ready) await (await context(options(bundle))).watch();
  console.log("Watching for changes.");
} else {
  await Promise.all(ready.map((bundle) => build(options(bundle)))).catch(() => process.exit(1));
}
