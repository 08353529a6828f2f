import type { Finding } from "./finding";
import type { Specification } from "./generated/specification";
import type { Rule, RuleContext } from "./rule";

/**
 * Runs every rule. One that throws is a fault of ours and says so, naming the rule: a crash
 * must never look like a clean file.
 */
export function runRules(rules: readonly Rule[], specification: Specification, { guide, facts, places, prose, status, today }: Omit<RuleContext, "report">): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const context: RuleContext = {
      guide,
      facts,
      places,
      prose,
      status,
      today,
      report(place, message, { severity = rule.severity, cites = rule.cites, related = [], repairs = [] } = {}) {
        findings.push({ id: rule.id, message, span: place.span, severity, cites, related, repairs });
      },
    };
    try {
      rule.check(specification, context);
    } catch (error) {
      findings.push(internalError(rule.id, error));
    }
  }
  return findings;
}

function internalError(rule: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return { id: "internal-error", message: `Mentorspec failed while checking “${rule}” (${reason}). The other findings stand; please report this.`, span: { start: 0, end: 0 }, severity: "error", cites: [], related: [], repairs: [] };
}
