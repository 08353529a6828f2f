import type { Finding } from "../finding";

/** Findings that name a gap which another names better: the first is left out where the second stands, in the file or at its place. */
const doubles: readonly { readonly id: string; readonly by: string; readonly within: "file" | "place" }[] = [
  { id: "waiting-list", by: "places-demand", within: "file" },
  { id: "explained-exclusions", by: "exclusion-groups", within: "place" },
];

/** One gap, one finding. */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const isDouble = ({ id, span }: Finding): boolean => {
    const pair = doubles.find((each) => each.id === id);
    return pair !== undefined && findings.some((other) => other.id === pair.by && (pair.within === "file" || (other.span.start >= span.start && other.span.end <= span.end)));
  };
  return findings.filter((finding) => !isDouble(finding));
}
