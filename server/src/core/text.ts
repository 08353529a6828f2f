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

/** Turns offsets into lines and back. Breaks are LF, CRLF and lone CR, as LSP has them. Lines are looked for as far as they are asked about. */
export class LineIndex {
  /** Where lines start, as far as they are known. Numbers of a fixed size: a text can have millions of lines. */
  private starts: Uint32Array;
  private known = 1;
  private readonly hasReturns: boolean;
  /** Where the next break is looked for; past the text when there is none left. */
  private from = 0;

  constructor(private readonly text: string) {
    this.hasReturns = text.includes("\r");
    // As many as there usually are, so that it seldom has to grow.
    this.starts = new Uint32Array((text.length >> 5) + 64);
  }

  get lineCount(): number {
    this.read(Infinity, Infinity);
    return this.known;
  }

  /** The line and column of an offset; an offset outside the text is moved to its nearest end. */
  at(offset: number): LineColumn {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    this.read(clamped, Infinity);
    const line = leading(this.known, (index) => (this.starts[index] ?? 0) <= clamped) - 1;
    return { line, character: clamped - (this.starts[line] ?? 0) };
  }

  /** The offset at which a line (from 0) begins; past the last line, the end of the text. */
  startOf(line: number): number {
    if (line >= this.known) this.read(Infinity, line);
    return line < this.known ? (this.starts[line] ?? 0) : this.text.length;
  }

  /** Looks for lines until one starts past an offset, or there is one with this number. */
  private read(offset: number, line: number): void {
    const { text } = this;
    while (this.from <= text.length && (this.starts[this.known - 1] ?? 0) <= offset && this.known <= line) {
      const at = this.hasReturns ? nextBreak(text, this.from) : text.indexOf("\n", this.from);
      this.from = at < 0 ? text.length + 1 : at + 1;
      if (at >= 0) this.add(at + 1);
    }
  }

  private add(start: number): void {
    if (this.known === this.starts.length) {
      const longer = new Uint32Array(this.known * 2);
      longer.set(this.starts);
      this.starts = longer;
    }
    this.starts[this.known++] = start;
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

/** The last sign of the next break; -1 where there is none. */
function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at;
  }
  return -1;
}
