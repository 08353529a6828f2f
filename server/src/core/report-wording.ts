import { citeOf, type Severity } from "./finding";
import { wordingFaults } from "./prose";
import type { RuleContext } from "./rule";

/** Reports what the guide's entries for one rule warn of: each fault once in a sentence, and one finding at a place. */
export function reportWording(rule: string, { facts, prose, report }: RuleContext, severity?: Severity): void {
  const seen = new Set<string>();
  for (const { text, place, sentence, fault, instead, entry } of wordingFaults(rule, facts.wordings, prose)) {
    const keys = [`${place.span.start}`, `${place.path.join(".")} ${sentence} ${fault}`];
    if (keys.some((key) => seen.has(key))) continue;
    keys.forEach((key) => seen.add(key));
    const weight = entry.severity ?? severity;
    report(place, `“${text}” ${fault}. ${instead}`, { cites: [citeOf(entry)], ...(weight && { severity: weight }) });
  }
}
