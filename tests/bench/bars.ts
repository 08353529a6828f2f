import type { CliRow } from "./cli";
import type { EditorRow, Keystroke } from "./editor";
import type { GrowthRow } from "./growth-run";
import type { ParsingRow } from "./parser-run";
import type { Results } from "./results";

export interface Bar {
  readonly what: string;
  /** What is measured may be this at most; or at least, where `least`. */
  readonly limit: number;
  readonly least?: boolean;
  /** Not a number where it was not measured. */
  readonly measured: number;
  readonly unit: string;
  /** What we aim at beyond what we promise. */
  readonly beyond?: boolean;
}

export const us = "Mentorspec";
export const them = "yaml-language-server";

/** Every bar beside what was measured: the worst of valid and faulty files, and of the three kinds of keys. */
export function barsOf({ parser, growth, editor, cli }: Results): Bar[] {
  return [...editorBars(editor.rows), ...parserBars(parser.rows, growth.rows), ...cliBars(cli.rows)];
}

function editorBars(rows: readonly EditorRow[]): Bar[] {
  const pairs = rows.filter(({ name }) => name === us).flatMap((ours) => rows.filter((each) => each.name === them && each.lines === ours.lines && each.faulty === ours.faulty).map((theirs) => ({ ours, theirs, size: sizeOf(ours.lines) })));
  const worst = (size: number, value: (ours: EditorRow, theirs: EditorRow) => number): number => most(pairs.filter((pair) => pair.size === size).map(({ ours, theirs }) => value(ours, theirs)));
  const key = (size: number, of: (key: Keystroke) => number): number => worst(size, (ours, theirs) => most(ours.keys.map((each, index) => of(each) / of(theirs.keys[index] ?? each))));
  const sizes = [50, 300, 3_000, 30_000].filter((size) => pairs.some((pair) => pair.size === size));
  const idle = worst(300, (ours) => most(ours.keys.map((each) => each.idle)));
  const burst = most(sizes.map((size) => worst(size, (ours) => ours.burst / faultKey(ours))));
  const after = (method: "hover" | "completion"): number => most(sizes.map((size) => worst(size, (ours) => ours[method] - faultKey(ours))));
  return [
    { what: `Key to diagnostics at 300 lines, of ${them}’s wall time`, limit: 1 / 20, measured: key(300, ({ wall }) => wall), unit: "×" },
    { what: "the same, 95th of a hundred", limit: 1 / 10, measured: key(300, ({ wall95 }) => wall95), unit: "×", beyond: true },
    { what: `CPU of a key at 300 lines, of ${them}’s`, limit: 1 / 2, measured: key(300, ({ cpu }) => cpu), unit: "×" },
    ...[3_000, 30_000].flatMap((size): Bar[] => {
      const measured = key(size, ({ cpu }) => cpu);
      const what = `CPU of a key at ${size.toLocaleString("en")} lines, of ${them}’s`;
      return [{ what, limit: 0.7, measured, unit: "×" }, { what, limit: size === 3_000 ? 1 / 5 : 1 / 8, measured, unit: "×", beyond: true }];
    }),
    { what: "Wait of a key at 300 lines in which nothing is computed", limit: 10, measured: idle, unit: "ms" },
    { what: "After a burst of twenty keys, of one key, at every size", limit: 2, measured: burst, unit: "×" },
    { what: "the same", limit: 1.5, measured: burst, unit: "×", beyond: true },
    { what: "Hover right after a key, beyond the key itself, at every size", limit: 2, measured: after("hover"), unit: "ms" },
    { what: "Completion right after a key, beyond the key itself, at every size", limit: 2, measured: after("completion"), unit: "ms" },
    { what: `Start to first diagnostics at 300 lines, of ${them}’s`, limit: 0.4, measured: worst(300, (ours, theirs) => ours.coldStart / theirs.coldStart), unit: "×" },
    { what: `Memory with a file of 300 lines open, of ${them}’s`, limit: 1, measured: worst(300, (ours, theirs) => ours.memory / theirs.memory), unit: "×" },
    { what: `Memory at its highest, of ${them}’s, at every size`, limit: 1, measured: most(sizes.map((size) => worst(size, (ours, theirs) => ours.peak / theirs.peak))), unit: "×" },
  ];
}

function faultKey({ keys }: EditorRow): number {
  return keys.find(({ kind }) => kind === "fault")?.wall ?? Number.NaN;
}

function parserBars(rows: readonly ParsingRow[], growth: readonly GrowthRow[]): Bar[] {
  const at = (size: number): readonly ParsingRow[] => rows.filter(({ lines }) => sizeOf(lines) === size);
  return [
    ...[50, 300, 3_000, 30_000].map((size): Bar => ({ what: `All our own work at ${size.toLocaleString("en")} lines, of \`parseDocument\``, limit: 0.3, measured: most(at(size).map(({ work, yaml }) => work / yaml)), unit: "×" })),
    { what: "A whole check, 30,000 lines beside 3,000", limit: 11, measured: most(growth.map(({ times: [short, long] }) => long / short)), unit: "×" },
    { what: "Our parsing with places, of js-yaml’s own values", limit: 2, measured: most(rows.map(({ parse, events }) => parse / events)), unit: "×", beyond: true },
  ];
}

function cliBars(rows: readonly CliRow[]): Bar[] {
  const wall = (name: string, files: number, faulty = false): number => rows.find((row) => row.name === name && row.files === files && row.faulty === faulty)?.wall ?? Number.NaN;
  const ofAjv = (files: number): number => most([wall(ours, files) / wall("ajv-cli", files), ...(files > 1 ? [wall(ours, files, true) / wall("ajv-cli", files, true)] : [])]);
  return [
    { what: "CLI on one file, of ajv-cli’s time", limit: 0.45, measured: ofAjv(1), unit: "×" },
    ...["spectral", "v8r", "eslint + schema"].map((name): Bar => ({ what: `CLI on 1,000 files, times as fast as ${name}`, limit: 10, least: true, measured: wall(name, 1_000) / wall(ours, 1_000), unit: "×" })),
    { what: "CLI on 100 files, of ajv-cli’s time", limit: 0.6, measured: ofAjv(100), unit: "×", beyond: true },
    { what: "CLI on 1,000 files, of ajv-cli’s time", limit: 0.65, measured: ofAjv(1_000), unit: "×", beyond: true },
  ];
}

const ours = "mentorspec lint";

/** The size that a text was made for. */
export function sizeOf(lines: number): number {
  return [50, 300, 3_000, 30_000].reduce((best, size) => (Math.abs(Math.log(size / lines)) < Math.abs(Math.log(best / lines)) ? size : best));
}

/** Not a number where there is none, or one of them is not. */
function most(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.max(...values);
}

export function isMet({ measured, limit, least = false }: Bar): boolean {
  return least ? measured >= limit : measured <= limit;
}
