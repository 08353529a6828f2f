import path from "node:path";
import { Configurations, type LoaderOptions, type Settings } from "../config/loader";
import { nodeFiles, pathFrom } from "../config/node-files";
import { check, type CheckResult } from "../core/check";
import { within } from "../deadline";
import { type Given, UsageError } from "./command";
import { TookTooLong } from "../took-too-long";
import { decoded, readBytes, readStandardInput } from "./inputs";
import { whyNot } from "./lint/work";

export interface Specimen {
  readonly name: string;
  readonly result: CheckResult;
  readonly settings: Settings;
}

/** The options of every command that reads specifications. */
export const readingOptions = { config: { type: "string", short: "c" }, "no-config": { type: "boolean" }, today: { type: "string" } } as const;

export const readingHelp: readonly (readonly [string, string])[] = [
  ["-c, --config FILE", "this configuration, instead of the nearest .mentorspec.yaml"],
  ["--no-config", "no configuration at all"],
  ["--today DATE", "check as if it were this day, such as 2026-04-01"],
];

export function configurationsFor({ values }: Given): Configurations {
  const file = typeof values["config"] === "string" ? values["config"] : undefined;
  if (file !== undefined && values["no-config"] === true) throw new UsageError("Choose one of --config and --no-config.");
  const options: LoaderOptions = { explicit: file === undefined ? undefined : pathFrom(file), none: values["no-config"] === true };
  return new Configurations(nodeFiles, options);
}

/** Milliseconds for one file. */
const longest = 10_000;

/** One specification, read and checked; “-” is standard input, and `bytes` stand for a file at another time. */
export async function specimen(file: string, configurations: Configurations, today: string, bytes?: Uint8Array): Promise<Specimen> {
  const full = file === "-" ? path.resolve("standard-input.programme.yaml") : path.resolve(file);
  const settings = await configurations.settingsOf(pathFrom(full));
  const [problem] = settings.problems;
  if (problem) throw new UsageError(`${path.relative(process.cwd(), problem.path)} has a fault: ${problem.findings[0]?.message ?? ""} “mentorspec config check” shows it in full.`);
  try {
    const { text } = decoded(bytes ?? (file === "-" ? await readStandardInput(settings.limits.size) : readBytes(full, settings.limits.size)));
    return { name: file, settings, result: within(longest, () => check(text, { knowledge: settings.knowledge, config: settings.config, limits: settings.limits, today })) };
  } catch (error) {
    throw new UsageError(`${file} cannot be used: ${error instanceof TookTooLong ? `it took longer than ${longest / 1_000} seconds` : whyNot(error)}.`);
  }
}
