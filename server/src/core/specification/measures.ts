import type { Measure as Written, Outcome } from "../generated/specification";
import type { Facts } from "../guide/facts/facts";
import type { Measure } from "../guide/facts/outcomes";

/** The known tool that a text names, and by which name; where several fit, the longest. */
function toolNamed(text: string, { measures, lexicon }: Facts): { tool: Measure; name: string } | undefined {
  const held = lexicon.in(text);
  const found = measures.filter(({ names }) => held.has(names)).flatMap((tool) => tool.names.find(text).map(({ start, end }) => ({ tool, name: text.slice(start, end) })));
  return found.sort((a, b) => b.name.length - a.name.length)[0];
}

/** An outcome that is measured with a known tool. */
export interface Measured {
  readonly outcome: Outcome;
  readonly measure: Written;
  readonly tool: Measure;
  /** The tool's name as it is written here. */
  readonly name: string;
}

export function measuredOutcomes(outcomes: readonly Outcome[], facts: Facts): Measured[] {
  return outcomes.flatMap((outcome) => {
    const { measure } = outcome;
    const known = measure?.tool === undefined ? undefined : toolNamed(measure.tool, facts);
    return measure && known ? [{ outcome, measure, ...known }] : [];
  });
}

/** Everything that is said of how an outcome is measured. */
export function measureText({ outcome, measure }: Measured): string {
  return [outcome.name, outcome.success_criterion, outcome.target?.description, outcome.target?.denominator, measure.tool, measure.version, measure.threshold, measure.baseline, measure.description].filter((part) => part !== undefined).join(". ");
}
