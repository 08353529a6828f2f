import type { ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Given {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** What a command is called, known before it is loaded. */
export interface CommandName {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** One command of the CLI. */
export interface Command {
  /** After the command's name: "[options] [FILE…]". */
  readonly usage: string;
  readonly options: Options;
  /** What each option does, in the order of the help page. */
  readonly help: readonly (readonly [option: string, meaning: string])[];
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** What else is worth knowing. */
  readonly notes?: readonly string[];
  run(given: Given): Promise<number>;
}

/** Wrong use: said in one line, with exit code 2. */
export class UsageError extends Error {}
