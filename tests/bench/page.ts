import { NODE_ARGUMENTS } from "../../client/src/node-arguments";
import { type Bar, barsOf, isMet, sizeOf, them, us } from "./bars";
import type { CliRow } from "./cli";
import type { EditorRow } from "./editor";
import type { ParsingRow } from "./parser-run";
import type { Results } from "./results";

type Cell = string | number;

/** docs/performance.md: what it means to those who use it first, then the figures. */
export function pageOf(results: Results): string {
  return `${[intro(results), bars(barsOf(results)), editor(results), parser(results), cli(results)].join("\n\n")}\n`;
}

function intro({ editor: { rows }, cli: { rows: runs } }: Results): string {
  const at = (name: string, size = 300): EditorRow | undefined => rows.find((row) => row.name === name && sizeOf(row.lines) === size && !row.faulty);
  const key = (name: string, size?: number): string => ms(at(name, size)?.keys.find(({ kind }) => kind === "fault")?.wall);
  const wall = (files: number): string => ms(runs.find((row) => row.name === "mentorspec lint" && row.files === files && !row.faulty)?.wall);
  return [
    "# How fast it is",
    "",
    `- **Typing.** In a specification of 300 lines, which is a long one, findings are there ${key(us)} after a key; a screen needs 16 ms to draw. The general language server for YAML, with our schema and without our rules, takes ${key(them)}. Nothing waits for a fixed time, and fast typing does not pile up.`,
    `- **Opening.** The first findings are there ${ms(at(us)?.coldStart)} after the server is started; with the general server it is ${ms(at(them)?.coldStart)}.`,
    `- **On the command line.** One file takes ${wall(1)}, start included, and a register of a thousand ${wall(1_000)}.`,
    `- **Long files.** A key in 3,000 lines takes ${key(us, 3_000)}, and in 30,000, which is more than a file may have by default, ${key(us, 30_000)}; with the general server it is ${key(them, 3_000)} and ${key(them, 30_000)}.`,
    "",
    "`npm run bench` measures all of this on the machine at hand and writes it here; `npm run bench -- --quick` takes a quarter of the time, and `-- editor`, `-- parser`, `-- growth` or `-- cli` measures one part. The tools to compare with are installed into a folder of their own. Everything that is compared was measured in turn in one run, with all rules on. Read ratios within one table: absolute figures vary between machines and with whatever else these do.",
  ].join("\n");
}

function ms(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? "(not measured yet)" : value >= 10_000 ? `${(value / 1_000).toFixed(0)} s` : value >= 1_000 ? `${(value / 1_000).toFixed(1)} s` : `${value >= 20 ? Math.round(value) : value.toFixed(1)} ms`;
}

function bars(all: readonly Bar[]): string {
  const rows = (beyond: boolean): Cell[][] => all.filter((bar) => (bar.beyond ?? false) === beyond).map((bar) => [bar.what, `${bar.least ? "at least" : "at most"} ${rounded(bar.limit)} ${bar.unit}`, `${rounded(bar.measured)} ${bar.unit}`, Number.isNaN(bar.measured) ? "not measured" : isMet(bar) ? "met" : "**not met**"]);
  const head = ["what", "bar", "measured", ""];
  return `## The bars\n\nEach is the worst of valid and faulty files, and of the three kinds of keys.\n\n${table(head, rows(false))}\n\nBeyond them:\n\n${table(head, rows(true))}`;
}

