import type { YamlDocument, YamlNode } from "../document/document";
import type { LineIndex, Span } from "../text";
import { standsAfter } from "../document/walk";
import { isOverLimit } from "../parse/limits";

/** Lines that can be folded away behind the first of them; both count from 0. */
export interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind: "entries" | "comment";
}

/** What can be folded: entries and items of more than a line, and remarks of more than a line; nothing in a file past a limit. */
export function foldsIn(document: YamlDocument, lines: LineIndex): Fold[] {
  if (isOverLimit(document)) return [];
  const folds = new Map<number, Fold>();
  const add = (start: number, end: number): void => {
    const first = lines.at(start).line;
    const last = lines.at(lastWord(document.text, end)).line;
    if (last > first && (folds.get(first)?.last ?? 0) < last) folds.set(first, { first, last, kind: "entries" });
  };
  visit(document.root, ({ start, end }) => add(start, end));
  for (const fold of comments(document, lines)) if (!folds.has(fold.first)) folds.set(fold.first, fold);
  return [...folds.values()].sort((a, b) => a.first - b.first);
}

function visit(node: YamlNode | undefined, add: (span: Span) => void): void {
  if (node?.kind === "map") {
    for (const { key, value } of node.pairs) {
      if (!standsAfter(value, key.span.end)) continue;
      add({ start: key.span.start, end: value.span.end });
      visit(value, add);
    }
  } else if (node?.kind === "list") {
    for (const item of node.items) {
      if (!standsAfter(item, node.span.start)) continue;
      add(item.span);
      visit(item, add);
    }
  }
}

function comments({ text }: YamlDocument, lines: LineIndex): Fold[] {
  const folds: Fold[] = [];
  let first = -1;
  for (let line = 0; line <= lines.lineCount; line++) {
    const isComment = line < lines.lineCount && /^[ \t]*#/.test(text.slice(lines.startOf(line), lines.startOf(line + 1)));
    if (isComment && first < 0) first = line;
    if (!isComment && first >= 0) {
      if (line - 1 > first) folds.push({ first, last: line - 1, kind: "comment" });
      first = -1;
    }
  }
  return folds;
}

function lastWord(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at--;
  return Math.max(at - 1, 0);
}
