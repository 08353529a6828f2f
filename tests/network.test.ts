import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { read, root, samples } from "./checking";
import { cli, folder } from "./cli/cli";
import { Editor } from "./lsp/editor";

const preload = path.join(root, "tests/no-network.cjs");

/** Runs something that must not call any of what `no-network.cjs` refuses; what it called. */
async function callsOf(run: (env: NodeJS.ProcessEnv, place: string) => unknown): Promise<string[]> {
  const place = folder({});
  const calls = path.join(place, "calls");
  await run({ NODE_OPTIONS: `--require "${preload}"`, MENTORSPEC_CALLS: calls }, place);
  return existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [];
}

describe("the network", function () {
  this.timeout(60_000);

  it("is caught by the preload, whichever way is taken", async () => {
    const ways = ["fetch('http://127.0.0.1:9')", "require('net').connect(9)", "new (require('net').Socket)().connect(9)", "require('http').get('http://127.0.0.1:9')", "require('https').get('https://127.0.0.1:9')", "require('tls').connect(9)", "require('dgram').createSocket('udp4')", "require('dns').lookup('localhost',()=>{})", "require('child_process').spawnSync('true')"];
    const script = ways.map((way) => `try{${way}}catch{}`).join(";");
    assert.equal((await callsOf((env) => spawnSync(process.execPath, ["-e", script], { env: { ...process.env, ...env } }))).length, ways.length);
  });

  it("is not touched by lint, coverage and reports", async () => {
    const runs: readonly (readonly string[])[] = [["lint", "samples/quiet"], ["lint", "samples/faulty", "--workers", "on", "-f", "html"], ["coverage", "samples/minimal.programme.yaml"], ["report", "samples/complete.programme.yaml", "-o", "PLACE/a.html"], ["report", "samples/complete.programme.yaml", "-o", "PLACE/a.docx"]];
    const calls = await callsOf((env, place) => {
      for (const args of runs) {
        const { code, stdout, stderr } = cli(args.map((each) => each.replace("PLACE", place)), { env });
        assert.ok((code === 0 || code === 1) && stderr.indexOf("No network") < 0, `${args.join(" ")}: ${code} ${stderr.slice(0, 500)}${stdout.slice(0, 100)}`);
      }
      assert.ok(existsSync(path.join(place, "a.html")) && existsSync(path.join(place, "a.docx")));
    });
    assert.deepEqual(calls, []);
  });

  it("is not touched by the language server", async () => {
    const calls = await callsOf(async (env) => {
      const editor = await Editor.start({ env });
      try {
        for (const file of samples().slice(0, 6)) {
          editor.show(`# yaml-language-server: $schema=http://127.0.0.1:9/x.json\n${read(file)}`);
          await editor.ask("textDocument/diagnostic");
          const position = { line: 5, character: 3 };
          for (const method of ["hover", "completion", "definition"]) await editor.ask(`textDocument/${method}`, { position });
          await editor.ask("textDocument/documentLink");
        }
      } finally {
        editor.stop();
      }
    });
    assert.deepEqual(calls, []);
  });
});

interface Meta {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
}

describe("the bundles", () => {
  const network = /^(node:)?(http|https|http2|net|tls|dns|dgram)(\/|$)/;
  /** Why these may: an editor may ask for a socket or a named pipe in place of stdio, and then says which. */
  const allowed = ["net in vscode-jsonrpc/lib/node/main.js"];

  it("import nothing of the network but what an editor's own channel needs", () => {
    const folderOfMeta = path.join(root, "out/meta");
    const found = readdirSync(folderOfMeta).flatMap((file) => {
      const { inputs } = JSON.parse(readFileSync(path.join(folderOfMeta, file), "utf8")) as Meta;
      return Object.entries(inputs).flatMap(([input, { imports }]) => imports.filter(({ path: what }) => network.test(what)).map(({ path: what }) => `${what} in ${input.replace(/^.*node_modules\//, "")}`));
    });
    assert.deepEqual([...new Set(found)], allowed);
  });

  it("ask for nothing over HTTP in a browser", () => {
    for (const file of [...readdirSync(path.join(root, "dist/web")).map((name) => `dist/web/${name}`), "dist/page.js"]) {
      if (file.endsWith(".js")) assert.doesNotMatch(read(file), /(?<![\w.$])fetch\(|\.fetch\(|XMLHttpRequest|new WebSocket|EventSource\(|sendBeacon/, file);
    }
  });
});
