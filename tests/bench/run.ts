// `npm run bench`: how fast Mentorspec is beside the tools that people would otherwise use. Prints what it measures
// and keeps it in docs/performance.md. `npm run bench -- --quick`, `parser`, `growth`, `editor` or `cli` for one part only,
// and numbers such as 300 for texts of so many lines only.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NODE_ARGUMENTS } from "../../client/src/node-arguments";
import { barsOf, isMet, them, us } from "./bars";
import { commandLines, type Register } from "./cli";
import type { Contestant } from "./client";
import { specification } from "./corpus";
import { editing, type EditorRow, type Rounds } from "./editor";
import { pageOf } from "./page";
import { growing, parsing } from "./parser";
import { installPeers, node24, script, version } from "./peers";
import { keep, lastResults, type Part } from "./results";

const root = join(import.meta.dirname, "../..");
const unknown = process.argv.slice(2).filter((arg) => !/^(?:--quick|parser|growth|editor|cli|\d+)$/.test(arg));
const quick = process.argv.includes("--quick");
const named = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));
const parts = named.filter((arg) => !/^\d+$/.test(arg));
const sizes = named.some((arg) => /^\d+$/.test(arg)) ? named.map(Number).filter((size) => size > 0) : [50, 300, 3_000, 30_000];
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part);

async function main(): Promise<void> {
  if (unknown.length > 0) {
    console.error(`There is no “${unknown.join(" ")}”. Give --quick, parser, growth, editor, cli or numbers of lines; nothing for everything.`);
    process.exitCode = 2;
    return;
  }
  installPeers();
  execFileSync(process.execPath, [join(root, "esbuild.mjs"), "--production"], { stdio: "inherit" });
  let results = lastResults();
  if (wanted("parser")) results = { ...results, parser: part(parsing(sizes, quick ? 1_000 : 2_500)) };
  if (wanted("growth")) results = { ...results, growth: part(growing(quick ? 1_500 : 4_000)) };
  if (wanted("editor")) results = { ...results, editor: part(await inEditor()) };
  if (wanted("cli")) results = { ...results, cli: part(commandLines(quick ? quickRegisters : registers)) };
  keep(results);
  writeFileSync(join(root, "docs/performance.md"), pageOf(results));
  for (const bar of barsOf(results)) console.log(`${Number.isNaN(bar.measured) ? "?      " : isMet(bar) ? "met    " : bar.beyond ? "beyond " : "NOT MET"} ${bar.what}: ${bar.measured.toPrecision(3)} (${bar.least ? "at least" : "at most"} ${bar.limit.toPrecision(3)}) ${bar.unit}`);
}

function part<R>(rows: readonly R[]): Part<R> {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Linux, load ${loadavg()[1]?.toFixed(1) ?? "?"}`;
  const busy = (loadavg()[1] ?? 0) > cpus().length + 1 ? " Other work kept this machine busy, so wall times are far too long and ratios rough." : "";
  const tools = [["yaml-language-server"], ["ajv-cli"], ["v8r"], ["@stoplight/spectral-cli", "spectral"], ["eslint"]].map(([name = "", shown = name]) => `${shown} ${version(name)}`);
  return { taken: `Measured on ${date}${quick ? ", quickly" : ""}: ${machine}, Node ${version("node")}; ${tools.join(", ")}.${busy}`, rows };
}

async function inEditor(): Promise<EditorRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "mentorspec-bench-"));
  writeFileSync(join(folder, ".mentorspec.yaml"), "limits: {size: 10000000}\n");
  const uri = pathToFileURL(join(folder, "bench.programme.yaml")).href;
  const rows: EditorRow[] = [];
  try {
    for (const size of sizes) {
      for (const faulty of [false, true]) {
        const contestants = size === 300 ? [mentorspec(false), yamlLanguageServer(), mentorspec(true)] : [mentorspec(false), yamlLanguageServer()];
        const found = await editing(contestants, uri, specification(size, faulty), faulty, roundsFor(size));
        rows.push(...found);
        for (const { name, lines, coldStart, burst, hover, completion, keys } of found) console.log(`${lines} lines, ${faulty ? "faulty" : "valid"}, ${name}: start ${coldStart.toFixed(0)} ms, ${keys.map(({ kind, wall, cpu, earlyCpu }) => `${kind} ${wall.toFixed(1)} (CPU ${cpu.toFixed(1)}, at first ${earlyCpu.toFixed(1)})`).join(", ")}, burst ${burst.toFixed(0)}, hover ${hover.toFixed(1)}, completion ${completion.toFixed(1)}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

function roundsFor(size: number): Rounds {
  if (size >= 30_000) return quick ? { warm: 1, keys: 1, starts: 1, others: 1 } : { warm: 2, keys: 4, starts: 2, others: 5 };
  if (quick) return { warm: 2, keys: 2, starts: 1, others: 2 };
  return { warm: size === 300 ? 100 : 20, keys: size === 300 ? 16 : 8, starts: 5, others: 8 };
}

const registers: readonly Register[] = [
  { files: 1, faulty: false, rounds: 11, slowRounds: 3 },
  { files: 100, faulty: false, rounds: 5, slowRounds: 1 },
  { files: 100, faulty: true, rounds: 5, slowRounds: 0 },
  { files: 1_000, faulty: false, rounds: 5, slowRounds: 1 },
  { files: 1_000, faulty: true, rounds: 5, slowRounds: 0 },
  { files: 10_000, faulty: false, rounds: 3, slowRounds: 0 },
];

const quickRegisters: readonly Register[] = [
  { files: 1, faulty: false, rounds: 5, slowRounds: 1 },
  { files: 100, faulty: true, rounds: 3, slowRounds: 1 },
  { files: 1_000, faulty: false, rounds: 3, slowRounds: 0 },
];

/** Started as the extension for VS Code starts it. */
function mentorspec(pulls: boolean): Contestant {
  return { name: pulls ? `${us}, pull` : us, node: node24(), args: [...NODE_ARGUMENTS, join(root, "dist/server.js"), "--stdio"], configuration: {}, pulls };
}

function yamlLanguageServer(): Contestant {
  const schema = `file://${join(root, "schemas/programme.schema.json")}`;
  const yaml = { validate: true, hover: true, completion: true, schemas: { [schema]: "*.programme.yaml" }, schemaStore: { enable: false } };
  return { name: them, node: node24(), args: [script("yaml-language-server", "yaml-language-server"), "--stdio"], configuration: { yaml }, pulls: false };
}

void main();
