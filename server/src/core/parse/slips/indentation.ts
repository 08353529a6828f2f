import type { Span, TextEdit } from "../../text";
import { found, indentOf, isBlank, lineAfter, lineBefore, type Line } from "../lines";
import { entryOf, type Entry } from "./entry";
import { charSpan, repairBy, slip, type Recogniser, type Slip, type Stuck } from "./slip";

/** A line that starts in a column where no open block stands. */
export const indentation: Recogniser = (stuck) => {
  const { line, above, at, text } = stuck;
  const entry = entryOf(line);
  if (!above || at > Math.max(entry.key?.colon ?? 0, entry.content + 1) || /deficient|missed comma|unexpected end/.test(stuck.reason)) return [];
  const columns = columnsAbove(stuck);
  const choices = orderedColumns(stuck, columns, entry);
  return [...choices.flatMap((column) => moved(stuck, column, columns, text)), ...dashMissing(stuck), ...outer(stuck)];
};

interface Column {
  readonly column: number;
  readonly name: string;
}

/** The columns of the blocks that are open above a line, the innermost first. */
function columnsAbove({ text, line }: Stuck): Column[] {
  const columns: Column[] = [];
  const { key: ownKey, dashed: ownDash } = entryOf(line);
  let limit = Infinity;
  for (let above = lineBefore(text, line), i = 0; above && i < 2000 && limit > 0; above = lineBefore(text, above), i++) {
    const { indent, contentColumn, dashed, key } = entryOf(above);
    const name = key?.text ?? "";
    if (dashed && key && contentColumn < limit) columns.push({ column: contentColumn, name });
    if (indent < limit) {
      // Text goes with text: the lines of a `|` block.
      if (dashed || key || (!ownKey && !ownDash)) columns.push({ column: indent, name: dashed ? "-" : name });
      limit = indent;
    }
  }
  return columns;
}

/** Where the line most likely belongs: where its own lines below fit, else in the nearest block. */
function orderedColumns({ text, line }: Stuck, columns: readonly Column[], entry: Entry): Column[] {
  const below = lineAfter(text, line);
  const inner = below && !isBlank(below.text) && indentOf(below) > entry.indent ? indentOf(below) : undefined;
  const fits = columns.filter(({ column }) => column !== entry.indent && (column === 0 || Math.abs(column - entry.indent) < 8));
  const kin = fits.filter(({ name }) => (name === "-") === entry.dashed);
  const rest = fits.filter((each) => !kin.includes(each));
  const likely = kin.find(({ column }) => inner !== undefined && column + 2 === inner);
  return (likely ? [likely, ...kin.filter((each) => each !== likely), ...rest] : [...kin, ...rest]).slice(0, 4);
}

/** The line in another column: with the lines that belong to it, or without them where they stand right. */
function moved(stuck: Stuck, target: Column, columns: readonly Column[], text: string): Slip[] {
  const { line } = stuck;
  const entry = entryOf(line);
  const edit = indentTo(line, target.column);
  const along = shifted(text, line, target.column - entry.indent);
  const title = target.name === "-" ? "Line it up with the entries of the list above" : `Line it up with “${found(target.name)}”`;
  const message = advice(stuck, entry, columns);
  const make = (edits: readonly TextEdit[]): Slip => slip("yaml-indentation", message, markOf(line, entry), edits, edits.length === 1 ? [repairBy(edit, title, false)] : []);
  if (along.length === 0) return [make([edit])];
  const both = [make([edit, ...along]), make([edit])];
  return alone(stuck, target.column) ? both.reverse() : both;
}

/** True when the lines below already stand where the moved line wants them. */
function alone({ text, line }: Stuck, column: number): boolean {
  const below = lineAfter(text, line);
  return below !== undefined && indentOf(below) === column + 2;
}

/** `id: two` before the further lines of a list entry: its dash is missing. */
function dashMissing({ text, line }: Stuck): Slip[] {
  const { key, dashed, indent } = entryOf(line);
  const below = lineAfter(text, line);
  if (!key || dashed || !below || indentOf(below) <= indent || indentOf(below) < 2) return [];
  const edit: TextEdit = { span: charSpan(line.start, indent), text: `${" ".repeat(indentOf(below) - 2)}- ` };
  return [slip("yaml-list", `A dash seems to be missing before “${found(key.text)}”. Each entry of this list starts with “- ”.`, { start: key.start, end: key.end }, [edit], [repairBy(edit, "Add a dash", false)])];
}

function advice({ above }: Stuck, entry: Entry, columns: readonly Column[]): string {
  const what = entry.dashed ? "This list entry" : `“${found(entry.key?.text ?? "")}”`;
  const parent = above ? entryOf(above) : undefined;
  if (parent?.key && parent.value !== "" && entry.indent > parent.contentColumn && entry.key) {
    const owner = found(parent.key.text);
    if (entry.dashed) return `“${owner}” already has a value, so a list cannot stand under it. Remove that value, or give the list a name of its own.`;
    return `“${owner}” already has a value, so ${what} cannot stand under it. Start ${what} in the same column as “${owner}”.`;
  }
  if (!entry.dashed && !entry.key) return "This text does not line up with the text above it. Start it in the same column.";
  const names = [...new Set(columns.filter(({ name }) => name !== "-" && name !== "").map(({ name }) => found(name)))].slice(0, 2);
  if (entry.dashed || names.length === 0) return `${what} does not line up with the entries above. Start it in the same column as its neighbours.`;
  return `${what} does not line up with any entry above it. Start it in the same column as ${names.map((name) => `“${name}”`).join(" or as ")}.`;
}

function markOf(line: Line, entry: Entry): Span {
  if (entry.dashed) return charSpan(line.start + entry.indent);
  if (entry.key) return { start: entry.key.start, end: entry.key.end };
  return { start: entry.content, end: Math.max(entry.valueEnd, entry.content + 1) };
}

function indentTo(line: Line, column: number): TextEdit {
  return { span: charSpan(line.start, indentOf(line)), text: " ".repeat(column) };
}

/** The lines that belong to a line go where it goes. */
function shifted(text: string, line: Line, by: number): TextEdit[] {
  const edits: TextEdit[] = [];
  const indent = indentOf(line);
  for (let below = lineAfter(text, line), i = 0; below && i < 2000 && indentOf(below) > indent; below = lineAfter(text, below), i++) edits.push(indentTo(below, Math.max(0, indentOf(below) + by)));
  return edits;
}

/** The other guess: the lines before this one stand too far in. */
function outer(stuck: Stuck): Slip[] {
  const { text, line } = stuck;
  const indent = indentOf(line);
  let first: Line | undefined;
  const edits: TextEdit[] = [];
  for (let above = lineBefore(text, line), i = 0; above && i < 2000 && indentOf(above) > indent; above = lineBefore(text, above), i++) {
    first = above;
    edits.unshift(indentTo(above, 0));
  }
  if (!first) return [];
  const start = entryOf(first);
  const by = start.indent - indent;
  const back = edits.map((edit) => ({ span: edit.span, text: " ".repeat(Math.max(0, edit.span.end - edit.span.start - by)) }));
  const what = start.key ? `“${found(start.key.text)}”` : "This line";
  return [slip("yaml-indentation", `${what} is set in further than the entries below it. Start them all in the same column.`, markOf(first, start), back)];
}
