import { createInterface } from "node:readline";
import type { SchemaNode } from "../core/structure/format";
import { exit } from "./exit";

/** Lines that a person types, also several at once; Ctrl-C and Ctrl-D end the run with nothing written. Standard output is for the draft. */
export class Terminal {
  private readonly waiting: ((line: string) => void)[] = [];
  private readonly typed: string[] = [];
  private readonly lines = createInterface({ input: process.stdin, output: process.stderr });
  private closed = false;

  constructor() {
    this.lines.on("line", (line) => {
      const next = this.waiting.shift();
      if (next) next(line);
      else this.typed.push(line);
    });
    this.lines.on("close", () => {
      if (this.closed) return;
      this.say("\n");
      process.exit(exit.interrupted);
    });
  }

  ask(question: string): Promise<string> {
    this.lines.setPrompt(`${question} `);
    this.lines.prompt();
    const line = this.typed.shift();
    return line === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(line);
  }

  say(text: string): void {
    process.stderr.write(text);
  }

  close(): void {
    this.closed = true;
    this.lines.close();
  }
}

/** Asks until an answer can be used. */
export class Questions {
  constructor(private readonly terminal: Terminal) {}

  begin(): void {
    this.terminal.say("A few questions, then there is a first draft. Enter alone leaves an answer for later.\n\n");
  }

  async text(question: string, needed = false): Promise<string | undefined> {
    for (;;) {
      const answer = (await this.terminal.ask(question)).trim();
      if (answer !== "") return answer;
      if (!needed) return undefined;
    }
  }

  async number(question: string, least: number, most: number): Promise<number | undefined> {
    for (;;) {
      const answer = (await this.terminal.ask(question)).trim();
      if (answer === "") return undefined;
      if (/^\d{1,3}$/.test(answer) && Number(answer) >= least && Number(answer) <= most) return Number(answer);
      this.terminal.say(`  A whole number from ${least} to ${most}, please, or Enter alone.\n`);
    }
  }

  async choice(question: string, schema: SchemaNode | undefined): Promise<string | undefined> {
    return (await this.choices(question, schema, true))?.[0];
  }

  async choices(question: string, schema: SchemaNode | undefined, one = false): Promise<string[] | undefined> {
    const words = (schema?.enum ?? []).map(String);
    if (words.length === 0) return undefined;
    words.forEach((word, index) => this.terminal.say(`  ${String(index + 1).padStart(2)}  ${word.padEnd(24)} ${schema?.enumDescriptions?.[index] ?? ""}\n`));
    for (;;) {
      const answer = (await this.terminal.ask(`${question} (${one ? "a number" : "numbers, such as 1 3"})`)).trim();
      if (answer === "") return undefined;
      const chosen = answer.split(/[\s,]+/).map((part) => words[Number(part) - 1] ?? words.find((word) => word === part));
      if (chosen.every((word) => word !== undefined) && (!one || chosen.length === 1)) return [...new Set(chosen)];
      this.terminal.say(`  ${one ? "One number" : "Numbers"} from 1 to ${words.length}, please, or Enter alone.\n`);
    }
  }
}
