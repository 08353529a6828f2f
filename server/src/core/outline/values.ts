import type { ScalarNode, YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { FlowReader, type FlowSpot } from "./flow";
import { afterBreak, closingQuote, endOfLine, endOfWords, plainValue, scalarNode, skipSpaces, startsEntry, unindented, unquoted } from "./words";

/** A value, and what reading it tells of the cursor. */
export interface ValueRead {
  readonly node: YamlNode;
  /** The start of the line after it. */
  readonly next: number;
  readonly flow: FlowSpot | undefined;
  /** The cursor is in one of its further lines. */
  readonly holdsCursor: boolean;
  /** An empty line among those of a text, whose column says that the cursor has left the text. */
  readonly leftAt: number | undefined;
}

/** Where the entry stands that a value belongs to. */
interface Owner {
  readonly column: number;
  readonly path: Path;
}

/** Reads the value that starts in a line; nothing where the line has none. */
export function readValue(text: string, start: number, lineEnd: number, owner: Owner, cursor: number): ValueRead | undefined {
  const at = pastMarks(text, start, lineEnd);
  const first = text[at];
  if (at >= lineEnd || (first === "#" && /\s/.test(text[at - 1] ?? " "))) return undefined;
  if (first === "[" || first === "{") return brackets(text, at, owner, cursor);
  if (first === '"' || first === "'") return quoted(text, at, lineEnd, owner, cursor);
  if ((first === "|" || first === ">") && /^[|>][-+\d]*\s*(#.*)?$/.test(text.slice(at, lineEnd))) return longText(text, at, lineEnd, owner, cursor);
  const end = endOfWords(text, at, lineEnd);
  return read(text, scalarNode(at, end, plainValue(text.slice(at, end))), cursor);
}

function read(text: string, node: YamlNode, cursor: number, flow?: FlowSpot): ValueRead {
  const { start, end } = node.span;
  return { node, next: afterBreak(text, endOfLine(text, end)), flow, holdsCursor: cursor > endOfLine(text, start) && cursor <= end, leftAt: undefined };
}

/** Anchors and tags say nothing about the value itself. */
function pastMarks(text: string, start: number, lineEnd: number): number {
  let at = start;
  while (at < lineEnd && (text[at] === "&" || text[at] === "!")) {
    while (at < lineEnd && !/\s/.test(text[at] ?? "")) at++;
    at = skipSpaces(text, at);
  }
  return at;
}

function brackets(text: string, at: number, { column, path }: Owner, cursor: number): ValueRead {
  const reader = new FlowReader(text, at, column, cursor);
  const { node, end } = reader.read(path);
  const whole = read(text, { ...node, span: { start: at, end } } as YamlNode, cursor, reader.spot);
  return { ...whole, node };
}

function quoted(text: string, at: number, lineEnd: number, { column }: Owner, cursor: number): ValueRead {
  const quote = text[at] ?? "";
  const make = (end: number, inner: number): ScalarNode => scalarNode(at, end, unquoted(text.slice(at + 1, inner), quote), quote === '"' ? "double-quoted" : "single-quoted");
  let limit = lineEnd;
  for (let from = at + 1; ; from = limit) {
    const close = closingQuote(text, at, limit, from);
    if (close >= 0) return read(text, make(close + 1, close), cursor);
    const following = afterBreak(text, limit);
    if (limit >= text.length || startsEntry(text, following, column)) return read(text, make(lineEnd, lineEnd), cursor);
    limit = endOfLine(text, following);
  }
}

/** A text after `|` or `>`: every line further in than its key. */
function longText(text: string, at: number, lineEnd: number, { column }: Owner, cursor: number): ValueRead {
  let end = lineEnd;
  let next = afterBreak(text, lineEnd);
  let leftAt: number | undefined;
  let holdsCursor = false;
  for (let start = next; start < text.length; start = next) {
    const stop = endOfLine(text, start);
    const first = skipSpaces(text, start);
    const blank = first >= stop;
    if (!blank && first - start <= column) break;
    if (cursor >= start && cursor <= stop) {
      if (blank && cursor - start <= column) leftAt = start;
      else holdsCursor = true;
    }
    if (!blank) {
      end = stop;
      holdsCursor ||= leftAt !== undefined;
      leftAt = undefined;
    }
    next = afterBreak(text, stop);
  }
  const value = unindented(text.slice(afterBreak(text, lineEnd), end), text[at] === ">");
  return { node: scalarNode(at, end, value, text[at] === "|" ? "literal" : "folded"), next, flow: undefined, holdsCursor, leftAt };
}
