import type { Span, TextEdit } from "../../text";
import { found, isBlank, lineBefore, type Line } from "../lines";
import { entryOf, isWord } from "./entry";
import { insertAt, repairBy, slip, type Recogniser, type Slip, type Stuck } from "./slip";

/** A name without its colon, or a colon without its space. */
export const missingColon: Recogniser = (stuck) => {
  const line = culprit(stuck);
  return line ? [...spaceMissing(line), ...textNotSetIn(stuck, line), ...colonMissing(stuck, line)] : [];
};

/** The first of the lines without an entry that the parser took for one long name. */
function culprit({ text, line, above, reason, at }: Stuck): Line | undefined {
  if (reason.includes("multiline key")) return startOfName(text, entryOf(line).key ? above : line);
  if (isBareText(line) && (at >= line.start || above === undefined)) {
    if (reason.startsWith("expected ':'") || reason.startsWith("bad indentation") || at >= line.end) return firstBare(text, line);
  }
  return above && isBareText(above) ? firstBare(text, above) : undefined;
}

/** Lines set in further, with dashes or without, went on from the line that lacks its colon. */
function startOfName(text: string, last: Line | undefined): Line | undefined {
  let start: Line | undefined;
  let indent = Infinity;
  for (let line = last, i = 0; line && i < 200; line = lineBefore(text, line), i++) {
    const entry = entryOf(line);
    if (entry.key || (entry.dashed && entry.indent <= indent && start !== undefined)) break;
    if (entry.indent <= indent && !entry.dashed && isBareText(line)) start = line;
    indent = Math.min(indent, entry.indent);
  }
  return start;
}

function firstBare(text: string, line: Line): Line {
  let first = line;
  for (let i = 0; i < 20; i++) {
    const before = lineBefore(text, first);
    if (!before || !isBareText(before) || entryOf(before).indent !== entryOf(line).indent) break;
    first = before;
  }
  return first;
}

function isBareText(line: Line): boolean {
  const { key, value } = entryOf(line);
  return !isBlank(line.text) && !key && value !== "" && !/^["'[{|>]/.test(value);
}

/** `foo:bar`, or `foo :bar`. */
function spaceMissing(line: Line): Slip[] {
  const { content, value } = entryOf(line);
  const match = /^([\p{L}_][\p{L}\p{N}_-]*) ?:(?=[^\s/])/u.exec(value);
  if (!match) return [];
  const colon = content + match[0].length - 1;
  const edit = insertAt(colon + 1, " ");
  return [slip("yaml-missing-colon", `A space is missing after the colon. Write “${found(`${match[1] ?? ""}: ${value.slice(match[0].length)}`)}”.`, { start: colon, end: colon + 1 }, [edit], [repairBy(edit, "Add a space after the colon", true)])];
}

/** Text that goes on from the line above, but starts in the column of its name. */
function textNotSetIn({ text }: Stuck, line: Line): Slip[] {
  const before = lineBefore(text, line);
  const { indent, dashed, value, content, valueEnd } = entryOf(line);
  if (!before || dashed) return [];
  const heading = entryOf(before);
  const block = /^[|>][-+0-9]*$/.test(heading.value);
  if (!heading.key || indent > heading.contentColumn || (!block && (heading.value === "" || value.split(/\s+/).length < 4))) return [];
  const name = found(heading.key.text);
  const edit = insertAt(line.start, " ".repeat(heading.contentColumn + 2 - indent));
  const message = block ? `The text of “${name}” has to be set in further than its name. Add two spaces at the start of this line.` : `This line has no “name:”. If it goes on with the text of “${name}”, set it in by two more spaces.`;
  return [slip("yaml-indentation", message, { start: content, end: valueEnd }, [edit], [repairBy(edit, "Set the line in", false)])];
}

function colonMissing({ text }: Stuck, line: Line): Slip[] {
  const { content, value, valueEnd } = entryOf(line);
  const words = value.split(/\s+/);
  const last = words.at(-1) ?? "";
  if (words.length === 1) return [missing(text, { start: content, end: valueEnd }, insertAt(valueEnd, ":"), `${found(value)}:`)];
  const before = words.length > 2 && /^(?:[\d"'[{]|true$|false$|yes$|no$)/.test(last) ? value.slice(0, -last.length).trimEnd() : (words[0] ?? "");
  const rest = value.slice(before.length).trimStart();
  const slips = [missing(text, { start: content, end: content + before.length }, insertAt(content + before.length, ":"), `${found(before)}: ${found(rest)}`)];
  const all = missing(text, { start: content, end: valueEnd }, insertAt(valueEnd, ":"), `${found(value)}:`);
  return isWord(words[0] ?? "") ? [...slips, all] : [all];
}

function missing(text: string, span: Span, edit: TextEdit, example: string): Slip {
  const name = found(text.slice(span.start, span.end));
  return slip("yaml-missing-colon", `A colon is missing after “${name}”. Write “${example}”.`, span, [edit], [repairBy(edit, `Add a colon after “${name}”`, false)]);
}
