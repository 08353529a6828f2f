import { parseArgs } from "node:util";
import { version } from "../version";
import { commands } from "./commands/list";
import { type Command, UsageError } from "./command";
import { exit } from "./exit";
import { helpFor, overview } from "./help";

/** Runs one command line and gives its exit code. What goes wrong is said on stderr, never thrown. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(overview(commands));
    return name === undefined ? exit.failed : exit.clean;
  }
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${version}\n`);
    return exit.clean;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) return fail(`There is no command “${name}”. “mentorspec --help” lists them.`);
  try {
    return await start(command, rest);
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message} “mentorspec ${command.name} --help” shows how it is used.`);
    if (isParseArgsError(error)) return fail(`${error.message.split(". ")[0]}. “mentorspec ${command.name} --help” lists the options.`);
    return fail(`Something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function start(command: Command, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { ...command.options, help: { type: "boolean", short: "h" } }, allowPositionals: true, allowNegative: true });
  if (values["help"] === true) {
    process.stdout.write(helpFor(command));
    return exit.clean;
  }
  return command.run({ values, positionals });
}

function fail(message: string): number {
  process.stderr.write(`mentorspec: ${message}\n`);
  return exit.failed;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
