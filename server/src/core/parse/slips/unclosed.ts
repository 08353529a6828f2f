import type { TextEdit } from "../../text";
import { indentOf, lineAfter, lineBefore, type Line } from "../lines";
import { entryOf } from "./entry";
import { charSpan, insertAt, repairBy, slip, type Recogniser, type Slip, type Stuck } from "./slip";

/** How far above the place where the parser gave up an opening mark is looked for. */
const reach = 200;

/** A quotation mark or bracket that is never closed, found on the line where it opens. */
export const unclosed: Recogniser = (stuck) => {
  if (!/deficient|unexpected end|missed comma|bad indentation|multiline|end of the stream|expected the node/.test(stuck.reason)) return [];
  let line: Line | undefined = stuck.line;
  for (let i = 0; i < reach && line; i++) {
    const open = openMarks(line).filter((each) => each.at < stuck.at);
    const mark = open.find((each) => each.sign === '"' || each.sign === "'") ?? open[0];
    if (mark) return [...notSetIn(stuck, line, mark), ...(mark.sign === '"' || mark.sign === "'" ? unclosedQuote(line, mark, open) : unclosedBracket(stuck, line, open))];
    line = lineBefore(stuck.text, line);
  }
  return [];
};

/** Closed all right, but the lines between do not stand further in than the name. */
function notSetIn({ text, at, reason }: Stuck, line: Line, mark: Mark): Slip[] {
  if (!reason.startsWith("deficient") || at >= text.length) return [];
  const { indent } = entryOf(line);
  const closing = mark.sign === "[" ? "]" : mark.sign === "{" ? "}" : mark.sign;
  const edits: TextEdit[] = [];
  let first: Line | undefined;
  for (let below = lineAfter(text, line); below && edits.length < 50; below = lineAfter(text, below)) {
    if (mark.sign !== "{" && entryOf(below).key && !below.text.trimStart().startsWith(closing)) return [];
    if (indentOf(below) <= indent) {
      first ??= below;
      edits.push(insertAt(below.start, " ".repeat(indent + 2 - indentOf(below))));
    }
    if (below.text.includes(closing)) break;
  }
  const [edit] = edits;
  if (!first || !edit) return [];
  const what = closing === mark.sign ? "quoted text" : "text in brackets";
  const message = `This line belongs to the ${what} that starts above, and has to be set in further. Add two spaces at its start.`;
  return [slip("yaml-indentation", message, { start: first.start + indentOf(first), end: first.end }, edits, edits.length === 1 ? [repairBy(edit, "Set the line in", false)] : [])];
}

interface Mark {
  readonly sign: string;
  readonly at: number;
}

/** The marks that a line opens where a value may start, and does not close. */
function openMarks(line: Line): Mark[] {
  const { text } = line;
  const open: Mark[] = [];
  let fresh = true;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? "";
    const blank = sign === " " || sign === "\t";
    if (fresh && (sign === '"' || sign === "'")) {
      const end = closingQuote(text, i);
      if (end < 0) return [...open, { sign, at: line.start + i }];
      i = end;
      fresh = false;
    } else if ((fresh || open.length > 0) && (sign === "[" || sign === "{")) {
      open.push({ sign, at: line.start + i });
      fresh = true;
    } else if (open.length > 0 && (sign === "]" || sign === "}")) {
      open.pop();
      fresh = false;
    } else if (sign === "#" && (i === 0 || /[ \t]/.test(text[i - 1] ?? ""))) break;
    else if ((sign === ":" || (sign === "-" && fresh)) && /^(?:[ \t]|$)/.test(text.slice(i + 1, i + 2))) fresh = true;
    else if (sign === "," && open.length > 0) fresh = true;
    else if (!blank) fresh = false;
  }
  return open;
}

function closingQuote(text: string, from: number): number {
  const sign = text[from];
  for (let i = from + 1; i < text.length; i++) {
    if (sign === '"' && text[i] === "\\") i++;
    else if (text[i] === sign) {
      if (sign === "'" && text[i + 1] === "'") i++;
      else return i;
    }
  }
  return -1;
}

