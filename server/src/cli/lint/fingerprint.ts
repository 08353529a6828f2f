import { createHash } from "node:crypto";
import type { CheckResult } from "../../core/check";
import { findAt } from "../../core/document/find";
import type { Finding } from "../../core/finding";

/**
 * A name for each finding that stays the same when lines move or others come and go: of the
 * rule, the entry that it is about and what is written there. What is missing altogether has
 * no place of its own, so there the rule alone speaks. Equal ones are numbered.
 */
export function fingerprints(findings: readonly Finding[], { document }: CheckResult): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = hash(placeOf(finding, document));
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return `${name}${number === 0 ? "" : `-${number + 1}`}`;
  });
}

function placeOf(finding: Finding, document: CheckResult["document"]): string {
  const absent = finding.repairs.some((repair) => repair.kind === "insert" && repair.parent.length === 0);
  if (absent) return finding.id;
  const path = findAt(document, finding.span.start)?.path.filter((step) => typeof step === "string").join(".") ?? "";
  const written = document.text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + 200)).replace(/\s+/g, " ");
  return `${finding.id}\n${path}\n${written}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
