import type { Section } from "./report";
import type { YoungPage } from "./young-page";

/** The half page for the young person, as a section of a report. */
export function youngSection({ title, parts }: YoungPage): Section {
  return {
    id: "for-you",
    title: `For you: ${title}`,
    blocks: [{ kind: "entries", entries: parts.filter(({ lines }) => lines.length > 0).map(({ question, lines }) => ({ name: question, words: lines.map(({ text, said, at }) => ({ text, at, ...(said ? {} : { mark: "unsaid" as const }) })) })) }],
  };
}
