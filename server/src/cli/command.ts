import type { ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Given {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of the CLI. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** After the command's name: "[options] [files, folders or globs…]". */
  readonly usage: string;
  readonly options: Options;
  /** What each option does, in the order of the help page. */
  readonly help: readonly (readonly [option: string, meaning: string])[];
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  run(given: Given): Promise<number>;
}

/** Wrong use: said in one line, with exit code 2. */
export class UsageError extends Error {}
