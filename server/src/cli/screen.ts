import { clean } from "./escape";
import type { Sink } from "./output-file";

/** Whether to use colours: in a terminal, unless NO_COLOR says otherwise. FORCE_COLOR and --color go before it. */
export function usesColour(asked: unknown, environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (typeof asked === "boolean") return asked;
  const force = environment["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (environment["NO_COLOR"] !== undefined && environment["NO_COLOR"] !== "") return false;
  return isTerminal && environment["TERM"] !== "dumb";
}

/** A remark for the person at the terminal, on one line, beside what the formats write. Nothing in it steers the terminal. */
export function say(message: string): void {
  process.stderr.write(`mentorspec: ${clean(message)}\n`);
}

/** “123 of 10,000” on one line of the terminal, gone before anything else is written. */
export class ProgressLine {
  private shown = false;
  private last = 0;

  constructor(private readonly begin = Date.now()) {}

  show(words: () => string): void {
    const now = Date.now();
    if (process.stderr.isTTY !== true || now - this.begin < 500 || now - this.last < 100) return;
    this.last = now;
    this.shown = true;
    process.stderr.write(`\r\u001b[K${words()}`);
  }

  clear(): void {
    if (this.shown) process.stderr.write("\r\u001b[K");
    this.shown = false;
  }
}

export function screen(progress: ProgressLine): Sink {
  return {
    write(text) {
      if (text === "") return;
      progress.clear();
      process.stdout.write(text);
    },
    finish: () => undefined,
    abandon: () => undefined,
  };
}
