// `npm run bench`: how fast Mentorspec is beside the tools that people would otherwise use. Prints tables and
// keeps them in docs/performance.md. `npm run bench -- editor` or `cli` or `parser` runs one part only.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { commandLines } from "./cli";
import { specification } from "./corpus";
import { table } from "./measure";
import { parsing } from "./parser";
import { installPeers, node24, script, version } from "./peers";
import { keystrokes, type Contestant } from "./server";

const root = join(import.meta.dirname, "../..");
const parts = process.argv.slice(2);
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part);

async function main(): Promise<void> {
  installPeers();
  execFileSync(process.execPath, [join(root, "esbuild.mjs"), "--production"], { stdio: "inherit" });
  if (wanted("parser")) keep(parserSection());
  if (wanted("editor")) keep(await editorSection());
  if (wanted("cli")) keep(cliSection());
}

function parserSection(): string {
  const rows = parsing([50, 300, 3_000, 30_000]).map(({ lines, faulty, parser, ours, work }) => [lines, faulty ? "faulty" : "valid", parser, ours, work, ours / parser, work / parser]);
  return section("The checker beside the parser alone", "CPU in ms a warm call. “yaml” is `parseDocument` of the yaml package; “own work” is everything but parsing: structure, normalising, the guide, rules and places.", ["lines", "file", "yaml", "parse", "own work", "parse / yaml", "own work / yaml"], rows);
}

async function editorSection(): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const lines of [50, 300, 3_000, 30_000]) {
    for (const faulty of [false, true]) {
      const text = specification(lines, faulty);
      const rounds = lines >= 30_000 ? 4 : 8;
      const ours = await keystrokes(mentorspec(), text, rounds);
      const theirs = await keystrokes(yamlLanguageServer(), text, rounds);
      for (const each of [ours, theirs]) rows.push([each.lines, faulty ? "faulty" : "valid", each.name, each.coldStart, each.wall, each.wall95, each.cpu, each.burst, each.hover, each.completion, each.memory, each.peak]);
      rows.push([ours.lines, faulty ? "faulty" : "valid", "ratio", ours.coldStart / theirs.coldStart, ours.wall / theirs.wall, ours.wall95 / theirs.wall95, ours.cpu / theirs.cpu, ours.burst / theirs.burst, ours.hover / theirs.hover, ours.completion / theirs.completion, ours.memory / theirs.memory, ours.peak / theirs.peak]);
      console.log(rows.slice(-3).map((row) => row.join("\t")).join("\n"));
    }
  }
  return section("In the editor", "Milliseconds, medians, both servers on the same Node in one run. A keystroke puts a fault in or out; “wall” ends when its diagnostics arrive. “Burst” is the wait after the last of twenty keys. Memory in MiB.", ["lines", "file", "server", "start to first diagnostics", "keystroke, wall", "95th", "keystroke, CPU", "burst", "hover after a key", "completion after a key", "memory", "peak"], rows);
}

function cliSection(): string {
  const rows = commandLines([1, 100, 1_000, 10_000], 5).map(({ name, files, wall }) => [files, name, wall]);
  return section("On the command line", "Milliseconds of the whole process, medians of interleaved rounds, valid files of about 140 lines. Of the others only spectral and eslint give lines; v8r, spectral and eslint are not asked for 1,000 files, which takes them half a minute and more.", ["files", "command", "wall"], rows);
}

function mentorspec(): Contestant {
  return { name: "Mentorspec", node: node24(), args: [join(root, "dist/server.js"), "--stdio"], configuration: {} };
}

function yamlLanguageServer(): Contestant {
  const schema = `file://${join(root, "schemas/programme.schema.json")}`;
  const yaml = { validate: true, hover: true, completion: true, schemas: { [schema]: "*.programme.yaml" }, schemaStore: { enable: false } };
  return { name: "yaml-language-server", node: node24(), args: [script("yaml-language-server", "yaml-language-server"), "--stdio"], configuration: { yaml } };
}

function section(title: string, note: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const text = `## ${title}\n\n${note}\n\n${table(head, rows)}\n`;
  console.log(`\n${text}`);
  return text;
}

/** Replaces a measured section in docs/performance.md, and leaves what people wrote around it. */
function keep(text: string): void {
  const file = join(root, "docs/performance.md");
  const page = readFileSync(file, "utf8");
  const title = text.slice(0, text.indexOf("\n"));
  const start = page.indexOf(`${title}\n`);
  const next = page.indexOf("\n## ", start + 1);
  const replaced = start < 0 ? `${page.trimEnd()}\n\n${text}` : `${page.slice(0, start)}${text}${next < 0 ? "" : page.slice(next)}`;
  const machine = `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Linux, Node ${version("node")}; yaml-language-server ${version("yaml-language-server")}, ajv-cli ${version("ajv-cli")}, v8r ${version("v8r")}, spectral ${version("@stoplight/spectral-cli")}, eslint ${version("eslint")}.`;
  writeFileSync(file, replaced.replace(/^Measured on .*$/m, machine));
}

void main();
