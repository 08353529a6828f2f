import type { CheckResult } from "../check";
import type { PrincipleCoverage } from "../checking/coverage";
import { pairOf, type YamlDocument } from "../document/document";
import { blockOf, fieldsOf } from "../guide/fields";
import type { Guide, Point } from "../guide/types";
import type { Span } from "../text";
import { amount } from "../words/wording";

/** A line that stands above an entry. */
export interface Lens {
  readonly group: "coverage" | "principles";
  readonly span: Span;
  readonly title: string;
  /** The id of the principle that it is about. */
  readonly principle: string | undefined;
}

/** The coverage above the first line, and each principle above the block that says most about it. */
export function lensesOf({ root }: YamlDocument, { coverage }: CheckResult, guide: Guide): Lens[] {
  const first = root?.kind === "map" ? root.pairs[0]?.key.span : undefined;
  if (!first) return [];
  const counted = coverage.principles.filter(({ state }) => state !== "not-applicable" && state !== "waived");
  const met = counted.filter(({ state }) => state === "met").length;
  const whole: Lens = { group: "coverage", span: first, title: `${met} of ${amount(counted.length, "principle")} met · ${coverage.met} of ${amount(coverage.applicable, "point")}`, principle: undefined };
  return [whole, ...coverage.principles.flatMap((principle) => principleLens(principle, root, guide))];
}

function principleLens({ id, number, title, state, points }: PrincipleCoverage, root: YamlDocument["root"], guide: Guide): Lens[] {
  const span = mostlyIn(id, guide).map((block) => pairOf(root, block)?.key.span).find((each) => each !== undefined);
  const applicable = points.filter((point) => point.state !== "not-applicable" && point.state !== "waived");
  if (!span || applicable.length === 0) return [];
  const met = applicable.filter((point) => point.state === "met").length;
  const name = number === undefined ? title : `${number}. ${title}`;
  return [{ group: "principles", span, title: `${name}: ${state === "met" ? "met" : `${met} of ${amount(applicable.length, "point")} met`}`, principle: id }];
}

/** The blocks in which a principle mostly shows, the one with most of its points first. */
function mostlyIn(principle: string, guide: Guide): string[] {
  const counts = new Map<string, number>();
  for (const point of guide.entries.filter((entry): entry is Point => entry.kind === "point" && entry.principle === principle)) {
    for (const block of new Set(fieldsOf(point.check).map(blockOf))) counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count * 2 >= most).sort((a, b) => b[1] - a[1]).map(([block]) => block);
}
