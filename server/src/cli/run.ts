import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { nearest } from "../core/words/nearest";
import { version } from "../version";
import { commands } from "./commands/list";
import { type Command, type CommandName, UsageError } from "./command";
import { exit } from "./exit";
import { helpFor, overview } from "./help";
import { say } from "./screen";

/** Runs one command line and gives its exit code. What goes wrong is said on stderr, never thrown. */
export async function run(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  const [name, given] = first === "help" && rest[0] !== undefined ? [rest[0], ["--help"]] : [first, rest];
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(overview(commands));
    return name === undefined ? exit.failed : exit.clean;
  }
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${version}\n`);
    return exit.clean;
  }
  const chosen = commands.find((each) => each.name === name);
  if (!chosen) return fail(unknownCommand(name));
  const command = await chosen.load();
  try {
    return await start(chosen, command, given);
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message);
    if (isParseArgsError(error)) return fail(`${wrongOption(error.message, command, given)} “mentorspec ${chosen.name} --help” lists the options.`);
    return fail(`Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function start(chosen: CommandName, command: Command, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { ...command.options, help: { type: "boolean", short: "h" } }, allowPositionals: true });
  if (values["help"] === true) {
    process.stdout.write(helpFor(chosen, command));
    return exit.clean;
  }
  return command.run({ values, positionals });
}

function unknownCommand(name: string): string {
  if (name.startsWith("-")) return `There is no option ${name} without a command. ${/v/i.test(name) ? "Did you mean --version?" : "“mentorspec --help” shows what there is."}`;
  const guess = nearest(name, commands.map((each) => each.name));
  const ask = existsSync(name) ? `To check that file or folder: mentorspec lint ${name}` : guess !== undefined ? `Did you mean “${guess}”?` : "“mentorspec --help” lists them.";
  return `There is no command “${name}”. ${ask}`;
}

/** What is wrong with an option, in our words, with the option or the file that was perhaps meant. */
function wrongOption(message: string, { options }: Command, args: readonly string[]): string {
  const option = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(message)?.[1] ?? "";
  if (message.includes("argument missing")) return `${option} needs a value after it.`;
  if (message.includes("is ambiguous")) return `${option} needs a value after it. For one that begins with a dash, write ${option}=VALUE.`;
  if (/does not take an argument/.test(message)) return `${option} takes no value.`;
  const file = args.find((arg) => arg.startsWith(option) && existsSync(arg));
  if (file !== undefined) return `There is no option ${option}. For the file of that name, put “--” before it.`;
  const guess = nearest(option.replace(/^-+/, ""), Object.keys(options));
  return `There is no option ${option}.${guess === undefined ? "" : ` Did you mean --${guess}?`}`;
}

function fail(message: string): number {
  say(message);
  return exit.failed;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
