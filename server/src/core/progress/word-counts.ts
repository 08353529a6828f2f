import type { CheckResult } from "../check";
import { summaryLimit } from "../report/preview";
import { wordsIn } from "../words/words-in";

/** How long a text is that has a limit. */
export interface WordCount {
  readonly title: string;
  readonly words: number;
  readonly limit: number;
  /** An offset into the text. */
  readonly at: number;
}

/** The summary, and the answers to the questions of a tender. */
export function wordCounts({ specification: { programme, contract }, places }: CheckResult): WordCount[] {
  const summary = programme?.summary === undefined ? [] : [{ title: "In short", words: wordsIn(programme.summary), limit: summaryLimit, at: places.key(programme, "summary").span.start }];
  const answers = (contract?.questions ?? []).flatMap((question, index) => {
    const { id, text, answer, word_limit: limit } = question;
    if (limit === undefined) return [];
    const title = [id ?? String(index + 1), text].filter((part) => part !== undefined).join(". ");
    return [{ title, words: wordsIn(answer ?? ""), limit, at: places.key(question, answer === undefined ? "text" : "answer").span.start }];
  });
  return [...summary, ...answers];
}
