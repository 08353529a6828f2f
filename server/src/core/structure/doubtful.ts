import type { YamlDocument } from "../document/document";
import type { Span } from "../text";

/**
 * After a YAML error the tree is a guess around it: a sentence with a colon looks like a block,
 * a line out of column like another entry. Nothing beyond the error itself is said of the
 * top-level entry that it stands in, nor of its line; the rest of the file is read as usual.
 */
export function doubtfulPlaces(document: YamlDocument): (span: Span) => boolean {
  const { broken, faults, root, text } = document;
  if (!broken || root?.kind !== "map") return () => false;
  const starts = root.pairs.map(({ key }) => key.span.start);
  const doubtful = faults.map(({ span }) => union(entryAround(starts, span.start, text.length), lineAround(text, span.start)));
  return ({ start }) => doubtful.some((each) => start >= each.start && start < each.end);
}

function entryAround(starts: readonly number[], offset: number, length: number): Span {
  const index = starts.findLastIndex((start) => start <= offset);
  return { start: starts[index] ?? 0, end: starts[index + 1] ?? length + 1 };
}

function lineAround(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return { start: text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1, end: end < 0 ? text.length + 1 : end };
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
