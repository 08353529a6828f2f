import type { TextEdit } from "../../text";
import { charSpan, repairBy, slip, type Recogniser } from "./slip";

/** Tabs that set a line in. All that follow are one slip: they come from one editor setting. */
export const tabs: Recogniser = ({ text, line, above }) => {
  const culprit = [line, above].find((each) => each && /^ *\t/.test(each.text));
  if (!culprit) return [];
  const span = charSpan(culprit.start + culprit.text.indexOf("\t"), /\t+/.exec(culprit.text)?.[0].length);
  return ["  ", "    "].map((step) => {
    const edits = leadingTabs(text, culprit.start, step);
    const more = edits.length - 1;
    const message = `This line${more === 0 ? " is" : more === 1 ? " and one more are" : ` and ${more} more are`} set in with tabs. YAML takes only spaces there: use two for each step.`;
    const [first] = edits;
    return slip("yaml-tab", message, span, edits, first && more === 0 ? [repairBy(first, "Use spaces", false)] : [allOf(text, edits)]);
  });
};

function leadingTabs(text: string, from: number, step: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const leading = /^[ \t]*\t[ \t]*(?=[^ \t\r\n])/gm;
  leading.lastIndex = from;
  for (let match = leading.exec(text); match; match = leading.exec(text)) {
    edits.push({ span: charSpan(match.index, match[0].length), text: match[0].replace(/\t/g, step) });
  }
  return edits;
}

/** The repairs of all lines in one, since a repair replaces one stretch. */
function allOf(text: string, edits: readonly TextEdit[]): ReturnType<typeof repairBy> {
  const start = edits[0]?.span.start ?? 0;
  let end = start;
  let replaced = "";
  for (const edit of edits) {
    replaced += text.slice(end, edit.span.start) + edit.text;
    end = edit.span.end;
  }
  return repairBy({ span: { start, end }, text: replaced }, "Use spaces in all these lines", false);
}

/** A tab between a dash, or a comma in brackets, and what follows. */
export const tabAfterSign: Recogniser = ({ line }) => {
  const tab = /^[ \t]*(?:-[ ]*)+\t/.exec(line.text)?.[0].length;
  if (tab === undefined) return [];
  const edit = { span: charSpan(line.start + tab - 1), text: " " };
  return [slip("yaml-tab", "A tab follows the dash. Use a space.", edit.span, [edit], [repairBy(edit, "Use a space", true)])];
};
