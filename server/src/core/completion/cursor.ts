import { type MapNode, nodeAt, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { FlowSpot } from "../outline/flow";
import { type LineSpot, outlineAt } from "../outline/outline";
import { afterBreak, endOfWords, skipSpaces } from "../outline/words";
import type { Span } from "../text";
import { commentStart } from "./comment";
import { bareSlot, type Slot } from "./slot";
import { blockAt, onEmptyLine, openAt, type Opening } from "./openings";

type Found = Omit<Slot, "block">;

export type Cursor = { readonly kind: "slots"; readonly slots: readonly Slot[] } | { readonly kind: "comment"; readonly start: number };

/** What may be written at an offset, likeliest first, however broken the text is. */
export function cursorAt(text: string, offset: number): Cursor {
  const { root, line, flow } = outlineAt(text, offset);
  const comment = flow || !line ? undefined : commentStart(text, line, offset);
  if (comment !== undefined) return { kind: "comment", start: comment };
  const found = flow ? betweenBrackets(text, root, flow) : line ? onLine(text, root, line, offset) : [];
  const sound = found.filter(({ quote, before }) => quote === "" || before !== "- ");
  return { kind: "slots", slots: sound.map((slot) => ({ ...slot, block: slot.role === "key" ? blockIn(root, slot.path) : undefined })) };
}

function blockIn(root: YamlNode | undefined, path: Path): MapNode | undefined {
  const node = nodeAt(root, path);
  return node?.kind === "map" ? node : undefined;
}

function betweenBrackets(text: string, root: YamlNode | undefined, { role, path, word, beforeAnother }: FlowSpot): Found[] {
  if (role === "neither" || (beforeAnother && /:\s*$/.test(text.slice(0, word.start)))) return [];
  const named = role === "key" && /^["']?\s*:/.test(text.slice(word.end));
  const value = named ? nodeAt(root, [...path, text.slice(word.start, word.end)]) : undefined;
  const after = beforeAnother ? (/\s/.test(text[word.end] ?? "") ? "," : ", ") : "";
  return [{ ...bareSlot, role, path, word, quote: quoteBefore(text, word), flow: true, named, value, before: spaceAfter(text, word.start), after }];
}

function onLine(text: string, root: YamlNode | undefined, line: LineSpot, offset: number): Found[] {
  if (offset < line.start && line.start < line.lineEnd) return [];
  if (line.key) return besideKey(text, root, line, line.key, offset);
  if (line.start < line.lineEnd && text[line.start] === "#") return [];
  if (line.start >= line.lineEnd && !line.dashed) return onBlankLine(line, root, text, offset);
  return aboveItsBlock(text, line, offset) ?? onWords(text, root, line, offset);
}

/** A name that lacks its colon, with a block or a text of its own below. */
function aboveItsBlock(text: string, line: LineSpot, offset: number): Found[] | undefined {
  const end = endOfWords(text, line.start, line.lineEnd);
  if (end === line.start || offset > end || /["']/.test(text[line.start] ?? "") || !goesDeeper(text, line)) return undefined;
  const whole = `${text.slice(0, end)}:${text.slice(end)}`;
  const { root, line: named } = outlineAt(whole, offset);
  return named?.key && besideKey(whole, root, named, named.key, offset).map((slot) => ({ ...slot, after: ":" }));
}

/** Whether the next words below a line stand further in, or are items of a list. */
function goesDeeper(text: string, { lineEnd, column }: LineSpot): boolean {
  const [, indentation = "", first] = /^(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)(\S)/.exec(text.slice(afterBreak(text, lineEnd))) ?? [];
  return first !== undefined && (indentation.length > column || (first === "-" && indentation.length === column));
}

function quoteBefore(text: string, word: Span): string {
  const before = text[word.start - 1] ?? "";
  return before === '"' || before === "'" ? before : "";
}

/** The space that a colon or a comma lacks. */
function spaceAfter(text: string, start: number): string {
  return /[:,]/.test(text[start - 1] ?? "") ? " " : "";
}

function besideKey(text: string, root: YamlNode | undefined, line: LineSpot, key: NonNullable<LineSpot["key"]>, offset: number): Found[] {
  const owner = blockAt(line, line.column);
  if (!owner) return [];
  const path = [...owner.path, String(key.node.value)];
  const value = nodeAt(root, path);
  if (offset > key.colon) return value && value.span.start > line.lineEnd ? [] : [valueSlot(text, path, skipSpaces(text, key.colon + 1), line, offset, owner.column)];
  if (offset > key.node.span.end) return [];
  const quoted = key.node.style === "plain" ? 0 : 1;
  const word = { start: key.node.span.start + quoted, end: key.node.span.end - quoted };
  return [{ ...bareSlot, role: "key", path: owner.path, word, quote: quoteBefore(text, word), named: true, value, column: line.column }];
}

/** The value on the cursor's line, from where it starts. */
function valueSlot(text: string, path: Path, from: number, line: LineSpot, offset: number, column: number): Found {
  const start = Math.min(from, offset);
  const quoted = text[start] === '"' || text[start] === "'" ? 1 : 0;
  const end = Math.max(endOfWords(text, start, line.lineEnd), offset);
  const closed = quoted === 1 && end > start + 1 && text[end - 1] === text[start] ? 1 : 0;
  const word = { start: Math.min(start + quoted, offset), end: Math.max(end - closed, offset) };
  return { ...bareSlot, role: "value", path, word, quote: quoteBefore(text, word), before: quoted === 0 && text[word.start - 1] === ":" ? " " : "", column };
}

/** A word that is neither a key nor after one: a key being typed, or a value on a line of its own. */
function onWords(text: string, root: YamlNode | undefined, line: LineSpot, offset: number): Found[] {
  const open = line.dashed ? (line.slot ? (["block", "value"] as const).map((kind) => ({ kind, path: line.slot ?? [], column: line.column })) : []) : openAt(line, line.column);
  const begun = line.slot && nodeAt(root, line.slot);
  return open.filter(({ kind, path }) => path !== line.slot || begun?.kind !== "map" || kind === "block").map(({ kind, path }) => {
    const found = valueSlot(text, path, line.start, line, offset, line.column);
    const before = kind === "item" ? "- " : line.dashed && text[found.word.start - 1] === "-" ? " " : "";
    return { ...found, before, column: found.column + (before === " " ? 1 : 0), role: kind === "block" ? "key" : "value" };
  });
}

function onBlankLine(line: LineSpot, root: YamlNode | undefined, text: string, offset: number): Found[] {
  const column = offset - line.lineStart;
  const word = { start: offset, end: offset };
  const indentation = { start: line.lineStart, end: offset };
  const make = (open: Opening): Found => ({
    ...bareSlot,
    role: open.kind === "block" ? "key" : "value",
    path: open.path,
    word,
    before: open.kind === "item" ? "- " : "",
    column: open.column,
    reindent: open.column === column ? undefined : indentation,
  });
  return onEmptyLine(text, root, line, column).map(make);
}
