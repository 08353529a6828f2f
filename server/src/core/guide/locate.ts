import type { Specification } from "../generated/specification";
import type { Missing, Place, Places } from "../specification/places";

/** What stands at the end of a guide path: a value, or why there is none. */
export type Located = { readonly state: "said"; readonly value: unknown; readonly place: Place } | Missing;

/** A dotted path such as `outcomes[].measure.tool`, taken apart; `[]` means every item of a list. */
export interface GuidePath {
  readonly text: string;
  readonly steps: readonly Step[];
  /** Among all paths of its guide, by which what stands at its end is found again. */
  readonly number: number;
}

interface Step {
  readonly field: string;
  readonly each: boolean;
}

function stepsOf(text: string): readonly Step[] {
  return text.split(".").map((step) => (step.endsWith("[]") ? { field: step.slice(0, -2), each: true } : { field: step, each: false }));
}

/** The paths that the checks of one guide follow: many of them follow the same. */
export class Paths {
  private readonly known = new Map<string, GuidePath>();

  of(text: string): GuidePath {
    const known = this.known.get(text);
    if (known) return known;
    const made = { text, steps: stepsOf(text), number: this.known.size };
    this.known.set(text, made);
    return made;
  }
}

/** What the guide's checks look at. Many of them ask for the same places, which are looked up once. */
export class Subject {
  private readonly known: (readonly Located[] | undefined)[] = [];

  /** For the checks of one guide: all paths that are followed have to be from one `Paths`. */
  constructor(
    readonly specification: Specification,
    readonly places: Places,
  ) {}

  /** Whether a top-level block has a value. */
  has(block: string): boolean {
    return (this.specification as Readonly<Record<string, unknown>>)[block] !== undefined;
  }

  /** One answer for each place that the path leads to. */
  located({ steps, number }: GuidePath): readonly Located[] {
    const known = this.known[number];
    if (known) return known;
    const found: Located[] = [];
    this.follow(this.specification, steps, 0, found);
    this.known[number] = found;
    return found;
  }

  private follow(owner: object, steps: readonly Step[], from: number, found: Located[]): void {
    const step = steps[from];
    if (!step) return;
    const { field, each } = step;
    const { places } = this;
    const value = (owner as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) {
      found.push(places.missing(owner, field as never));
      return;
    }
    const place = places.value(owner, field as never);
    if (!each) this.into(value, steps, from + 1, place, found);
    else if (!Array.isArray(value) || value.length === 0) found.push({ state: places.broken ? "unreadable" : "absent", place });
    else for (let index = 0; index < value.length; index++) this.into(value[index], steps, from + 1, places.value(value, index), found);
  }

  private into(value: unknown, steps: readonly Step[], from: number, place: Place, found: Located[]): void {
    if (from === steps.length) found.push({ state: "said", value, place });
    else if (typeof value === "object" && value !== null) this.follow(value, steps, from, found);
    else found.push({ state: "in-words", place });
  }
}
