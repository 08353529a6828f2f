import { isUnfilled, nodeAt, pairOf, type MapNode, type ScalarNode, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { Repair } from "../finding";
import { type Format, shortFieldOf } from "../structure/format";
import { columnOf, type Span, type TextEdit } from "../text";

/** How a template's tab stops are written: `snippet` keeps them for editors that have them. */
export type Rendering = "snippet" | "plain";

/**
 * The text edits of a repair, or nothing where the layout at that place leaves no safe way
 * (then the editor does not offer it). Nothing that a person wrote is printed anew.
 */
export function editsOf(repair: Repair, document: YamlDocument, format: Format, rendering: Rendering): TextEdit[] | undefined {
  if (repair.kind === "replace") return [{ span: repair.span, text: repair.text }];
  if (repair.kind === "swap") return swapped(document, repair.spans);
  const edit = repair.kind === "extend" ? extension(document, [...repair.parent, repair.key], repair.words) : insertion(document, format, repair.parent, repair.key, repair.snippet, rendering);
  return edit ? [{ ...edit, text: edit.text.replace(/\r?\n/g, lineBreak(document.text)) }] : undefined;
}

function swapped({ text }: YamlDocument, [one, other]: readonly [Span, Span]): TextEdit[] {
  return [{ span: one, text: text.slice(other.start, other.end) }, { span: other, text: text.slice(one.start, one.end) }];
}

/** Where and how an entry goes into the block at a path, in the guide's order, missing parents included. */
export function insertion(document: YamlDocument, format: Format, parent: Path, key: string, snippet: string, rendering: Rendering): TextEdit | undefined {
  const node = nodeAt(document.root, parent);
  if (node?.kind === "map" && node.pairs.length > 0) {
    const existing = pairOf(node, key);
    if (existing) return isUnfilled(existing.value) ? fill(document, existing.key.span.start, existing.value, snippet, rendering) : undefined;
    return node.flow ? intoFlow(node, snippet, rendering) : intoBlock(document, format, node, parent, key, snippet, rendering);
  }
  const last = parent.at(-1);
  if (last === undefined) return document.root === undefined || node === undefined || isUnfilled(node) ? append(document, rendered(snippet, rendering)) : undefined;
  if (typeof last === "number") return node?.kind === "scalar" ? besideItem(document, format, parent, node, snippet, rendering) : undefined;
  if (node === undefined || isUnfilled(node)) return insertion(document, format, parent.slice(0, -1), last, `${last}:\n${indented(snippet, 2)}`, rendering);
  return node.kind === "scalar" ? besideShort(document, format, parent, node, snippet, rendering) : undefined;
}

/** More words at the end of a list in the form that it has; a single word becomes a list. */
function extension(document: YamlDocument, path: Path, words: readonly string[]): TextEdit | undefined {
  const node = nodeAt(document.root, path);
  if (node?.kind === "scalar") {
    const source = document.text.slice(node.span.start, node.span.end);
    return source.includes("\n") ? undefined : { span: node.span, text: `[${[source, ...words].join(", ")}]` };
  }
  const last = node?.kind === "list" ? node.items.at(-1) : undefined;
  if (node?.kind !== "list" || last?.kind !== "scalar" || isUnfilled(last)) return undefined;
  if (node.flow) return { span: { start: last.span.end, end: last.span.end }, text: words.map((word) => `, ${word}`).join("") };
  const dash = document.text.lastIndexOf("-", last.span.start - 1);
  const column = columnOf(document.text, dash);
  return afterLine(document, last.span.end, last.span.end, words.map((word) => `${" ".repeat(column)}- ${word}`).join("\n"));
}

/** A template as text: its placeholders become `<what to write>`, or a comment after an empty value. */
export function rendered(snippet: string, rendering: Rendering): string {
  const text = snippet.replace(/\s+$/, "");
  if (rendering === "snippet") return suggested(text);
  return text
    .replace(/^(\s*(?:- )?[\w-]+:) \$\{\d+:([^<}][^}]*)\}$/gm, "$1 # such as $2")
    .replace(/\$\{\d+:([^<}]*\s[^}]*)\}/g, "<$1>")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, "$1")
    .replace(/[ \t]*\$(?:\{\d+\}|\d+)/g, "");
}

/**
 * Sentences that a snippet suggests stand in angle brackets: they count as said once somebody
 * has written them. A list of words is one stop, to be taken or changed as a whole.
 */
export function suggested(snippet: string): string {
  const word = "(?:\\$\\{\\d+:[\\w-]+\\}|[\\w-]+)";
  return snippet
    .replace(/\$\{(\d+):([^<}|\s][^}]*\s[^}]*)\}/g, "${$1:<$2>}")
    .replace(new RegExp(`\\[(${word}(?:, ${word})+)\\]`, "g"), (list: string, items: string) => {
      const first = /\$\{(\d+):/.exec(items)?.[1];
      return first === undefined ? list : `[\${${first}:${items.replace(/\$\{\d+:([\w-]+)\}/g, "$1")}}]`;
    });
}

export function indented(text: string, by: number): string {
  const pad = " ".repeat(by);
  return text.replace(/\s+$/, "").replace(/^(?=.)/gm, pad);
}

/** `key:` stands there with nothing after it: the template takes its place. */
function fill(document: YamlDocument, keyStart: number, value: YamlNode, snippet: string, rendering: Rendering): TextEdit {
  const column = columnOf(document.text, keyStart);
  return { span: { start: keyStart, end: Math.max(value.span.end, keyStart) }, text: indented(rendered(snippet, rendering), column).trimStart() };
}

