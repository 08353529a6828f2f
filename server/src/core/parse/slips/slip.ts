import type { SyntaxFault } from "../../document/document";
import type { Repair } from "../../finding";
import type { Span, TextEdit } from "../../text";
import { lineAt, lineBefore, type Line } from "../lines";
import type { SyntaxId } from "../syntax-ids";

/**
 * A guess at what went wrong: the fault as a person is told of it, and the edits that would
 * put it right. A guess counts only if the parser gets further once they are made.
 */
export interface Slip {
  readonly fault: SyntaxFault;
  readonly edits: readonly TextEdit[];
}

/** Where the parser gave up, and the lines around. */
export interface Stuck {
  readonly text: string;
  readonly at: number;
  readonly reason: string;
  /** The line of the place, or the last written line where the text has ended. */
  readonly line: Line;
  readonly above: Line | undefined;
}

/** Looks for one kind of slip; the guesses it returns are tried in order. */
export type Recogniser = (stuck: Stuck) => readonly Slip[];

export function stuckAt(text: string, at: number, reason: string): Stuck {
  let line = lineAt(text, at);
  if (at >= text.length && line.text.trim() === "") line = lineBefore(text, line) ?? line;
  return { text, at, reason, line, above: lineBefore(text, line) };
}

export function slip(id: SyntaxId, message: string, span: Span, edits: readonly TextEdit[], repairs: readonly Repair[] = []): Slip {
  return { fault: { id, message, span, repairs }, edits };
}

/** The repair that makes one edit. */
export function repairBy(edit: TextEdit, title: string, safe: boolean, preferred = true): Repair {
  return { kind: "replace", title, span: edit.span, text: edit.text, safe, preferred };
}

export function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

export function charSpan(offset: number, length = 1): Span {
  return { start: offset, end: offset + length };
}
