import type { TextEdit } from "../../text";
import { found, indentOf, lineBefore, type Line } from "../lines";
import { entryOf } from "./entry";
import { charSpan, insertAt, repairBy, slip, type Recogniser, type Stuck } from "./slip";

/** `names: - one`: the list has to start on the next line. */
export const dashAfterName: Recogniser = ({ line }) => {
  const { key, value, valueStart, indent, valueEnd } = entryOf(line);
  if (!key || !/^-(?:\s|$)/.test(value)) return [];
  const column = Math.max(indent + 2, valueStart - line.start);
  const edits: TextEdit[] = [`\n${" ".repeat(column)}`, `\n${" ".repeat(indent + 2)}`].map((text) => ({ span: { start: key.colon + 1, end: valueStart }, text }));
  return edits.map((edit) => slip("yaml-list", `A list starts on the line below its name. Put “${found(value)}” on a new line, two spaces further in.`, { start: valueStart, end: valueEnd }, [edit], [repairBy(edit, "Start the list on a new line", false)]));
};

/** `-one`: a dash without its space, beside entries that have one. */
export const spaceAfterDash: Recogniser = ({ line, above }) => [line, above].flatMap((each) => {
  const match = each && /^( *)-(?=[^\s-])/.exec(each.text);
  if (!match) return [];
  const dash = each.start + (match[1]?.length ?? 0);
  const edit = insertAt(dash + 1, " ");
  return [slip("yaml-list", `A space is missing after the dash. Write “- ${found(each.text.slice(match[0].length))}”.`, charSpan(dash), [edit], [repairBy(edit, "Add a space after the dash", true)])];
});

/** List entries among named ones in the same column, or the other way round. */
export const mixed: Recogniser = (stuck) => {
  const { line } = stuck;
  const entry = entryOf(line);
  const sibling = siblingAbove(stuck, line);
  if (!sibling || stuck.at > entry.content + 1) return [];
  const before = entryOf(sibling);
  if (entry.dashed && !before.dashed) {
    const dash = line.start + entry.indent;
    const blank: TextEdit = { span: { start: line.start, end: line.end }, text: "" };
    const message = "A dash starts a list entry, and the lines around it are named entries. Put the list under a name of its own, on the lines below it.";
    return [slip("yaml-list", message, charSpan(dash), [{ span: charSpan(dash), text: " " }]), slip("yaml-list", message, charSpan(dash), [blank])];
  }
  if (!entry.dashed && before.dashed && entry.key) {
    const edit = insertAt(entry.content, "- ");
    return [slip("yaml-list", `“${found(entry.key.text)}” is a named entry among list entries. Start it with “- ”, or move it out of the list.`, { start: entry.key.start, end: entry.key.end }, [edit], [repairBy(edit, "Start it with a dash", false)])];
  }
  if (!entry.dashed && before.dashed && entry.value !== "") {
    const edit = insertAt(entry.content, "- ");
    return [slip("yaml-list", `A dash seems to be missing before “${found(entry.value)}”. Each entry of this list starts with “- ”.`, { start: entry.content, end: entry.valueEnd }, [edit], [repairBy(edit, "Add a dash", false)])];
  }
  return [];
};

/** The nearest line above in the same column, with none further out between. */
function siblingAbove({ text }: Stuck, line: Line): Line | undefined {
  const indent = indentOf(line);
  let above = lineBefore(text, line);
  while (above && indentOf(above) > indent) above = lineBefore(text, above);
  return above && indentOf(above) === indent ? above : undefined;
}
