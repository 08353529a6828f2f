import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../checking";

interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

/** Who imports whom, read from what esbuild bundled. */
function imports(): Map<string, string[]> {
  const folder = path.join(root, "out/meta");
  assert.ok(existsSync(folder), "run “npm run build” first: the walls are read from its metafiles");
  const graph = new Map<string, string[]>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const { inputs } = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Metafile;
    for (const [file, input] of Object.entries(inputs)) graph.set(file, input.imports.map((each) => each.path));
  }
  return graph;
}

const ours = (file: string): boolean => /^(client|server)\/src\//.test(file);
const layer = (file: string): string => (/^server\/src\/(core|lsp|cli)\//.exec(file)?.[1] ?? (file.startsWith("client/") ? "client" : file.startsWith("server/") ? "shared" : "package"));

describe("walls", () => {
  const graph = imports();
  it("bundles something", () => assert.ok([...graph.keys()].filter(ours).length > 30));
  it("keep the core pure, and the front ends apart", () => {
    const allowed: Readonly<Record<string, readonly string[]>> = { core: ["core"], lsp: ["core", "shared", "lsp"], cli: ["core", "shared", "cli", "lsp"], shared: ["core", "shared"], client: ["client", "shared", "core"] };
    const crossed = [...graph].flatMap(([from, targets]) => targets.filter((to) => ours(from) && ours(to) && !(allowed[layer(from)] ?? []).includes(layer(to))).map((to) => `${from} -> ${to}`));
    assert.deepEqual(crossed, []);
  });
  it("let the core use the YAML parsers and nothing else", () => {
    const packages = [...graph].filter(([from]) => layer(from) === "core").flatMap(([, targets]) => targets.filter((to) => to.startsWith("node_modules/") || /^node:|^[a-z]/.test(to) && !ours(to) && !to.startsWith("schemas/") && !to.startsWith("data:") && !to.startsWith("node_modules/")));
    assert.deepEqual(packages.filter((each) => !/^node_modules\/(yaml|js-yaml|ajv|fast-deep-equal)\//.test(each)), []);
  });
  it("have no circles", () => assert.deepEqual(circles(graph), []));
});

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) if (ours(next)) visit(next, [...trail, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) if (ours(file)) visit(file, []);
  return found;
}
