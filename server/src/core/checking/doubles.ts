import type { Finding } from "../finding";
import type { Span } from "../text";

/** Findings that name a gap which another names better: the first is left out where the second stands, in the file or at its place. */
const doubles: readonly { readonly id: string; readonly by: string; readonly within: "file" | "place" }[] = [
  { id: "waiting-list", by: "places-demand", within: "file" },
  { id: "explained-exclusions", by: "exclusion-groups", within: "place" },
];

/** One gap, one finding. */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const isDouble = ({ id, span }: Finding): boolean => {
    const pair = doubles.find((each) => each.id === id);
    return pair !== undefined && findings.some((other) => other.id === pair.by && (pair.within === "file" || isBeside(span, other.span)));
  };
  return findings.filter((finding) => !isDouble(finding));
}

/** Inside, or right after the key that leads there. */
function isBeside(span: Span, inner: Span): boolean {
  return inner.start >= span.start && inner.start <= span.end + 40;
}
