import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CliRow } from "./cli";
import type { EditorRow } from "./editor";
import type { GrowthRow } from "./growth-run";
import type { ParsingRow } from "./parser-run";

/** What was measured, part by part; a part that was not run again keeps its last figures. */
export interface Results {
  readonly parser: Part<ParsingRow>;
  readonly growth: Part<GrowthRow>;
  readonly editor: Part<EditorRow>;
  readonly cli: Part<CliRow>;
}

export interface Part<R> {
  /** When, on what, and how busy that was; nothing where it was never measured. */
  readonly taken: string | undefined;
  readonly rows: readonly R[];
}

const file = join(import.meta.dirname, "../../out/bench.json");
const none = { taken: undefined, rows: [] };
const nothing: Results = { parser: none, growth: none, editor: none, cli: none };

export function lastResults(): Results {
  try {
    const known = JSON.parse(readFileSync(file, "utf8"), (_, value: unknown) => (value === "none" ? Number.NaN : value)) as Partial<Results>;
    return { ...nothing, ...known };
  } catch {
    return nothing;
  }
}

export function keep(results: Results): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results, (_, value: unknown) => (typeof value === "number" && Number.isNaN(value) ? "none" : value), 1));
}
