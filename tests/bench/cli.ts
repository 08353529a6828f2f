import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { register } from "./corpus";
import { median } from "./measure";
import { folder as peers, node24, script } from "./peers";

const root = join(import.meta.dirname, "../..");
const schema = join(root, "schemas/programme.schema.json");

export interface CliRow {
  readonly name: string;
  readonly files: number;
  readonly faulty: boolean;
  /** Milliseconds, and MiB at the highest. */
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  /** It was stopped after `wall`, unfinished. */
  readonly late: boolean;
}

export interface Register {
  readonly files: number;
  readonly faulty: boolean;
  readonly rounds: number;
  /** How often the tools are run that take half a minute and more; not at all where it is 0. */
  readonly slowRounds: number;
}

interface Command {
  readonly name: string;
  readonly slow: boolean;
  /** The exit code that tells of faults, where that is not 1. */
  readonly findings?: number;
  /** With the folder's name inside the one where it is run: v8r takes no other. */
  args(folder: string): readonly string[];
}

type Usage = Pick<CliRow, "wall" | "cpu" | "peak" | "late">;

const longest = 150_000;

const commands: readonly Command[] = [
  { name: "node, nothing to do", slow: false, args: () => [join(import.meta.dirname, "nothing.cjs")] },
  { name: "mentorspec lint", slow: false, args: (folder) => [join(root, "dist/cli.js"), "lint", folder] },
  { name: "ajv-cli", slow: false, args: (folder) => [script("ajv-cli", "ajv"), "validate", "--strict=false", "-s", schema, "-d", `${folder}/*.yaml`] },
  { name: "v8r", slow: true, findings: 99, args: (folder) => [script("v8r", "v8r"), "--schema", schema, `${folder}/*.yaml`] },
  { name: "spectral", slow: true, args: (folder) => [script("@stoplight/spectral-cli", "spectral"), "lint", "--ruleset", "ruleset.json", `${folder}/*.yaml`] },
  { name: "eslint + schema", slow: true, args: (folder) => [script("eslint", "eslint"), "--config", "eslint.config.mjs", folder] },
];

/** Whole processes over registers of different sizes, in turn, so that drift meets them alike. */
export function commandLines(registers: readonly Register[]): CliRow[] {
  const home = mkdtempSync(join(tmpdir(), "mentorspec-bench-"));
  writeFileSync(join(home, "ruleset.json"), JSON.stringify({ rules: { schema: { severity: "error", given: "$", then: { function: "schema", functionOptions: { schema: JSON.parse(readFileSync(schema, "utf8")) as unknown } } } } }));
  writeFileSync(join(home, "eslint.config.mjs"), eslintConfig());
  try {
    seeThatAllCheck(home);
    return registers.flatMap((each) => measured(home, each));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A tool that checks nothing is fast: each has to tell files with faults from files without. */
function seeThatAllCheck(home: string): void {
  for (const faulty of [false, true]) {
    const folder = written(home, "seen", 1, faulty);
    for (const command of commands.slice(1)) {
      const { status } = run(command, folder, home);
      if ((status !== 0) !== faulty) throw new Error(`${command.name} ended with ${status} on a file ${faulty ? "with" : "without"} faults, so it does not check.`);
    }
  }
}

/** Writes a register, and gives the name of its folder. */
function written(home: string, name: string, files: number, faulty: boolean): string {
  const folder = `${name}-${faulty ? "faulty" : "valid"}`;
  mkdirSync(join(home, folder));
  register(files, faulty).forEach((text, index) => writeFileSync(join(home, folder, `p${index}.programme.yaml`), text));
  return folder;
}

function measured(home: string, { files, faulty, rounds, slowRounds }: Register): CliRow[] {
  const folder = written(home, String(files), files, faulty);
  const runs = commands.map((command) => ({ command, rounds: command.slow ? slowRounds : rounds, usages: [] as Usage[] })).filter((run) => run.rounds > 0);
  for (let round = 0; round < rounds; round++) {
    for (const { command, usages, rounds: own } of runs) {
      if (round < own && !usages.some(({ late }) => late)) usages.push(run(command, folder, home).usage);
    }
  }
  return runs.map(({ command: { name }, usages }) => {
    const row = { name, files, faulty, wall: median(usages.map(({ wall }) => wall)), cpu: median(usages.map(({ cpu }) => cpu)), peak: median(usages.map(({ peak }) => peak)), late: usages.some(({ late }) => late) };
    console.log(`${files} files${faulty ? ", faulty" : ""}: ${name} ${Math.round(row.wall)} ms${row.late ? ", unfinished" : ""}`);
    return row;
  });
}

function run({ name, args, findings = 1 }: Command, folder: string, home: string): { readonly status: number; readonly usage: Usage } {
  const report = join(home, "usage.json");
  rmSync(report, { force: true });
  const started = performance.now();
  const { status, stderr, error } = spawnSync(node24(), ["--require", join(import.meta.dirname, "usage.cjs"), ...args(folder)], { cwd: home, encoding: "utf8", env: { ...process.env, MENTORSPEC_USAGE: report }, maxBuffer: 1 << 29, timeout: longest, killSignal: "SIGKILL", stdio: ["ignore", "pipe", "pipe"] });
  const wall = performance.now() - started;
  if (error && "code" in error && error.code === "ETIMEDOUT") return { status: Number.NaN, usage: { wall, cpu: Number.NaN, peak: Number.NaN, late: true } };
  if (status !== 0 && status !== findings) throw new Error(`${name} ended with ${String(status)}: ${stderr.slice(0, 2000)}`);
  return { status, usage: { wall, late: false, ...(JSON.parse(readFileSync(report, "utf8")) as { readonly cpu: number; readonly peak: number }) } };
}

function eslintConfig(): string {
  const plugin = join(peers, "node_modules/eslint-plugin-json-schema-validator/lib/index.mjs");
  return `import plugin from ${JSON.stringify(plugin)};\nexport default [...plugin.configs.recommended, { rules: { "json-schema-validator/no-invalid": ["error", { schemas: [{ fileMatch: ["**/*.yaml"], schema: ${readFileSync(schema, "utf8")} }], useSchemastoreCatalog: false }] } }];\n`;
}