function unclosedQuote(line: Line, mark: Mark, open: readonly Mark[]): Slip[] {
  const end = line.start + line.text.trimEnd().length;
  const inside = line.text.slice(mark.at + 1 - line.start);
  const ends = [end];
  const colon = inside.search(/:(?:[ \t]|$)/);
  if (colon >= 0 && line.text.slice(0, mark.at - line.start).trim() === "") ends.push(mark.at + 1 + colon);
  if (open.length > 1) {
    const close = inside.search(/[\]},]/);
    if (close >= 0) ends.unshift(mark.at + 1 + close);
  }
  return ends.map((offset) => {
    const edit = insertAt(offset, mark.sign);
    const message = "This quotation mark is never closed. Put the same mark at the end of the quoted text.";
    return slip("yaml-unclosed", message, charSpan(mark.at), [edit], [repairBy(edit, "Close the quotation mark", false)]);
  });
}

function unclosedBracket(stuck: Stuck, line: Line, open: readonly Mark[]): Slip[] {
  const closing = open.map(({ sign }) => (sign === "[" ? "]" : "}")).reverse().join("");
  const last = open[open.length - 1];
  if (!last) return [];
  const message = `This bracket is never closed. Add “${closing}” after the last entry.`;
  const ends: number[] = [];
  const before = stuck.at > stuck.line.start && stuck.text.slice(stuck.line.start, stuck.at).trim() !== "" ? stuck.line : stuck.above;
  for (const each of [line, before]) {
    if (!each || each.start < line.start) continue;
    const comment = each.text.search(/(?:^|[ \t])#/);
    const end = each.start + (comment < 0 ? each.text : each.text.slice(0, comment)).trimEnd().length;
    if (!ends.includes(end)) ends.push(end);
  }
  return ends.map((offset) => {
    const edit = insertAt(offset, closing);
    return slip("yaml-unclosed", message, charSpan(open.length > 1 ? (open[0]?.at ?? last.at) : last.at), [edit], [repairBy(edit, `Add “${closing}”`, false)]);
  });
}

/** Tabs between entries in brackets are allowed, but the parser trips over some: no fault, only a mend. */
export const tabInBrackets: Recogniser = ({ reason, line }) => {
  if (!reason.startsWith("deficient") || !line.text.trimStart().includes("\t")) return [];
  const edit = { span: { start: line.start, end: line.end }, text: withoutTabs(line.text) };
  return [slip("yaml-tab", "", edit.span, [edit])];
};

/** With a space for each tab that stands beside a sign. */
function withoutTabs(text: string): string {
  return text.replace(/([,[{:]?)([ \t]+)(?=([,\]}:]?))/g, (run, before: string, blanks: string, after: string) => (before === "" && after === "" ? run : before + " ".repeat(blanks.length)));
}

/** A closing bracket too many, or a comma missing before an entry. */
export const strayInBrackets: Recogniser = ({ text, at, reason }) => {
  const sign = text[at];
  if (sign === "]" || sign === "}") {
    const edit: TextEdit = { span: charSpan(at), text: "" };
    return [slip("yaml-unclosed", "This bracket closes nothing. Remove it, or put the whole value in double quotes if it is text.", charSpan(at), [edit], [repairBy(edit, "Remove the bracket", false)])];
  }
  if (reason.startsWith("expected the node content")) {
    const edit: TextEdit = { span: charSpan(at), text: "" };
    return [slip("yaml-list", "This comma parts nothing from what follows. Remove it.", charSpan(at), [edit], [repairBy(edit, "Remove the comma", false)])];
  }
  if (!reason.startsWith("missed comma")) return [];
  const edit = insertAt(at, ", ");
  return [slip("yaml-list", "A comma is missing before this entry. Inside brackets, commas part the entries.", charSpan(at), [edit], [repairBy(edit, "Add a comma", false)])];
};
