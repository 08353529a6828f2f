/** Something that breaks tools of this kind. */
export interface Hazard {
  readonly name: string;
  /** Made when it is needed: some are large. */
  make(): string | Uint8Array;
  /** Ids of which at least one has to be found, or how they begin (`^yaml-`); for a file that cannot be read at all, none. */
  readonly finds: readonly string[];
}

export const head = "mentorspec: 1\nprogramme: Steady\n";

export function times(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("");
}

/** A hazard of which only a text and what is found in it have to be said. */
export function hazard(name: string, make: () => string | Uint8Array, ...finds: string[]): Hazard {
  return { name, make, finds };
}
