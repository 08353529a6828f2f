import type { CheckResult } from "../check";
import type { Evidence, Source } from "../generated/specification";
import { word } from "../words/in-words";

/** One source that a specification leans on. */
export interface SourceLine {
  readonly id: string | undefined;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly year: number | undefined;
  /** "law", "study", "own figures" */
  readonly kind: string | undefined;
  readonly oldest: boolean;
  /** Whether its children were in care; nothing where that is not said. */
  readonly careExperienced: boolean | undefined;
  /** Whether it is a study of children at all, so that one wants to know. */
  readonly study: boolean;
  readonly at: number;
}

/** All sources, in the order of the file; the oldest is marked, and what was not found among care-experienced children. */
export function sourceLines({ specification: { sources = [], evidence = [] }, places }: CheckResult): SourceLine[] {
  const years = sources.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const oldest = years.length > 1 ? Math.min(...years) : undefined;
  return sources.map((source) => {
    const studies = evidence.filter((each) => each.source !== undefined && each.source === source.id);
    return {
      id: source.id,
      title: source.title ?? source.description ?? source.id ?? "A source without a title",
      publisher: source.publisher,
      year: source.year,
      kind: source.kind === undefined ? undefined : word(source.kind),
      oldest: source.year !== undefined && source.year === oldest,
      careExperienced: careExperienced(studies),
      study: isStudy(source, studies),
      at: places.owner(source).span.start,
    };
  });
}

function careExperienced(studies: readonly Evidence[]): boolean | undefined {
  if (studies.some((study) => study.care_experienced === false)) return false;
  return studies.some((study) => study.care_experienced === true) ? true : undefined;
}

function isStudy({ kind }: Source, studies: readonly Evidence[]): boolean {
  return kind === "study" || studies.some(({ design, supports }) => supports !== "principle" && design !== undefined && design !== "economic");
}
