import type { Repair } from "../../finding";
import type { TextEdit } from "../../text";
import { indentOf, lineAfter, lineAt, type Line } from "../lines";
import { entryOf, quoted } from "./entry";
import { repairBy } from "./slip";

export interface Quoting {
  readonly edit: TextEdit;
  readonly repair: Repair;
}

/** Ways to put a whole value in quotes, `until` included: as far as its line goes, or with the lines that go on below. */
export function quotings(text: string, start: number, until: number): Quoting[] {
  const line = lineAt(text, start);
  const lines: Line[] = [line];
  const { indent } = entryOf(line);
  for (let below = lineAfter(text, line); below && indentOf(below) > indent && lines.length < 50; below = lineAfter(text, below)) lines.push(below);
  const last = lines.at(-1) ?? line;
  const ends = last === line ? [line] : [line, last];
  return ends.filter((each) => each.end >= until).map((each) => quoting(text, start, each, each === line));
}

function quoting(text: string, start: number, last: Line, oneLine: boolean): Quoting {
  const { valueStart, valueEnd } = entryOf(last);
  const end = oneLine && valueStart === start ? valueEnd : last.start + last.text.trimEnd().length;
  const edit = { span: { start, end: Math.max(end, start + 1) }, text: quoted(text.slice(start, Math.max(end, start + 1))) };
  return { edit, repair: repairBy(edit, "Put the value in quotes", oneLine) };
}
