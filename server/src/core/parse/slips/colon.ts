import { entryOf, isWord } from "./entry";
import { quotings } from "./quoting";
import { charSpan, slip, type Recogniser, type Slip, type Stuck } from "./slip";

/** A colon and a space inside a sentence: `aim: We help: every child`. */
export const colonInProse: Recogniser = (stuck) => {
  const { text, at, line, above } = stuck;
  if (text[at] !== ":") return [];
  const entry = entryOf(line);
  if (entry.key && at > entry.key.colon && entry.value !== "") return inQuotes(stuck, entry.valueStart);
  // The sentence started on the line above: `aim: We help` / `  every child: always`.
  if (!above || !entry.key || entry.dashed || isWord(entry.key.text)) return [];
  const start = entryOf(above);
  return start.key && start.value !== "" && entry.indent > start.indent ? inQuotes(stuck, start.valueStart) : [];
};

function inQuotes({ text, at }: Stuck, start: number): Slip[] {
  const message = "A colon and a space start a new entry, so this sentence cannot be read. Put the whole value in double quotes.";
  return quotings(text, start, at + 1).map(({ edit, repair }) => slip("yaml-colon", message, charSpan(at), [edit], [repair]));
}
