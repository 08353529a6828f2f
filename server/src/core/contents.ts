import type { CheckOptions } from "./check";
import { Waivers } from "./checking/waivers";
import type { YamlDocument } from "./document/document";
import type { Finding } from "./finding";
import type { Specification } from "./generated/specification";
import { Subject } from "./guide/locate";
import { Points } from "./guide/points";
import { Claims } from "./specification/claims";
import { normalise } from "./specification/normalise";
import type { Places } from "./specification/places";
import { type Prose, proseOf } from "./specification/prose";
import { doubtfulPlaces } from "./structure/doubtful";
import { checkStructure } from "./structure/structure";
import { defaultLimits } from "./parse/limits";
import type { Span } from "./text";

/** What a file holds: all that is the same at whatever stage it is judged. */
export interface Contents {
  readonly document: YamlDocument;
  /** What does not fit the format. */
  readonly misfits: readonly Finding[];
  readonly specification: Specification;
  readonly places: Places;
  readonly prose: Prose;
  readonly claims: Claims;
  readonly waivers: Waivers;
  /** Nothing where the file is no specification. */
  readonly points: Points | undefined;
  /** Whether a place was only guessed at after a fault of YAML. */
  isDoubtful(span: Span): boolean;
}

/** Takes a document to what it says: structure → specification → its words, claims and points. Never throws for bad input. */
export function contentsOf(document: YamlDocument, { knowledge, today, limits = defaultLimits }: CheckOptions): Contents {
  const { format, validate, plan, facts, ids } = knowledge;
  const structure = checkStructure(document, format, validate, limits.findings);
  const { specification, places } = normalise(document, format, structure.unreadable);
  const prose = proseOf(specification, places, format, document.text, facts.lexicon);
  const points = document.root?.kind === "map" ? new Points(plan, new Subject(specification, places), document, { format, prose, facts }) : undefined;
  return { document, misfits: structure.findings, specification, places, prose, claims: new Claims(specification, facts), points, waivers: new Waivers(specification, places, document, ids, today), isDoubtful: doubtfulPlaces(document) };
}
