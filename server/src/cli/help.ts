import type { Command, CommandName } from "./command";

/** The page of `mentorspec --help`. */
export function overview(commands: readonly CommandName[]): string {
  return [
    "Mentorspec checks programme specifications for mentoring and befriending.",
    "",
    "Usage: mentorspec COMMAND [options]",
    "",
    ...table(commands.map(({ name, summary }) => [name, summary])),
    "",
    "  --version   which version this is",
    "  --help      this page; “mentorspec COMMAND --help” shows one command with examples",
    "",
  ].join("\n");
}

export function helpFor({ name, summary }: CommandName, command: Command): string {
  return [
    `${summary}.`,
    "",
    `Usage: mentorspec ${name} ${command.usage}`.trimEnd(),
    ...(command.help.length === 0 ? [] : ["", ...table(command.help)]),
    "",
    "Examples:",
    ...command.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]),
    ...(command.notes === undefined ? [] : ["", ...command.notes]),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}   ${second}`.trimEnd());
}
