import { nodeAt, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { isNothing } from "../outline/frames";
import type { LineSpot, OpenFrame } from "../outline/outline";

/** What may start on a line: an entry of the block at `path`, or the item or the value that `path` names. */
export interface Opening {
  readonly kind: "block" | "item" | "value";
  readonly path: Path;
  readonly column: number;
}

type Open = Pick<LineSpot, "frames" | "slot">;

/** What a line that starts in this column may go on with. */
export function openAt({ frames, slot }: Open, column: number): Opening[] {
  const outer = frames.findLast((frame) => frame.column < column);
  if (slot && (frames.length === 0 || outer === frames.at(-1))) return startOf(slot, column);
  return [...frames].reverse().filter((frame) => frame.column === column).map(goingOn);
}

/** The block that an entry in this column stands in. */
export function blockAt(line: LineSpot, column: number): Pick<Opening, "path" | "column"> | undefined {
  if (line.dashed) return line.slot ? { path: line.slot, column } : undefined;
  return openAt(line, column).find(({ kind }) => kind === "block") ?? nearestBlock(line.frames, column);
}

/**
 * What may stand on an empty line: its column tells what is meant, and one that fits nothing is
 * put right. What goes on below the line is not cut in two.
 */
export function onEmptyLine(text: string, root: YamlNode | undefined, line: LineSpot, column: number): Opening[] {
  const { slot } = line;
  const below = slot && nodeAt(root, slot);
  if (slot && below && !isNothing(below)) return begunBelow(text, below, slot);
  if (insideText(root, line)) return [];
  const around = line.frames.findLastIndex((frame) => valuesOf(root, frame).length > frame.before);
  const frames = line.frames.slice(Math.max(around, 0));
  const direct = openAt({ frames, slot }, column);
  const nearest = direct.length > 0 ? [] : [nearestBlock(frames, column) ?? frames.slice(-1).map(goingOn)[0]];
  return [...startedAbove(text, line, column), ...direct, ...nearest].filter((each) => each !== undefined);
}

function valuesOf(root: YamlNode | undefined, { path }: OpenFrame): readonly YamlNode[] {
  const node = nodeAt(root, path);
  return node?.kind === "map" ? node.pairs.map(({ value }) => value) : node?.kind === "list" ? node.items : [];
}

/** Between a key and its value there is room for an entry of a block or an item of a list. */
function begunBelow(text: string, value: YamlNode, path: Path): Opening[] {
  if (value.kind === "scalar" || value.flow) return [];
  const start = value.kind === "map" ? (value.pairs[0]?.key.span.start ?? value.span.start) : value.span.start;
  const column = start - (text.lastIndexOf("\n", start - 1) + 1);
  return [value.kind === "map" ? { kind: "block", path, column } : { kind: "item", path: [...path, 0], column }];
}

/** Whether the text that the line above belongs to goes on below. */
function insideText(root: YamlNode | undefined, { frames, lineStart }: LineSpot): boolean {
  const last = frames.at(-1);
  const value = last && valuesOf(root, last)[last.before - 1];
  return value?.kind === "scalar" && value.span.start < lineStart && value.span.end > lineStart;
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
function nearestBlock(frames: readonly OpenFrame[], column: number): Opening | undefined {
  const blocks = frames.filter(({ block }) => block !== undefined);
  const frame = blocks.find((each) => each.column > column) ?? blocks.at(-1);
  return frame && { kind: "block", path: frame.path, column: frame.column };
}
