import { readFileSync } from "node:fs";
import { check, type CheckResult } from "../../core/check";
import { defaultConfig } from "../../core/config";
import { makeKnowledge } from "../../core/knowledge";
import { localDate } from "../../local-date";
import { type Command, type Given, UsageError } from "../command";
import { json } from "../formats/json";
import { text } from "../formats/text";
import { decode, filesOf, type Input, readInput, type Unread } from "../inputs";
import { exit } from "../exit";

/** One file and what was found in it. */
export interface Checked {
  readonly file: string;
  readonly result: CheckResult;
}

export const lint: Command = {
  name: "lint",
  summary: "Check specifications and say what is missing, over-claimed or does not add up",
  usage: "[options] FILE…",
  options: { format: { type: "string", default: "text" }, today: { type: "string" }, "stdin-filename": { type: "string" } },
  help: [
    ["FILE…", "files, folders and globs; “-” reads from standard input"],
    ["--format FORMAT", "text (default) or json"],
    ["--today DATE", "check as if it were this day, such as 2026-04-01"],
    ["--stdin-filename NAME", "what to call the text from standard input"],
  ],
  examples: [
    ["mentorspec lint samples", "every specification in a folder"],
    ["mentorspec lint --format json bid.programme.yaml", "for another program to read"],
    ["mentorspec lint - < bid.programme.yaml", "from standard input"],
  ],
  run: async (given) => report(given),
};

function report({ values, positionals }: Given): number {
  const cwd = process.cwd();
  const today = typeof values["today"] === "string" ? values["today"] : localDate(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new UsageError(`“${today}” is not a date such as 2026-04-01.`);
  if (positionals.length === 0) throw new UsageError("Say which files or folders to check.");
  const formats = { text, json };
  const format = values["format"] as string;
  if (!(format in formats)) throw new UsageError(`There is no format “${format}”.`);
  const stdinName = typeof values["stdin-filename"] === "string" ? values["stdin-filename"] : "standard input";
  const inputs = positionals.flatMap((arg) => (arg === "-" ? [decode(stdinName, readFileSync(0))] : filesOf([arg], cwd).map((file) => readInput(file, cwd))));
  if (inputs.length === 0) throw new UsageError("No specification was found there: their names end in .programme.yaml.");
  const knowledge = makeKnowledge();
  const checked = inputs.filter((input): input is Input => "text" in input).map(({ file, text: source }) => ({ file, result: check(source, { knowledge, today, config: defaultConfig }) }));
  const unread = inputs.filter((input): input is Unread => "reason" in input);
  process.stdout.write(formats[format as keyof typeof formats](checked, knowledge.guide, { colour: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined, today }));
  for (const { file, reason } of unread) process.stderr.write(`mentorspec: ${file} was not checked: ${reason}.\n`);
  return exitCode(checked, unread);
}

function exitCode(checked: readonly Checked[], unread: readonly Unread[]): number {
  const findings = checked.flatMap(({ result }) => result.findings);
  if (unread.length > 0 || findings.some(({ id }) => id === "internal-error" || id === "file-limit")) return exit.failed;
  return findings.some(({ severity }) => severity === "error") ? exit.findings : exit.clean;
}