function intoFlow(node: MapNode, snippet: string, rendering: Rendering): TextEdit | undefined {
  const text = rendered(snippet, rendering).replace(/\s*#.*$/, "");
  const last = node.pairs.at(-1);
  if (!last || text.includes("\n")) return undefined;
  return { span: { start: last.value.span.end, end: last.value.span.end }, text: `, ${text}` };
}

function intoBlock(document: YamlDocument, format: Format, node: MapNode, path: Path, key: string, snippet: string, rendering: Rendering): TextEdit | undefined {
  const first = node.pairs[0];
  if (!first) return undefined;
  const column = columnOf(document.text, first.key.span.start);
  const text = indented(rendered(snippet, rendering), column);
  const before = neighbourBefore(node, format, path, key);
  if (!before) {
    const start = first.key.span.start;
    return { span: { start, end: start }, text: `${text.trimStart()}${lineBreak(document.text)}${" ".repeat(column)}` };
  }
  const airy = path.length === 0 && text.includes("\n") && standsApart(document.text, node);
  return afterLine(document, before.value.span.end, before.key.span.end, airy ? `\n${text}` : text);
}

/** Whether blank lines stand between the entries of a block. */
export function standsApart(text: string, { pairs }: MapNode): boolean {
  return pairs.slice(1).some(({ key }) => isBlankAbove(text, key.span.start));
}

function isBlankAbove(text: string, lineStart: number): boolean {
  if (text.charCodeAt(lineStart - 1) !== 10) return false;
  const end = text.charCodeAt(lineStart - 2) === 13 ? lineStart - 2 : lineStart - 1;
  const above = end - columnOf(text, end);
  return above > 0 && text.slice(above, end).trim() === "";
}

/** The pair after which a key stands in the guide's order. */
function neighbourBefore(node: MapNode, format: Format, path: Path, key: string): MapNode["pairs"][number] | undefined {
  const shape = format.at(path);
  const order = [...((shape?.block ?? shape?.item?.block)?.fields.keys() ?? [])];
  const rank = order.indexOf(key);
  if (rank < 0) return node.pairs.at(-1);
  return node.pairs.findLast((pair) => {
    const at = order.indexOf(String(pair.key.value));
    return at >= 0 && at < rank;
  });
}

/** More entries beside a plain value that stands for the whole block: the value gets the key that it stands for. */
function besideShort(document: YamlDocument, format: Format, path: Path, node: YamlNode, snippet: string, rendering: Rendering): TextEdit | undefined {
  const parent = nodeAt(document.root, path.slice(0, -1));
  const key = pairOf(parent, String(path.at(-1)))?.key;
  const block = format.at(path)?.block;
  const field = block && node.kind === "scalar" ? shortFieldOf(block, node.value) : undefined;
  if (!key || field === undefined || (parent?.kind === "map" && parent.flow) || node.kind !== "scalar" || node.style === "literal" || node.style === "folded") return undefined;
  const source = document.text.slice(node.span.start, node.span.end);
  if (source.includes("\n")) return undefined;
  const column = columnOf(document.text, key.span.start) + 2;
  const end = lineBreak(document.text);
  const kept = rendering === "snippet" ? source.replace(/[\\$}]/g, "\\$&") : source;
  return { span: { start: key.span.end, end: node.span.end }, text: `:${end}${" ".repeat(column)}${field}: ${kept}${end}${indented(rendered(snippet, rendering), column)}` };
}

/** The same for an item of a list, written with a dash. */
function besideItem(document: YamlDocument, format: Format, path: Path, node: ScalarNode, snippet: string, rendering: Rendering): TextEdit | undefined {
  const block = format.at(path)?.block;
  const field = block && !isUnfilled(node) ? shortFieldOf(block, node.value) : undefined;
  const character = columnOf(document.text, node.span.start);
  const source = document.text.slice(node.span.start, node.span.end);
  if (field === undefined || !/^[\s-]*- *$/.test(document.text.slice(node.span.start - character, node.span.start)) || source.includes("\n")) return undefined;
  const kept = rendering === "snippet" ? source.replace(/[\\$}]/g, "\\$&") : source;
  return { span: node.span, text: `${field}: ${kept}${lineBreak(document.text)}${indented(rendered(snippet, rendering), character)}` };
}

/** New lines after the line on which a value ends, its trailing comment included. */
function afterLine(document: YamlDocument, valueEnd: number, keyEnd: number, text: string): TextEdit {
  const source = document.text;
  let end = Math.max(valueEnd, keyEnd);
  while (end > 0 && /\s/.test(source[end - 1] ?? "")) end--;
  const rest = source.slice(end).search(/[\r\n]/);
  const at = rest < 0 ? source.length : end + rest;
  return { span: { start: at, end: at }, text: `${lineBreak(source)}${text}` };
}

function append(document: YamlDocument, text: string): TextEdit {
  const end = document.text.length;
  const gap = document.text === "" || document.text.endsWith("\n") ? "" : lineBreak(document.text);
  return { span: { start: end, end }, text: `${gap}${text}${lineBreak(document.text)}` };
}

/** The file's own line break. */
export function lineBreak(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** A text with edits made; edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let from = 0;
  for (const { span, text: insert } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (span.start < from) continue;
    result += text.slice(from, span.start) + insert;
    from = span.end;
  }
  return result + text.slice(from);
}

