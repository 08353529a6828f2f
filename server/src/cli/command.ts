import type { ParseArgsConfig } from "node:util";
import { nearest } from "../core/words/nearest";

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
  /** The words that an option, or the first argument (“”), takes: for completion in a shell. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** What else is worth knowing. */
  readonly notes?: readonly string[];
  run(given: Given): Promise<number>;
}

/** One of a few words, `choices[0]` where none is given. Throws a UsageError with the one that was perhaps meant. */
export function choice<T extends string>(what: string, value: unknown, choices: readonly [T, ...T[]]): T {
  if (value === undefined) return choices[0];
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  const guess = nearest(String(value), choices);
  throw new UsageError(`There is no ${what} “${String(value)}”. ${guess === undefined ? `It can be ${choices.join(", ")}.` : `Did you mean “${guess}”?`}`);
}

/** Wrong use: said in one line, with exit code 2. */
export class UsageError extends Error {}
