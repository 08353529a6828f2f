import path from "node:path";
import type { Configurations } from "../../config/loader";
import { pathFrom } from "../../config/node-files";
import { UsageError } from "../command";
import { discover, type Found } from "./discover";
import type { Names } from "./names";
import type { LintOptions } from "./options";
import { standardPath } from "./standard-input";
import type { Task } from "./work";

/** What a run is about: files in a fixed order, and perhaps standard input. */
export interface Targets {
  readonly tasks: readonly Task[];
  readonly standardInput: boolean;
  readonly found: Found;
}

export async function targetsOf(options: LintOptions, configurations: Configurations, names: Names): Promise<Targets> {
  const { args, cwd, changed, shard } = options;
  const discovered = await discover(args.filter((arg) => arg !== "-"), cwd, configurations);
  const leftOut = args.includes("-") && (await configurations.settingsOf(pathFrom(standardPath(options)))).ignored;
  const found = leftOut ? { ...discovered, ignored: [...discovered.ignored, standardPath(options)] } : discovered;
  if (!options.allowEmpty && changed === undefined && found.empty.length > 0) throw new UsageError(nothingMatches(found.empty));
  const kept = changed ? await changedOnly(found.files, (await import("./git")).changedFiles(cwd, changed.since), configurations) : found.files;
  const part = shard ? kept.filter((_, index) => index % shard.count === shard.index - 1) : kept;
  const standardInput = args.includes("-") && !leftOut;
  if (part.length === 0 && !standardInput && found.unchecked.length === 0 && !mayBeEmpty(options, found)) throw new UsageError("Nothing is left to check. --allow-empty takes that for an answer.");
  return { tasks: part.map((file) => ({ path: file, file: names.of(file) })), standardInput, found };
}

/** Nothing to do is right when only changes were asked for, in a part of a matrix, or when all that is named is left out. */
function mayBeEmpty({ allowEmpty, changed, shard }: LintOptions, { ignored, files }: Found): boolean {
  return allowEmpty || changed !== undefined || ignored.length > 0 || (shard !== undefined && files.length > 0);
}

/** A name that was typed wrongly, or a folder that has moved, must not pass for a register in which all is well. */
function nothingMatches(empty: Found["empty"]): string {
  const names = empty.map((each) => (each === "." ? "this folder" : `“${each}”`)).join(", ");
  return `No specification is found in ${names}: their names end in .programme.yaml. --allow-empty takes that for an answer.`;
}

/** A changed configuration or guide changes what is found, so it brings back the files that it speaks for. */
async function changedOnly(files: readonly string[], changed: ReadonlySet<string>, configurations: Configurations): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) {
    const { sources } = await configurations.settingsOf(pathFrom(file));
    if (changed.has(file) || sources.some((source) => changed.has(path.resolve(source)))) kept.push(file);
  }
  return kept;
}
