import { leading } from "./sorted";

/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of one stretch of text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A place as editors count it: both numbers start at 0, `character` is in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into lines and back. Breaks are LF, CRLF and lone CR, as LSP has them. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    if (!text.includes("\r")) {
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
      return;
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The line and column of an offset; an offset outside the text is moved to its nearest end. */
  at(offset: number): LineColumn {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    const line = leading(this.starts.length, (index) => (this.starts[index] ?? 0) <= clamped) - 1;
    return { line, character: clamped - (this.starts[line] ?? 0) };
  }

  /** The offset at which a line (from 0) begins; past the last line, the end of the text. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The offset at which the words of a line (from 0) end, before its break. */
  endOf(line: number): number {
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    while (end > start && isBreak(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  /** The text of a line (from 0) without its break. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }
}

/** The column of an offset, from 0, without an index of all lines. */
export function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return offset - start;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
