import type { Severity } from "../../core/finding";
import { localDate } from "../../local-date";
import { type Given, UsageError } from "../command";
import type { Fixing } from "./check-file";
import { type Wanted, wantedFormats } from "./outputs";
import { defaultBaseline } from "./baseline";

/** The options of `lint`, each checked and with its default. */
export interface LintOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly today: string;
  readonly formats: readonly Wanted[];
  readonly stdinName: string | undefined;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly failOn: Severity | "never";
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly fixing: Fixing;
  /** Only what has changed: since a commit, or since the last one. */
  readonly changed: { readonly since: string | undefined } | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly watch: boolean;
  readonly baseline: { readonly file: string; readonly write: boolean; readonly prune: boolean; readonly reason: string | undefined } | undefined;
  readonly allowEmpty: boolean;
  /** Milliseconds for one file. */
  readonly deadline: number;
  /** `undefined`: as many as pay. */
  readonly workers: boolean | undefined;
  readonly colour: boolean | undefined;
}

/** What `--fail-on` takes, the loudest first. */
export const thresholds = ["error", "warning", "info", "hint", "never"] as const;

export function lintOptions({ values, positionals }: Given, environment: NodeJS.ProcessEnv): LintOptions {
  const options: LintOptions = {
    args: positionals.length === 0 ? ["."] : positionals,
    cwd: process.cwd(),
    today: dayOf(values["today"]),
    formats: wantedFormats((values["format"] as string[] | undefined) ?? [], environment),
    stdinName: text(values["stdin-filename"]),
    config: text(values["config"]),
    noConfig: values["no-config"] === true,
    failOn: failOnOf(text(values["fail-on"])),
    maxWarnings: wholeNumber("--max-warnings", text(values["max-warnings"])),
    quiet: values["quiet"] === true,
    fixing: values["fix-dry-run"] === true ? "dry-run" : values["fix"] === true ? "write" : "off",
    changed: values["changed"] === true || text(values["since"]) !== undefined ? { since: text(values["since"]) } : undefined,
    shard: shardOf(text(values["shard"])),
    watch: values["watch"] === true,
    baseline: baselineOf(values),
    allowEmpty: values["allow-empty"] === true,
    deadline: secondsOf(text(values["timeout"])),
    workers: workersOf(text(values["workers"])),
    colour: values["color"] === true ? true : values["no-color"] === true ? false : undefined,
  };
  refuseContradictions(options, values);
  return options;
}

function refuseContradictions(options: LintOptions, values: Given["values"]): void {
  const stdin = options.args.includes("-");
  if (options.config !== undefined && options.noConfig) throw new UsageError("Choose one of --config and --no-config.");
  if (values["fix"] === true && values["fix-dry-run"] === true) throw new UsageError("Choose one of --fix and --fix-dry-run.");
  if (stdin && options.fixing === "write") throw new UsageError("Standard input cannot be changed. --fix-dry-run shows what would be.");
  if (stdin && (options.watch || options.changed)) throw new UsageError("Standard input goes with neither --watch nor --changed.");
  if (options.args.filter((arg) => arg === "-").length > 1) throw new UsageError("Standard input can be read once only.");
  if (!stdin && options.stdinName !== undefined) throw new UsageError("--stdin-filename names standard input, so it goes with “-”.");
  if (options.baseline?.write === true && options.baseline.prune) throw new UsageError("Choose one of --baseline-write and --baseline-prune.");
  if (options.baseline?.reason !== undefined && !options.baseline.write) throw new UsageError("--baseline-reason goes with --baseline-write.");
  if (options.watch && (options.baseline?.write === true || options.baseline?.prune === true || options.shard)) throw new UsageError("--watch goes with neither a baseline that is written nor --shard.");
}

export function dayOf(value: unknown): string {
  if (typeof value !== "string") return localDate(new Date());
  const there = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  if (!there) throw new UsageError(`“${value}” is not a date such as 2026-04-01.`);
  return value;
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function failOnOf(value: string | undefined): LintOptions["failOn"] {
  const found = value === undefined ? "error" : thresholds.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`--fail-on takes error, warning, info, hint or never, not “${value}”.`);
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option} takes a whole number, not “${value}”.`);
  return Number(value);
}

function shardOf(value: string | undefined): LintOptions["shard"] {
  if (value === undefined) return undefined;
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) throw new UsageError(`--shard takes a part and the number of parts, such as 1/4, not “${value}”.`);
  return { index, count };
}

function baselineOf(values: Given["values"]): LintOptions["baseline"] {
  const file = text(values["baseline"]);
  const [write, prune] = [values["baseline-write"] === true, values["baseline-prune"] === true];
  const reason = text(values["baseline-reason"]);
  return file === undefined && !write && !prune && reason === undefined ? undefined : { file: file ?? defaultBaseline, write, prune, reason };
}

function secondsOf(value: string | undefined): number {
  if (value === undefined) return 10_000;
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 3_600)) throw new UsageError(`--timeout takes seconds, such as 30, not “${value}”.`);
  return seconds * 1000;
}

function workersOf(value: string | undefined): boolean | undefined {
  if (value === undefined || value === "auto") return undefined;
  if (value === "on" || value === "off") return value === "on";
  throw new UsageError(`--workers takes auto, on or off, not “${value}”.`);
}
