import { nodeAt, type MapNode, type Pair, type YamlDocument } from "../document/document";
import type { Path } from "../document/path";
import type { Format } from "../structure/format";
import { parse } from "../parse/parse";
import { plainOf, type Plain } from "../document/plain";
import { applyEdits } from "../edits/edits";
import type { TextEdit } from "../text";

interface Chunk {
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts the entries of a block in the guide's order, each with the comments and
 * the blank lines above it. Nothing where it is in order, or where that could change a meaning.
 */
export function sortedEntries(document: YamlDocument, format: Format, path: Path): TextEdit | undefined {
  const node = nodeAt(document.root, path);
  if (document.broken || node?.kind !== "map" || node.flow || node.pairs.length < 2) return undefined;
  const chunks = chunksOf(document.text, node, ranks(node, format, path));
  const sorted = [...chunks].sort((a, b) => a.rank - b.rank);
  if (sorted.every((chunk, index) => chunk === chunks[index])) return undefined;
  const edit = rewritten(document.text, chunks, sorted);
  return sameMeaning(document, applyEdits(document.text, [edit])) ? edit : undefined;
}

/** What the format does not know stays with its neighbour above. */
function ranks(node: MapNode, format: Format, path: Path): number[] {
  const shape = format.at(path);
  const order = [...((shape?.block ?? shape?.item?.block)?.fields.keys() ?? [])];
  let last = -1;
  return node.pairs.map(({ key }) => {
    const rank = order.indexOf(String(key.value));
    if (rank >= 0) last = rank;
    return last;
  });
}

function chunksOf(text: string, { pairs }: MapNode, rank: readonly number[]): Chunk[] {
  const starts = pairs.map((pair, index) => (index === 0 ? pair.key.span.start : withComments(text, pair.key.span.start)));
  return pairs.map((pair, index) => ({ rank: rank[index] ?? 0, start: starts[index] ?? 0, end: endOf(text, pair, starts[index + 1]) }));
}

/** The start of the comments that stand directly above an entry, in its column. */
function withComments(text: string, key: number): number {
  let start = key;
  for (;;) {
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const above = text.lastIndexOf("\n", lineStart - 2) + 1;
    const indentation = start - lineStart;
    const comment = /^([ \t]*)#/.exec(text.slice(above, lineStart));
    if (lineStart === 0 || comment?.[1]?.length !== indentation) return start;
    start = above + indentation;
  }
}

/** Up to the next entry's start, or the end of its own last line, without the blank lines at its end. */
function endOf(text: string, { key, value }: Pair, next: number | undefined): number {
  let end = next ?? Math.max(value.span.end, key.span.end + 1);
  if (next === undefined) {
    while (end > 0 && /\s/.test(text[end - 1] ?? "")) end--;
    const rest = text.slice(end).search(/[\r\n]/);
    end = rest < 0 ? text.length : end + rest;
  }
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end--;
  return end;
}

/** The blank lines above an entry go with it; the one that comes to stand first gives its own away. */
function rewritten(text: string, chunks: readonly Chunk[], sorted: readonly Chunk[]): TextEdit {
  const gaps = new Map(chunks.map((chunk, index) => [chunk, index === 0 ? "" : text.slice(chunks[index - 1]?.end, chunk.start)]));
  const [oldFirst, newFirst] = [chunks[0], sorted[0]];
  if (oldFirst && newFirst && oldFirst !== newFirst) gaps.set(oldFirst, gaps.get(newFirst) ?? "").set(newFirst, "");
  const start = oldFirst?.start ?? 0;
  const end = chunks.at(-1)?.end ?? start;
  return { span: { start, end }, text: sorted.map((chunk) => (gaps.get(chunk) ?? "") + text.slice(chunk.start, chunk.end)).join("") };
}

/** Whether a text says what the document says, in whatever order. */
export function sameMeaning(document: YamlDocument, text: string): boolean {
  const again = parse(text);
  if (again.faults.length !== document.faults.length || !again.root || !document.root) return false;
  return fingerprint(plainOf(again.root)) === fingerprint(plainOf(document.root));
}

function fingerprint(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${fingerprint(value[key] ?? null)}`).join()}}`;
}
