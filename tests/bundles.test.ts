import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { built } from "./built";
import { root } from "./checking";

interface Import {
  readonly path: string;
  readonly kind: string;
}

interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly Import[] }>>;
}

function bundled(name: string): Metafile["inputs"] {
  return (JSON.parse(readFileSync(path.join(root, `out/meta/${name}.json`), "utf8")) as Metafile).inputs;
}

/** Every module that is loaded when a program starts, before it is asked for anything. */
function atStart(inputs: Metafile["inputs"], from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const { path: to, kind } of inputs[from]?.imports ?? []) if (kind !== "dynamic-import") atStart(inputs, to, found);
  return found;
}

describe("what the programs load", () => {
  it("is little for a command line that only names its version", () => {
    const loaded = [...atStart(bundled("cli"), "server/src/cli/main.ts")];
    assert.ok(loaded.length > 5);
    assert.deepEqual(loaded.filter((file) => /core\/(rules|report|generated|guide|parse)\/|core\/(check|knowledge)\.|^schemas\/|js-yaml/.test(file)), []);
  });
  it("is no report and no Word file for a check", () => {
    const loaded = [...atStart(bundled("cli"), "server/src/cli/commands/lint.ts")];
    assert.ok(loaded.includes("server/src/core/check.ts"));
    assert.deepEqual(loaded.filter((file) => /core\/report\/|src\/report\/|node_modules\/docx/.test(file)), []);
  });
  for (const name of ["server", "web-server"]) {
    it(`has nothing that makes Word files, no examples and no schema compiler in ${name}.js`, () => {
      assert.deepEqual(Object.keys(bundled(name)).filter((file) => /node_modules\/(docx|yaml|ajv\/dist\/(?!runtime))/.test(file)), []);
      assert.doesNotMatch(readFileSync(built(`dist/${name.replace("web-", "web/")}.js`), "utf8"), /Steady Hands/);
    });
  }
  it("is data as text, where there is much of it", () => {
    for (const name of ["data", "cli"]) assert.match(readFileSync(built(`dist/${name}.js`), "utf8").match(/JSON\.parse\(['"`]\{\\?"documents\\?"/)?.[0] ?? "", /documents/);
  });
});
