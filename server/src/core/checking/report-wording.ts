import { citeOf, type Severity } from "../finding";
import { wordingFaults } from "../specification/prose";
import type { Place } from "../specification/places";
import type { Wording } from "../guide/facts/wording";
import type { RuleContext } from "./rule";

interface Limits {
  /** Where the rule's own severity does not do; an entry's severity stands before it. */
  readonly severity?: Severity;
  /** Where a finding weighs less at some places. */
  weightAt?(place: Place, entry: Wording): Severity | undefined;
  /** The only places to report at. */
  within?(place: Place): boolean;
}

/** Reports what the guide's entries for one rule warn of: each fault once in a sentence, and one finding at a place. */
export function reportWording(rule: string, { facts, prose, report }: RuleContext, { severity, weightAt, within = () => true }: Limits = {}): void {
  const starts = new Set<number>();
  const faultsOf = new Map<string, Set<string>>();
  for (const { text, place, sentence, fault, instead, entry } of wordingFaults(facts.wordingsOf.get(rule) ?? [], prose)) {
    if (!within(place)) continue;
    const faults = faultsOf.get(sentence) ?? new Set();
    const key = `${place.path.join(".")} ${fault}`;
    if (starts.has(place.span.start) || faults.has(key)) continue;
    starts.add(place.span.start);
    faultsOf.set(sentence, faults.add(key));
    const weight = weightAt?.(place, entry) ?? entry.severity ?? severity;
    report(place, `“${text}” ${fault}. ${instead}`, { cites: [citeOf(entry)], ...(weight && { severity: weight }) });
  }
}
