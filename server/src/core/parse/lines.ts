import type { Span } from "../text";

/** A line of a text: where it starts, and where it ends before its break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function lineAt(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", start);
  let end = newline < 0 ? text.length : newline;
  if (text.charCodeAt(end - 1) === 13 && end > start) end--;
  return { start, end, text: text.slice(start, end) };
}

/** The nearest line above that is neither blank nor a comment. */
export function lineBefore(text: string, line: Line): Line | undefined {
  let above = line;
  while (above.start > 0) {
    above = lineAt(text, above.start - 1);
    if (!isBlank(above.text)) return above;
  }
  return undefined;
}

/** The nearest line below that is neither blank nor a comment. */
export function lineAfter(text: string, line: Line): Line | undefined {
  let from = text.indexOf("\n", line.end);
  while (from >= 0 && from < text.length - 1) {
    const below = lineAt(text, from + 1);
    if (!isBlank(below.text)) return below;
    from = text.indexOf("\n", below.end);
  }
  return undefined;
}

export function isBlank(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** How far a line is set in. */
export function indentOf(line: Line): number {
  return /^ */.exec(line.text)?.[0].length ?? 0;
}

/** A long span cut to its first line, so that it can be underlined. */
export function firstLine(text: string, span: Span): Span {
  const { end } = lineAt(text, span.start);
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, end)) };
}

/** A person's own word inside a message: short, on one line. */
export function found(word: string): string {
  const flat = word.replace(/\s+/g, " ").trim();
  return flat.length > 40 ? `${flat.slice(0, 37).trimEnd()}…` : flat;
}
