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

/**
 * Sixteen digits by which texts differ, after FNV-1a with a second, turning half. Nobody has to be kept from
 * forging them, and Node's own cryptography takes longer to load than a file to check.
 */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(((second << 13) | (second >>> 19)) ^ code, 0x85ebca6b);
  }
  return [first ^ (first >>> 15), second ^ (second >>> 16)].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
