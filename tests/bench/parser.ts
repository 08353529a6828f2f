import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { NODE_ARGUMENTS } from "../../client/src/node-arguments";
import type { ParsingRow } from "./parser-run";
import { node24 } from "./peers";

const script = join(import.meta.dirname, "../../out/bench-parser.cjs");

/** The checker beside parsers, each text in a process of its own, which is started as the extension starts the server. */
export function parsing(sizes: readonly number[], budget: number): ParsingRow[] {
  buildSync({ entryPoints: [join(import.meta.dirname, "parser-run.ts")], outfile: script, bundle: true, platform: "node", format: "cjs", target: "node20", define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) }, logLevel: "error" });
  return sizes.flatMap((size) => ["valid", "faulty"].map((kind) => measured(size, kind, budget)));
}

function measured(size: number, kind: string, budget: number): ParsingRow {
  const { stdout, stderr, status } = spawnSync(node24(), [...NODE_ARGUMENTS, script, String(size), kind, String(budget)], { encoding: "utf8", timeout: 120_000 });
  if (status !== 0) throw new Error(`Measuring the parsers failed: ${stderr}`);
  const row = JSON.parse(stdout) as ParsingRow;
  console.log(`${row.lines} lines, ${kind}: parseDocument ${row.yaml.toFixed(2)} ms, our parse ${row.parse.toFixed(2)}, our work ${row.work.toFixed(2)} (${(row.work / row.yaml).toFixed(2)})`);
  return row;
}
