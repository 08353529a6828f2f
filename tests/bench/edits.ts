import type { Diagnostic } from "vscode-languageserver-protocol/node";
import type { Client } from "./client";

type Diagnostics = readonly Diagnostic[];

/** One key that is pressed and taken back, and how the diagnostics show that they know of it. */
export interface Key {
  readonly kind: "text" | "fault" | "syntax";
  readonly line: number;
  readonly at: number;
  readonly insert: string;
  /** Whether the diagnostics are those of the text with the key (`true`) or without it; `before` are the last ones. */
  fits(diagnostics: Diagnostics, pressed: boolean, before: Diagnostics): boolean;
}

/** A letter more in a sentence, a letter that makes a listed value unlisted, and a quotation mark that nobody closes; all near the middle. */
export function keysIn(text: string): readonly Key[] {
  const lines = text.split("\n");
  const word = nearMiddle(lines, /^ +(?:- )?[a-z_]+: [A-Z][a-z]+ [a-z]+ [a-z ]*[a-z]+\b(?!:)/);
  const listed = nearMiddle(lines, /^ +(?:- )?(?:kind|horizon|design|type|model|mode|told_at|remuneration): [a-z-]+$/);
  const value = nearMiddle(lines, /^ +(?:- )?[a-z_]+: (?=[A-Z][\w ,]+$)/);
  const any = (diagnostics: Diagnostics, pressed: boolean): boolean => diagnostics.some(({ range }) => range.start.line === listed.line) === pressed;
  return [
    { kind: "text", ...word, insert: "s", fits: () => true },
    { kind: "fault", ...listed, insert: "q", fits: any },
    { kind: "syntax", ...value, insert: '"', fits: (diagnostics, _, before) => JSON.stringify(diagnostics) !== JSON.stringify(before) },
  ];
}

export async function press(client: Client, key: Key, pressed: boolean, before: Diagnostics): Promise<Diagnostics> {
  return client.diagnosticsAfter(send(client, key, pressed), (diagnostics) => key.fits(diagnostics, pressed, before));
}

export function send(client: Client, { line, at, insert }: Key, pressed: boolean): Promise<void> {
  return pressed ? client.edit(line, at, at, insert) : client.edit(line, at, at + insert.length, "");
}

/** The end of what is looked for in the line closest to the middle that has it. */
function nearMiddle(lines: readonly string[], pattern: RegExp): { readonly line: number; readonly at: number } {
  const middle = lines.length >> 1;
  let best: { readonly line: number; readonly at: number } | undefined;
  for (const [line, text] of lines.entries()) {
    const found = pattern.exec(text);
    if (found && (!best || Math.abs(line - middle) < Math.abs(best.line - middle))) best = { line, at: found[0].length };
  }
  if (!best) throw new Error(`No line fits ${String(pattern)}.`);
  return best;
}
