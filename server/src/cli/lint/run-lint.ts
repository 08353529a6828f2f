import path from "node:path";
import { Configurations, type LoaderOptions } from "../../config/loader";
import { nodeFiles, pathFrom } from "../../config/node-files";
import { amount } from "../../core/words/wording";
import { asJson } from "../escape";
import { exit } from "../exit";
import { type Context, fails } from "../formats/format";
import { summaryLines } from "../formats/words";
import { writeWhole } from "../output-file";
import { ProgressLine, say, screen, usesColour } from "../screen";
import { applyBaseline, BaselineRun, readBaseline } from "./baseline";
import { contextOf } from "./context";
import { Names } from "./names";
import type { LintOptions } from "./options";
import { Outputs, refuseOverwriting } from "./outputs";
import { problemText } from "./problems";
import { counted, isChecked, noSummary, type Result, type Summary } from "./report";
import { resultsOf } from "./results";
import { standardPath } from "./standard-input";
import { targetsOf } from "./targets";
import { isIncomplete, verdictOf } from "./verdict";
import { configFault } from "./work";

/** One run over the files, from what was asked to the exit code. */
export async function runLint(options: LintOptions, signal: AbortSignal): Promise<number> {
  const names = new Names(options.cwd);
  const loader: LoaderOptions = { explicit: options.config === undefined ? undefined : pathFrom(options.config), none: options.noConfig };
  const configurations = new Configurations(nodeFiles, loader);
  const baseline = baselineOf(options);
  const targets = await targetsOf(options, configurations, names);
  for (const file of targets.found.ignored) say(`${names.shown(names.of(file))} is left out, as the configuration or a .mentorspecignore says.`);
  const files = [...targets.tasks.map((task) => task.path), ...(targets.standardInput ? [standardPath(options)] : [])];
  const context = await contextOf(options, files, configurations, names);
  if (options.formats.some(({ file }) => file !== undefined)) refuseOverwriting(options.formats, options.cwd, await readFiles(files, options, configurations));
  const progress = new ProgressLine();
  const outputs = await Outputs.open(options.formats, context, process.env, screen(progress));
  const tally = new Tally(options, outputs, context, progress);
  try {
    for (const each of targets.found.unchecked) tally.take({ ...each, file: names.of(path.resolve(options.cwd, each.file)) });
    for await (const { path: full, result } of resultsOf(targets, options, loader, configurations, names, signal)) {
      if (signal.aborted) break;
      tally.take(applyBaseline(baseline, result, full));
    }
    if (signal.aborted) throw new Error("interrupted");
    progress.clear();
    outputs.end(tally.summary);
  } catch (error) {
    progress.clear();
    outputs.abandon();
    if (signal.aborted) return exit.interrupted;
    throw error;
  }
  if (tally.hasConfigFault) await sayConfigFaults(files, configurations, names, options);
  keepBaseline(baseline, options, tally.summary);
  const { code, remarks } = verdictOf(tally.summary, tally.incomplete, options);
  if (options.formats.every(({ file }) => file !== undefined) && !options.quiet) summaryLines(tally.summary).forEach((line) => process.stderr.write(`${line}\n`));
  remarks.forEach(say);
  return code;
}

/** Hands each result on and counts it. */
class Tally {
  summary: Summary = noSummary;
  incomplete = false;
  hasConfigFault = false;

  constructor(
    private readonly options: LintOptions,
    private readonly outputs: Outputs,
    private readonly context: Context,
    private readonly progress: ProgressLine,
  ) {}

  take(result: Result): void {
    this.summary = counted(this.summary, result);
    this.incomplete ||= isIncomplete(result);
    this.outputs.add(this.options.quiet ? this.quietly(result) : result);
    if (!isChecked(result)) this.notChecked(result.file, result.reason);
    this.progress.show(() => `${amount(this.summary.files + this.summary.unchecked, "file")} checked`);
  }

  /** Faults of a configuration are said once, at the end, not for every file. */
  private notChecked(file: string, reason: string): void {
    this.progress.clear();
    if (reason === configFault) this.hasConfigFault = true;
    else say(`${this.context.shown(file)} was not checked: ${reason}.`);
  }

  /** Only what fails the run; with --fail-on never, the errors. */
  private quietly(result: Result): Result {
    const threshold = this.options.failOn === "never" ? "error" : this.options.failOn;
    return isChecked(result) ? { ...result, findings: result.findings.filter((finding) => fails(finding, threshold)) } : result;
  }
}

/** Every file that a run reads: specifications, what configures them, the baseline. */
async function readFiles(files: readonly string[], { baseline, cwd }: LintOptions, configurations: Configurations): Promise<string[]> {
  const settings = await Promise.all(files.map((file) => configurations.settingsOf(pathFrom(file))));
  return [...files, ...new Set(settings.flatMap(({ sources }) => sources)), ...(baseline ? [path.resolve(cwd, baseline.file)] : [])];
}

async function sayConfigFaults(files: readonly string[], configurations: Configurations, names: Names, options: LintOptions): Promise<void> {
  const colour = usesColour(options.colour, process.env, process.stderr.isTTY === true);
  const affected = new Map<string, number>();
  for (const file of files) {
    for (const problem of (await configurations.settingsOf(pathFrom(file))).problems) {
      if (!affected.has(problem.path)) process.stderr.write(`${problemText(problem, names.shown(names.of(path.resolve(problem.path))), colour)}\n`);
      affected.set(problem.path, (affected.get(problem.path) ?? 0) + 1);
    }
  }
  for (const [file, count] of affected) say(`${names.shown(names.of(path.resolve(file)))} has a fault, so ${amount(count, "file")} ${count === 1 ? "was" : "were"} not checked. Put it right first.`);
}

function baselineOf({ baseline, cwd }: LintOptions): BaselineRun | undefined {
  if (!baseline) return undefined;
  const file = path.resolve(cwd, baseline.file);
  return new BaselineRun(readBaseline(file, baseline.write), path.dirname(file), baseline.write);
}

function keepBaseline(run: BaselineRun | undefined, { baseline, cwd }: LintOptions, { baselined }: Summary): void {
  if (!run || !baseline) return;
  const name = baseline.file;
  if (!baseline.write && !baseline.prune) {
    if (run.gone > 0) say(`${amount(run.gone, "finding")} of ${name} ${run.gone === 1 ? "is" : "are"} put right. --baseline-prune takes ${run.gone === 1 ? "it" : "them"} out.`);
    return;
  }
  writeWhole(path.resolve(cwd, baseline.file), `${asJson(baseline.write ? run.written(baseline.reason) : run.pruned(), 2)}\n`);
  say(`${name} is written: ${amount(baselined, "finding")} known from now on.`);
}
