import { PositionEncodingKind, type Position, type Range } from "vscode-languageserver";
import type { LineIndex, Span } from "../core/text";

/**
 * Positions as a client counts them. The core counts UTF-16 code units; a client that agreed
 * to UTF-8 or UTF-32 is translated here and nowhere else.
 */
export class Positions {
  constructor(
    private readonly lines: LineIndex,
    private readonly encoding: PositionEncodingKind,
  ) {}

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(Math.max(span.start, span.end)) };
  }

  /** Never inside a line break. */
  position(offset: number): Position {
    const { line, character } = this.lines.at(offset);
    const text = this.lines.lineText(line);
    if (this.encoding === PositionEncodingKind.UTF16) return { line, character: Math.min(character, text.length) };
    return { line, character: units(text.slice(0, character), this.encoding) };
  }

  /** The offset of a position; one outside the text moves to the nearest end of its line or of the text. */
  offset(position: Position): number {
    const line = Math.min(Math.max(position.line, 0), this.lines.lineCount - 1);
    const text = this.lines.lineText(line);
    const start = this.lines.startOf(line);
    if (position.line > line) return start + text.length;
    const wanted = Math.max(position.character, 0);
    if (this.encoding === PositionEncodingKind.UTF16) return start + Math.min(wanted, text.length);
    return start + codeUnits(text, wanted, this.encoding);
  }
}

function units(text: string, encoding: PositionEncodingKind): number {
  let count = 0;
  for (const character of text) count += width(character, encoding);
  return count;
}

function codeUnits(text: string, wanted: number, encoding: PositionEncodingKind): number {
  let count = 0;
  let offset = 0;
  for (const character of text) {
    count += width(character, encoding);
    if (count > wanted) return offset;
    offset += character.length;
  }
  return offset;
}

function width(character: string, encoding: PositionEncodingKind): number {
  if (encoding === PositionEncodingKind.UTF32) return 1;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
