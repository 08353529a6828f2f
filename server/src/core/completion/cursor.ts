import { type MapNode, nodeAt, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { FlowSpot } from "../outline/flow";
import { type LineSpot, type OpenFrame, outline } from "../outline/outline";
import { endOfWords, skipSpaces } from "../outline/words";
import type { Span } from "../text";

/** One thing that may be written at a cursor. */
export interface Slot {
  readonly role: "key" | "value";
  /** Of the block that the key belongs to, or of the value. */
  readonly path: Path;
  /** The block that a key would join, with all its entries; none where this key would begin it. */
  readonly block: MapNode | undefined;
  /** What stands there already and would be replaced. */
  readonly word: Span;
  /** The quote that the word is in. */
  readonly quote: string;
  readonly flow: boolean;
  /** A colon follows, so only the name is wanted. */
  readonly named: boolean;
  /** What has to come before: a dash, or the space after a colon. */
  readonly before: string;
  /** The column in which the entry starts; its further lines go two further in. */
  readonly column: number;
  /** The span of the line's indentation where it has to become `column` wide. */
  readonly reindent: Span | undefined;
}

type Found = Omit<Slot, "block">;

export type Cursor = { readonly kind: "slots"; readonly slots: readonly Slot[] } | { readonly kind: "comment"; readonly start: number };

/** What may be written at an offset, likeliest first, however broken the text is. */
export function cursorAt(text: string, offset: number): Cursor {
  const { root, line, flow } = outline(text, offset);
  const comment = flow || !line ? undefined : commentStart(text, line, offset);
  if (comment !== undefined) return { kind: "comment", start: comment };
  const found = flow ? [betweenBrackets(text, flow)] : line ? onLine(text, line, offset) : [];
  const sound = found.filter(({ quote, before }) => quote === "" || before !== "- ");
  return { kind: "slots", slots: sound.map((slot) => ({ ...slot, block: slot.role === "key" ? blockIn(root, slot.path) : undefined })) };
}

function blockIn(root: YamlNode | undefined, path: Path): MapNode | undefined {
  const node = nodeAt(root, path);
  return node?.kind === "map" ? node : undefined;
}

function betweenBrackets(text: string, { role, path, word }: FlowSpot): Found {
  return { role, path, word, quote: quoteBefore(text, word), flow: true, named: role === "key" && /^["']?\s*:/.test(text.slice(word.end)), before: spaceAfterColon(text, word.start), column: 0, reindent: undefined };
}

function onLine(text: string, line: LineSpot, offset: number): Found[] {
  if (offset < line.start && line.start < line.lineEnd) return [];
  if (line.key) return besideKey(text, line, line.key, offset);
  return line.start >= line.lineEnd && !line.dashed ? onBlankLine(line, text, offset) : onWords(text, line, offset);
}

function quoteBefore(text: string, word: Span): string {
  const before = text[word.start - 1] ?? "";
  return before === '"' || before === "'" ? before : "";
}

function spaceAfterColon(text: string, start: number): string {
  return text[start - 1] === ":" ? " " : "";
}

/** Where the comment starts that an offset stands in. */
function commentStart(text: string, line: LineSpot, offset: number): number | undefined {
  const end = endOfWords(text, line.lineStart, line.lineEnd);
  const hash = text.indexOf("#", end);
  const isComment = hash >= 0 && hash < line.lineEnd && text.slice(end, hash).trim() === "" && !insideQuotes(text, line.start, hash);
  return isComment && offset > hash ? hash : undefined;
}

function insideQuotes(text: string, start: number, at: number): boolean {
  let quote = "";
  for (let i = start; i < at; i++) {
    const here = text[i] ?? "";
    if (quote === "" && (here === '"' || here === "'") && /[\s:[{,]/.test(text[i - 1] ?? " ")) quote = here;
    else if (here === quote) quote = "";
  }
  return quote !== "";
}

function besideKey(text: string, line: LineSpot, key: NonNullable<LineSpot["key"]>, offset: number): Found[] {
  const quoted = key.node.style === "plain" ? 0 : 1;
  const owner = blockAt(line, line.column);
  if (offset <= key.colon) {
    const word = { start: key.node.span.start + quoted, end: key.node.span.end - quoted };
    if (offset > key.node.span.end || !owner) return [];
    return [{ role: "key", path: owner.path, word, quote: quoteBefore(text, word), flow: false, named: true, before: "", column: line.column, reindent: undefined }];
  }
  if (!owner) return [];
  return [valueSlot(text, [...owner.path, String(key.node.value)], skipSpaces(text, key.colon + 1), line, offset, owner.column)];
}

/** The value on the cursor's line, from where it starts. */
function valueSlot(text: string, path: Path, from: number, line: LineSpot, offset: number, column: number): Found {
  const start = Math.min(from, offset);
  const quoted = text[start] === '"' || text[start] === "'" ? 1 : 0;
  const end = Math.max(endOfWords(text, start, line.lineEnd), offset);
  const closed = quoted === 1 && end > start + 1 && text[end - 1] === text[start] ? 1 : 0;
  const word = { start: Math.min(start + quoted, offset), end: Math.max(end - closed, offset) };
  return { role: "value", path, word, quote: quoteBefore(text, word), flow: false, named: false, before: quoted ? "" : spaceAfterColon(text, word.start), column, reindent: undefined };
}

/** A word that is neither a key nor after one: a key being typed, or a value on a line of its own. */
function onWords(text: string, line: LineSpot, offset: number): Found[] {
  const value = (path: Path): Found => valueSlot(text, path, line.start, line, offset, line.column);
  const asKey = (path: Path): Found => ({ ...value(path), role: "key" });
  if (line.dashed) return line.slot ? [asKey(line.slot), value(line.slot)] : [];
  return openAt(line, line.column).map((open) => {
    if (open.kind === "block") return asKey(open.path);
    if (open.kind === "item") return { ...value(open.path), before: "- " };
    return value(open.path);
  });
}

/** On an empty line the column tells what is meant; one that fits nothing is put right. */
function onBlankLine(line: LineSpot, text: string, offset: number): Found[] {
  const column = offset - line.lineStart;
  const word = { start: offset, end: offset };
  const indentation = { start: line.lineStart, end: offset };
  const make = (open: Opening): Found => ({
    role: open.kind === "block" ? "key" : "value",
    path: open.path,
    word,
    quote: "",
    flow: false,
    named: false,
    before: open.kind === "item" ? "- " : "",
    column: open.column,
    reindent: open.column === column ? undefined : indentation,
  });
  const direct = openAt(line, column);
  return [...startedAbove(text, line, column), ...direct, ...(direct.length === 0 ? nearestBlock(line, column) : [])].map(make);
}

interface Opening {
  readonly kind: "block" | "item" | "value";
  readonly path: Path;
  readonly column: number;
}

/** What a line that starts in this column may go on with. */
function openAt({ frames, slot }: LineSpot, column: number): Opening[] {
  const outer = frames.findLast((frame) => frame.column < column);
  if (slot && (frames.length === 0 || outer === frames.at(-1))) return startOf(slot, column);
  return [...frames].reverse().filter((frame) => frame.column === column).map((frame) => goingOn(frame));
}

function goingOn({ column, path, block, before }: OpenFrame): Opening {
  return block ? { kind: "block", path, column } : { kind: "item", path: [...path, before], column };
}

/** A value that has not been begun: a block's first key, a list's first item, or a plain value. */
function startOf(path: Path, column: number): Opening[] {
  return [
    { kind: "block", path, column },
    ...(path.length === 0 ? [] : [{ kind: "item" as const, path: [...path, 0], column }, { kind: "value" as const, path, column }]),
  ];
}

/** The cursor stands too far out below a key with nothing after it: what belongs to the key is likeliest. */
function startedAbove(text: string, { frames, slot, lineStart }: LineSpot, column: number): Opening[] {
  const owner = frames.at(-1);
  const above = text.slice(0, lineStart).trimEnd();
  const key = owner?.block?.pairs[owner.before - 1]?.key;
  if (!owner || !key || !slot || owner.column < column || !above.endsWith(":") || key.span.start < above.lastIndexOf("\n")) return [];
  return startOf(slot, owner.column + 2).filter(({ kind }) => kind !== "value");
}

/** The block that a line in an odd column belongs to. */
function nearestBlock({ frames }: LineSpot, column: number): Opening[] {
  const blocks = frames.filter(({ block }) => block !== undefined);
  const frame = blocks.find((each) => each.column > column) ?? blocks.at(-1);
  return frame ? [{ kind: "block", path: frame.path, column: frame.column }] : [];
}

/** The block that an entry in this column stands in. */
function blockAt(line: LineSpot, column: number): Pick<Opening, "path" | "column"> | undefined {
  if (line.dashed) return line.slot ? { path: line.slot, column } : undefined;
  return openAt(line, column).find(({ kind }) => kind === "block") ?? nearestBlock(line, column)[0];
}
