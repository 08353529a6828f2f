import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { NODE_ARGUMENTS } from "../../client/src/node-arguments";
import type { GrowthRow } from "./growth-run";
import type { ParsingRow } from "./parser-run";
import { node24 } from "./peers";

const kinds = ["valid", "faulty"];

/** The checker beside parsers, each text in a process of its own. */
export function parsing(sizes: readonly number[], budget: number): ParsingRow[] {
  const script = built("parser-run");
  return sizes.flatMap((size) => kinds.map((kind) => {
    const row = measured<ParsingRow>(script, [String(size), kind, String(budget)]);
    console.log(`${row.lines} lines, ${kind}: parseDocument ${row.yaml.toFixed(2)} ms, our parse ${row.parse.toFixed(2)}, our work ${row.work.toFixed(2)} (${(row.work / row.yaml).toFixed(2)})`);
    return row;
  }));
}

/** What ten times the length costs. */
export function growing(budget: number): GrowthRow[] {
  const script = built("growth-run");
  return kinds.map((kind) => {
    const row = measured<GrowthRow>(script, [kind, String(budget)]);
    console.log(`${row.lines.join(" and ")} lines, ${kind}: a whole check ${row.times.map((time) => time.toFixed(1)).join(" and ")} ms`);
    return row;
  });
}

function built(name: string): string {
  const outfile = join(import.meta.dirname, `../../out/bench-${name}.cjs`);
  buildSync({ entryPoints: [join(import.meta.dirname, `${name}.ts`)], outfile, bundle: true, platform: "node", format: "cjs", target: "node20", define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) }, logLevel: "error" });
  return outfile;
}

/** Runs a script as the extension starts the server, and reads the row that it prints. */
function measured<R>(script: string, args: readonly string[]): R {
  const { stdout, stderr, status } = spawnSync(node24(), [...NODE_ARGUMENTS, script, ...args], { encoding: "utf8", timeout: 180_000 });
  if (status !== 0) throw new Error(`Measuring the parsers failed: ${stderr}`);
  return JSON.parse(stdout) as R;
}
