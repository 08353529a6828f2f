import type { LineSpot } from "../outline/outline";
import { endOfWords } from "../outline/words";

/** Where the comment starts that an offset stands in. */
export function commentStart(text: string, line: LineSpot, offset: number): number | undefined {
  const end = endOfWords(text, line.lineStart, line.lineEnd);
  const hash = text.indexOf("#", end);
  const isComment = hash >= 0 && hash < line.lineEnd && text.slice(end, hash).trim() === "" && !insideQuotes(text, line.start, hash);
  return isComment && offset > hash ? hash : undefined;
}

function insideQuotes(text: string, start: number, at: number): boolean {
  let quote = "";
  for (let i = start; i < at; i++) {
    const here = text[i] ?? "";
    if (quote === "" && (here === '"' || here === "'") && /[\s:[{,]/.test(text[i - 1] ?? " ")) quote = here;
    else if (here === quote) quote = "";
  }
  return quote !== "";
}
