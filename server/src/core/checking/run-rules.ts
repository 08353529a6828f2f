import { type Finding, ownFinding } from "../finding";
import type { Specification } from "../generated/specification";
import type { Place } from "../specification/places";
import type { ReportOptions, Rule, RuleContext } from "./rule";

/**
 * Runs every rule. One that throws is a fault of ours and says so, naming the rule: a crash
 * must never look like a clean file. Past the moment `end` no further rule begins, and that is said too.
 */
export function runRules(rules: readonly Rule[], specification: Specification, seen: Omit<RuleContext, "report">, end = Infinity): Finding[] {
  const findings: Finding[] = [];
  let running: Rule | undefined;
  const context: RuleContext = {
    ...seen,
    report(place, message, more) {
      if (running) findings.push(findingOf(running, place, message, more));
    },
  };
  for (const rule of rules) {
    if (Date.now() > end) return [...findings, tookTooLong];
    running = rule;
    try {
      rule.check(specification, context);
    } catch (error) {
      findings.push(internalError(rule.id, error));
    }
  }
  return findings;
}

function findingOf(rule: Rule, { span }: Place, message: string, { severity = rule.severity, cites = rule.cites, related = [], repairs = [] }: ReportOptions = {}): Finding {
  return { id: rule.id, message, span, severity, cites, related, repairs };
}

const tookTooLong = ownFinding("file-limit", "Checking this file took too long, so some checks were left out. Split the file, or keep long annexes in files of their own.", { start: 0, end: 0 }, "error");

function internalError(rule: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return ownFinding("internal-error", `Mentorspec failed while checking “${rule}” (${reason}). The other findings stand; please report this.`, { start: 0, end: 0 }, "error");
}