function editor({ editor: { taken, rows } }: Results): string {
  const note = `A key is pressed and taken back near the middle of a real specification: a letter in a sentence (“text”), a letter that makes a listed value unknown (“fault”), a quotation mark that nobody closes (“syntax”). “Wall” ends when the diagnostics of that very text arrive, “CPU” is that of all threads of the server. “Burst” is the wait after the last of twenty keys, 40 ms apart; hover and completion are asked for right after a key, its way included. “Pull” is how VS Code asks ${us}; ${them} cannot be asked. ${us} is started as its extension starts it, with \`${NODE_ARGUMENTS.join(" ")}\` for Node, which holds memory down; ${them} without such arguments. Before anything is counted each server has had 120 keys, 600 of them at 300 lines and 12 at 30,000; “at first” is the CPU of a key among the first 60. Both are slower then, and how much they are warmed moves the ratios. The longest text is over the usual limit of 1,048,576 characters, which a configuration raises here.`;
  const keys = rows.flatMap((row) => row.keys.map((key): Cell[] => [row.lines, kindOf(row), key.kind, row.name, key.wall, key.wall95, key.cpu, key.earlyCpu, key.idle]));
  const others = rows.map((row): Cell[] => [row.lines, kindOf(row), row.name, row.coldStart, row.burst, row.hover, row.completion, row.memory, row.peak]);
  return [
    section("In the editor", taken, note),
    table(["lines", "file", "key", "server", "wall, ms", "95th", "CPU, ms", "at first", "idle, ms"], keys.sort(bySizeAndKey)),
    table(["lines", "file", "server", "start to diagnostics, ms", "burst, ms", "hover after a key, ms", "completion after a key, ms", "memory, MiB", "at its highest"], others),
  ].join("\n\n");
}

function bySizeAndKey(a: readonly Cell[], b: readonly Cell[]): number {
  return Number(a[0]) - Number(b[0]) || String(b[1]).localeCompare(String(a[1])) || String(b[2]).localeCompare(String(a[2]));
}

function kindOf({ faulty }: { readonly faulty: boolean }): string {
  return faulty ? "faulty" : "valid";
}

function parser({ parser: { taken, rows }, growth }: Results): string {
  const note = "CPU in ms a warm call, in a process that is started as the extension starts the server. `parseDocument` is that of the yaml package, which most tools use; “events” is js-yaml making values without places. “Own work” is all of a check but parsing: structure, normalising, the guide, rules and places.";
  const cells = rows.map((row: ParsingRow): Cell[] => [row.lines, kindOf(row), row.yaml, row.events, row.parse, row.work, row.parse / row.yaml, row.work / row.yaml]);
  return [section("The checker beside parsers alone", taken, note), table(["lines", "file", "`parseDocument`", "events", "our parse", "own work", "our parse / `parseDocument`", "own work / `parseDocument`"], cells), ...growthTable(growth)].join("\n\n");
}

function growthTable({ taken, rows }: Results["growth"]): string[] {
  const cells = rows.map(({ faulty, lines: [few, many], times: [short, long] }): Cell[] => [kindOf({ faulty }), few, short, many, long, long / short]);
  return ["What ten times the length costs: a whole check of both, in turn in one process.", taken ?? "Not measured yet.", table(["file", "lines", "a check", "lines", "a check", "times"], cells)];
}

function cli({ cli: { taken, rows } }: Results): string {
  const note = "Whole processes: medians of rounds in turn; files of about 140 lines, all different; of the faulty ones every tenth has faults. Of the others only spectral and eslint give lines, and none checks more than the schema.";
  const cells = rows.map((row: CliRow): Cell[] => [row.files, kindOf(row), row.name, row.late ? `over ${Math.round(row.wall)}` : row.wall, row.cpu, row.peak]);
  return [section("On the command line", taken, note), table(["files", "", "command", "wall, ms", "CPU, ms", "memory at its highest, MiB"], cells)].join("\n\n");
}

function section(title: string, taken: string | undefined, note: string): string {
  return `## ${title}\n\n${note}\n\n${taken ?? "Not measured yet."}`;
}

/** A Markdown table; numbers are rounded to what can be trusted. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const text = rows.map((row) => row.map((cell, index) => (typeof cell === "number" ? (index === 0 ? String(cell) : rounded(cell)) : cell)));
  return [head, head.map(() => "---"), ...text].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
