import type { Cite } from "../finding";
import type { Guide } from "./types";

/** A place in the sources as a reader is told of it: "Practice Guide, Key Principle 6, How 2". */
export function citeText({ document, place }: Cite, { documents }: Guide): string {
  const source = documents.find(({ id }) => id === document);
  return `${source?.short ?? source?.title ?? document}, ${place}`;
}
