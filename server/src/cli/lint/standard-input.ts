import { within } from "../../deadline";
import path from "node:path";
import type { Configurations } from "../../config/loader";
import { pathFrom } from "../../config/node-files";
import { decoded, readStandardInput } from "../inputs";
import { checkText } from "./check-file";
import { unifiedDiff } from "./diff";
import type { Names } from "./names";
import type { LintOptions } from "./options";
import type { Result } from "./report";
import { configFault, whyNot } from "./work";

/** Where standard input is taken to stand: its configuration is looked for there. */
export function standardPath({ cwd, stdinName }: LintOptions): string {
  return path.resolve(cwd, stdinName ?? "standard-input.programme.yaml");
}

export async function checkStandardInput(options: LintOptions, configurations: Configurations, names: Names, signal: AbortSignal): Promise<Result> {
  const file = options.stdinName === undefined ? "standard input" : names.of(standardPath(options));
  try {
    const settings = await configurations.settingsOf(pathFrom(standardPath(options)));
    if (settings.problems.length > 0) return { file, reason: configFault };
    const { text } = decoded(await readStandardInput(settings.limits.size, signal));
    const { report, text: repaired } = within(options.deadline, () => checkText(file, text, settings, options.today, options.fixing));
    return repaired === undefined ? report : { ...report, diff: unifiedDiff(file, text, repaired) };
  } catch (error) {
    return { file, reason: whyNot(error) };
  }
}
