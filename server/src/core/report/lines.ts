import { lower, word } from "../words/in-words";
import { wordsIn } from "../words/words-in";
import { number } from "../words/wording";
import { type Entry, shortText, type Words } from "./report";

/** Many short facts in a row share one line: a study has a dozen of them. */
export function gathered(entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  let run: Entry[] = [];
  const close = (): void => {
    if (run.length < 4) all.push(...run);
    else all.push({ name: "Facts", words: run.map(({ name, words: [only] }) => ({ text: "", ...only, lead: name })) });
    run = [];
  };
  for (const entry of entries) {
    const [only, ...more] = entry.words;
    if (only && more.length === 0 && only.lead === undefined && only.text.length <= shortText) run.push(entry);
    else {
      close();
      all.push(entry);
    }
  }
  close();
  return all;
}

/** Several lines as one, with a semicolon between them. */
export function joined(lines: readonly Words[]): string {
  return lines.length === 1 ? (lines[0]?.text ?? "") : lines.map(({ lead, text }) => `${lead === undefined ? "" : `${lead}: `}${text.replace(/\.$/, "")}`).join("; ");
}

/** A short explanation says more than a listed word that stands alone: "at the start", "the child chooses". In a list the words themselves read better. */
export function chosen(value: string, description: string | undefined): string {
  const first = description?.split(". ")[0]?.replace(/\.$/, "");
  const named = word(value);
  if (named !== value.replaceAll("-", " ") || first === undefined || /^Someone\b/.test(first) || wordsIn(first) > 6) return named;
  return lower(first);
}

/** Wider columns for longer texts, within reason. */
export function shareOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => text.length), 4);
  return Math.min(4, Math.max(1, Math.sqrt(longest) / 3));
}

/** "112 of 120 words", marked where it is too many. */
export function countOf(text: string, limit: number): Words {
  const words = wordsIn(text);
  return { text: `${number(words)} of ${number(limit)} words`, quiet: true, ...(words > limit ? { mark: "error" as const } : {}) };
}
