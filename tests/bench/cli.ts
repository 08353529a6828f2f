import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  readonly wall: number;
}

interface Command {
  readonly name: string;
  /** Larger registers are not asked of a tool that takes minutes. */
  readonly most: number;
  args(folder: string): readonly string[];
}

const commands: readonly Command[] = [
  { name: "mentorspec lint", most: 10_000, args: (folder) => [join(root, "dist/cli.js"), "lint", "--fail-on", "error", "--format", "json", folder] },
  { name: "ajv-cli", most: 1_000, args: (folder) => [script("ajv-cli", "ajv"), "validate", "--strict=false", "-s", schema, "-d", `${folder}/*.yaml`] },
  { name: "v8r", most: 100, args: (folder) => [script("v8r", "v8r"), "--schema", schema, `${folder}/*.yaml`] },
  { name: "spectral", most: 100, args: (folder) => [script("@stoplight/spectral-cli", "spectral"), "lint", "--ruleset", join(folder, "../ruleset.json"), `${folder}/*.yaml`] },
  { name: "eslint + schema", most: 100, args: (folder) => [script("eslint", "eslint"), "--config", join(folder, "../eslint.config.mjs"), folder] },
];

/** Whole processes over registers of different sizes, in turn, so that drift meets them alike. */
export function commandLines(sizes: readonly number[], rounds: number): CliRow[] {
  const home = join(tmpdir(), `mentorspec-bench-${process.pid}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "ruleset.json"), JSON.stringify({ rules: { schema: { given: "$", then: { function: "schema", functionOptions: { schema: JSON.parse(readSchema()) as unknown } } } } }));
  writeFileSync(join(home, "eslint.config.mjs"), eslintConfig());
  try {
    return sizes.flatMap((size) => timed(home, size, rounds));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function timed(home: string, size: number, rounds: number): CliRow[] {
  const folder = join(home, `files-${size}`);
  mkdirSync(folder);
  register(size).forEach((text, index) => writeFileSync(join(folder, `p${index}.programme.yaml`), text));
  const runs = commands.filter(({ most }) => size <= most).map((command) => ({ command, walls: [] as number[] }));
  for (let round = 0; round < (size >= 1_000 ? Math.min(rounds, 3) : rounds); round++) {
    for (const { command, walls } of runs) {
      const started = performance.now();
      const { status, stderr } = spawnSync(node24(), [...command.args(folder)], { cwd: home, encoding: "utf8", maxBuffer: 1 << 29, stdio: ["ignore", "pipe", "pipe"] });
      if (status === null || status > 1) throw new Error(`${command.name} ended with ${String(status)}: ${stderr.slice(0, 2000)}`);
      walls.push(performance.now() - started);
    }
  }
  return runs.map(({ command: { name }, walls }) => ({ name, files: size, wall: median(walls) }));
}

function readSchema(): string {
  return readFileSync(schema, "utf8");
}

function eslintConfig(): string {
  const plugin = join(peers, "node_modules/eslint-plugin-json-schema-validator/lib/index.mjs");
  return `import plugin from ${JSON.stringify(plugin)};\nexport default [...plugin.configs.recommended, { rules: { "json-schema-validator/no-invalid": ["error", { schemas: [{ fileMatch: ["*.yaml"], schema: ${readSchema()} }], useSchemastoreCatalog: false }] } }];\n`;
}
