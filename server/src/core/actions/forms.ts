import { isUnfilled, type MapNode, saysNone, type ScalarNode, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { BlockShape, Format, Shape } from "../structure/format";
import { shortFieldOf } from "../structure/format";
import { meantInShort } from "../structure/meant";
import { lineBreak } from "../edits/edits";
import { LineIndex, type TextEdit } from "../text";
import { walk } from "../document/walk";

/** A value that can be written in another form with the same meaning. */
export interface OtherForm {
  /** The entry as the reader sees it. */
  readonly name: string;
  readonly to: "full" | "short";
  readonly edits: readonly TextEdit[];
}

/** The innermost entry around an offset that has a full or a short form, in the other one. */
export function otherFormAt(document: YamlDocument, format: Format, offset: number): OtherForm | undefined {
  let found: OtherForm | undefined;
  walk(document.root, format.root, ({ node, path, shape, pair }) => {
    const start = pair?.key.span.start ?? node.span.start;
    if (offset < start || offset > node.span.end || isUnfilled(node) || path.length === 0) return;
    const block = blockOf(shape, node);
    found = (block && otherForm(document, node, block, path, pair?.key)) ?? found;
  });
  return found;
}

/** The block that a node stands for or is; one item may stand alone where a list is asked for. */
function blockOf(shape: Shape | undefined, node: YamlNode): BlockShape | undefined {
  return node.kind === "list" ? undefined : (shape?.block ?? shape?.item?.block);
}

function otherForm(document: YamlDocument, node: YamlNode, block: BlockShape, path: Path, key: ScalarNode | undefined): OtherForm | undefined {
  const name = String(path.findLast((step) => typeof step === "string"));
  if (node.kind === "scalar") {
    const field = standsFor(node, block, document.text);
    return field === undefined ? undefined : { name, to: "full", edits: inFull(document, node, field, key) };
  }
  const edits = node.kind === "map" ? inShort(document, node, block, key) : undefined;
  return edits && { name, to: "short", edits };
}

/** The entry of a block that a plain value in its place stands for; not where it has to be read as something else, such as “none” or “18 hours”. */
function standsFor(node: ScalarNode, block: BlockShape, text: string): string | undefined {
  return saysNone(node) || meantInShort(node, { block }, text) ? undefined : shortFieldOf(block, node.value);
}

function inFull({ text }: YamlDocument, node: ScalarNode, field: string, key: ScalarNode | undefined): TextEdit[] {
  const lines = new LineIndex(text);
  const at = key?.span.start ?? node.span.start;
  if (betweenBrackets(text, lines, at)) return [{ span: { start: node.span.start, end: node.span.start }, text: `{${field}: ` }, { span: { start: node.span.end, end: node.span.end }, text: "}" }];
  const deeper = shifted(text, lines, node, 2);
  if (!key) return [{ span: { start: node.span.start, end: node.span.start }, text: `${field}: ` }, ...deeper];
  const column = lines.at(key.span.start).character + 2;
  const colon = text.indexOf(":", key.span.end) + 1;
  return [{ span: { start: colon, end: node.span.start }, text: `${lineBreak(text)}${" ".repeat(column)}${field}: ` }, ...deeper];
}

/** Only a block with one entry that a plain value would stand for, and no comment in between. */
function inShort({ text }: YamlDocument, node: MapNode, block: BlockShape, key: ScalarNode | undefined): TextEdit[] | undefined {
  const [pair, more] = node.pairs;
  if (!pair || more || pair.value.kind !== "scalar" || isUnfilled(pair.value) || standsFor(pair.value, block, text) !== pair.key.value) return undefined;
  const from = key ? text.indexOf(":", key.span.end) + 1 : node.span.start;
  const between = text.slice(from, pair.value.span.start);
  if (!/^\s*\{?\s*["']?[\w]+["']?\s*:\s*$/.test(between.replace(/\s+/g, " "))) return undefined;
  const closing = node.flow ? [{ span: { start: pair.value.span.end, end: node.span.end }, text: "" }] : shifted(text, new LineIndex(text), pair.value, -2);
  return [{ span: { start: from, end: pair.value.span.start }, text: key ? " " : "" }, ...closing];
}

/** Moves the further lines of a value in or out, as far as they can go. */
function shifted(text: string, lines: LineIndex, node: ScalarNode, by: number): TextEdit[] {
  const edits: TextEdit[] = [];
  const last = lines.at(node.span.end).line;
  for (let line = lines.at(node.span.start).line + 1; line <= last; line++) {
    const at = lines.startOf(line);
    if (at >= node.span.end || lines.lineText(line).trim() === "") continue;
    if (by > 0) edits.push({ span: { start: at, end: at }, text: " ".repeat(by) });
    else edits.push({ span: { start: at, end: at + Math.min(-by, /^ */.exec(text.slice(at))?.[0].length ?? 0) }, text: "" });
  }
  return edits;
}

/** Whether an entry stands inside `[…]` or `{…}`: something other than spaces and dashes comes before it in its line. */
function betweenBrackets(text: string, lines: LineIndex, at: number): boolean {
  return !/^[\s-]*["']?$/.test(text.slice(lines.startOf(lines.at(at).line), at));
}
