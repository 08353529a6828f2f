/** Something that breaks tools of this kind. */
export interface Hazard {
  readonly name: string;
  /** Made when it is needed: some are large. */
  make(): string | Uint8Array;
  /** Ids of which at least one has to be found, or how they begin (`^yaml-`); for a file that cannot be read at all, none. */
  readonly finds: readonly string[];
  /** The same with fewer lines is the same hazard, only smaller. */
  readonly lines?: true;
}

export const head = "mentorspec: 1\nprogramme: Steady\n";

export function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("");
}

/** A hazard of which only a text and what is found in it have to be said. */
export function hazard(name: string, make: () => string | Uint8Array, ...finds: string[]): Hazard {
  return { name, make, finds };
}

/** A hazard of many lines, of which any number will do. */
export function ofLines(name: string, make: () => string, ...finds: string[]): Hazard {
  return { name, make, finds, lines: true };
}

/** The text of a hazard; one of lines ends with the last whole line within so many characters. */
export function textOf({ make, lines }: Hazard, most: number): string {
  const made = make();
  const text = typeof made === "string" ? made : new TextDecoder().decode(made);
  return lines === true && text.length > most ? text.slice(0, text.lastIndexOf("\n", most) + 1) || text : text;
}
