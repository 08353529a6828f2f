import { citeText } from "../guide/cite-text";
import type { CheckResult, Knowledge } from "../check";
import { findAt } from "../document/find";
import type { Finding, Severity } from "../finding";
import { firstField } from "../guide/fields";
import { rank } from "../checking/severity";

/** One thing that is open, with the field to fill. */
export interface OpenPoint {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** The field as it is written in the file: `ending_plan.notice_weeks`. */
  readonly field: string;
  /** The field in words: "Outcomes 1: Claim: Strength"; "The file" where it is none in particular. */
  readonly fieldTitle: string;
  /** Where in the sources: "Practice Guide, Key Principle 6". */
  readonly source: string | undefined;
  readonly at: number;
}

/** Everything found, the gravest first. */
export function openPoints(result: CheckResult, knowledge: Knowledge): OpenPoint[] {
  return [...result.findings].sort((a, b) => rank(a.severity) - rank(b.severity) || a.span.start - b.span.start).map((finding) => openPoint(finding, result, knowledge));
}

function openPoint(finding: Finding, { document }: CheckResult, knowledge: Knowledge): OpenPoint {
  const path = fieldOfEntry(finding.id, knowledge) ?? findAt(document, finding.span.start)?.path ?? [];
  const [cite] = finding.cites;
  const source = cite ? citeText(cite, knowledge.guide) : undefined;
  return { id: finding.id, severity: finding.severity, message: finding.message, field: path.filter((step) => typeof step === "string").join("."), fieldTitle: titleOf(path, knowledge), source, at: finding.span.start };
}

/** A guide point stands at the field that it asks for, even where that is not written yet. */
function fieldOfEntry(id: string, { guide }: Knowledge): string[] | undefined {
  const entry = guide.entries.find((each) => each.id === id);
  if (entry?.kind === "block") return [entry.block];
  return entry?.kind === "point" ? firstField(entry.check).replaceAll("[]", "").split(".") : undefined;
}

/** The titles that lead to a field; of a list, also which item. The words of a block go by the name of the block. */
function titleOf(whole: readonly (string | number)[], { format }: Knowledge): string {
  const path = whole.length > 1 && whole.at(-1) === "description" ? whole.slice(0, -1) : whole;
  const titles = path.flatMap((step, index) => {
    if (typeof step === "number") return [];
    const shape = format.at(path.slice(0, index + 1));
    const next = path[index + 1];
    return [`${shape?.schema.title ?? shape?.block?.schema.title ?? step}${typeof next === "number" ? ` ${next + 1}` : ""}`];
  });
  return titles.length === 0 ? "The file" : titles.join(": ");
}
