import type { CheckResult, Knowledge } from "../check";
import { applyEdits } from "../edits/edits";
import { insertMissing } from "./missing";
import { progressOf } from "./progress";
import type { TextEdit } from "../text";

/** An answer may bring a further question with it, and that one another. */
const mostRounds = 3;

/** The same for whole groups: all that they ask for, with what they ask for once that is filled in as suggested. */
export function insertMissingIn(groups: ReadonlySet<string>, result: CheckResult, knowledge: Knowledge, check: (text: string) => CheckResult): TextEdit[] {
  const ids = new Set<string>();
  let current = result;
  for (let round = 0; round < mostRounds; round++) {
    const further = askedIn(groups, current, knowledge).filter((id) => !ids.has(id));
    if (further.length === 0) break;
    for (const id of further) ids.add(id);
    current = check(filledIn(applyEdits(result.document.text, insertMissing(ids, result, knowledge))));
  }
  return insertMissing(ids, result, knowledge);
}

/** What groups ask for; what they only ask to consider, where nothing else is left. */
function askedIn(groups: ReadonlySet<string>, result: CheckResult, knowledge: Knowledge): string[] {
  return progressOf(result, knowledge)
    .groups.filter(({ id }) => groups.has(id))
    .flatMap(({ points, state }) => {
      const missing = points.filter(({ insertable }) => insertable);
      const asked = missing.filter(({ force }) => force !== "consider");
      return (asked.length > 0 || state === "met" ? asked : missing).map(({ id }) => id);
    });
}

/** A text with its tab stops gone through, and every suggestion taken. */
export function filledIn(snippet: string): string {
  return snippet.replace(/\$\{\d+:<?([^}>]*)>?\}/g, "$1").replace(/\$\{\d+\}|\$\d+/g, "");
}
