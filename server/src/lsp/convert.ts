import { PositionEncodingKind, type Position, type Range } from "vscode-languageserver";
import type { LineIndex, Span } from "../core/text";

/**
 * Positions as a client counts them. The core counts UTF-16 code units; a client that agreed
 * to UTF-8 or UTF-32 is translated here and nowhere else.
 */
export class Positions {
  private last = { line: 0, character: 0, units: 0 };

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
    const inside = Math.min(character, this.lines.endOf(line) - this.lines.startOf(line));
    if (this.encoding === PositionEncodingKind.UTF16) return { line, character: inside };
    return { line, character: this.unitsBefore(line, inside) };
  }

  /** The offset of a position; one outside the text moves to the nearest end of its line or of the text. */
  offset(position: Position): number {
    const line = Math.min(Math.max(position.line, 0), this.lines.lineCount - 1);
    const start = this.lines.startOf(line);
    const end = this.lines.endOf(line);
    if (position.line > line) return end;
    const wanted = Math.max(position.character, 0);
    if (this.encoding === PositionEncodingKind.UTF16) return Math.min(start + wanted, end);
    return start + codeUnits(this.lines.lineText(line), wanted, this.encoding);
  }

  /** Places mostly come in the order of the text, so counting goes on from the last one. */
  private unitsBefore(line: number, character: number): number {
    const { last } = this;
    const from = last.line === line && last.character <= character ? last : { line, character: 0, units: 0 };
    const start = this.lines.startOf(line);
    const counted = from.units + units(this.lines.slice(start + from.character, start + character), this.encoding);
    this.last = { line, character, units: counted };
    return counted;
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
