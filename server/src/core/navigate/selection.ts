import type { ScalarNode, YamlDocument, YamlNode } from "../document/document";
import type { Span } from "../text";

/** Ever wider stretches around an offset, from a word to the whole file. */
export function stretchesAt(document: YamlDocument, offset: number): Span[] {
  const found: Span[] = [{ start: 0, end: document.text.length }];
  if (document.root) within(document.root, offset, document.text, found);
  return widening(found);
}

function within(node: YamlNode, offset: number, text: string, found: Span[]): void {
  if (offset < node.span.start || offset > node.span.end) return;
  found.push(trimmed(node.span, text));
  if (node.kind === "scalar") found.push(...insideScalar(node, offset, text));
  else if (node.kind === "list") node.items.forEach((item) => within(item, offset, text, found));
  else {
    for (const { key, value } of node.pairs) {
      if (offset < key.span.start || offset > Math.max(value.span.end, key.span.end)) continue;
      found.push(trimmed({ start: key.span.start, end: Math.max(value.span.end, key.span.end) }, text));
      if (offset <= key.span.end) found.push(key.span, ...insideScalar(key, offset, text));
      else within(value, offset, text, found);
    }
  }
}

/** The text between quotes, and the word. */
function insideScalar({ span, style }: ScalarNode, offset: number, text: string): Span[] {
  const quoted = (style === "single-quoted" || style === "double-quoted") && offset > span.start && offset < span.end;
  const inner = quoted ? [{ start: span.start + 1, end: span.end - 1 }] : [];
  let [start, end] = [offset, offset];
  while (start > span.start && /[\p{L}\p{N}_-]/u.test(text[start - 1] ?? "")) start--;
  while (end < span.end && /[\p{L}\p{N}_-]/u.test(text[end] ?? "")) end++;
  return end > start ? [...inner, { start, end }] : inner;
}

function trimmed({ start, end }: Span, text: string): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return { start, end: last };
}

/** Each inside the one before, none twice; innermost first. */
function widening(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of found) {
    const last = kept.at(-1);
    if (!last || (span.start >= last.start && span.end <= last.end && span.end - span.start < last.end - last.start)) kept.push(span);
  }
  return kept.reverse();
}
