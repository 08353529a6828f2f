import type { Specification } from "../generated/specification";
import type { Missing, Place, Places } from "../specification/places";

/** What stands at the end of a guide path: a value, or why there is none. */
export type Located = { readonly state: "said"; readonly value: unknown; readonly place: Place } | Missing;

/** A dotted path such as `outcomes[].measure.tool`, taken apart; `[]` means every item of a list. */
export interface GuidePath {
  readonly text: string;
  readonly steps: readonly Step[];
}

interface Step {
  readonly field: string;
  readonly each: boolean;
}

export function pathOf(text: string): GuidePath {
  const steps = text.split(".").map((step) => (step.endsWith("[]") ? { field: step.slice(0, -2), each: true } : { field: step, each: false }));
  return { text, steps };
}

/** What the guide's checks look at. Many of them ask for the same places, which are looked up once. */
export class Subject {
  private readonly known = new Map<string, readonly Located[]>();

  constructor(
    readonly specification: Specification,
    readonly places: Places,
  ) {}

  /** Whether a top-level block has a value. */
  has(block: string): boolean {
    return (this.specification as Readonly<Record<string, unknown>>)[block] !== undefined;
  }

  /** One answer for each place that the path leads to. */
  located({ steps, text }: GuidePath): readonly Located[] {
    const known = this.known.get(text);
    if (known) return known;
    const found = this.follow(this.specification, steps, 0);
    this.known.set(text, found);
    return found;
  }

  private follow(owner: object, steps: readonly Step[], from: number): Located[] {
    const step = steps[from];
    if (!step) return [];
    const { field, each } = step;
    const { places } = this;
    const value = (owner as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) return [places.missing(owner, field as never)];
    const place = places.value(owner, field as never);
    const last = from === steps.length - 1;
    if (!each) return last ? [{ state: "said", value, place }] : this.into(value, steps, from + 1, place);
    if (!Array.isArray(value) || value.length === 0) return [{ state: places.broken ? "unreadable" : "absent", place }];
    return value.flatMap((item: unknown, index): readonly Located[] => {
      const itemPlace = places.value(value, index);
      return last ? [{ state: "said", value: item, place: itemPlace }] : this.into(item, steps, from + 1, itemPlace);
    });
  }

  private into(value: unknown, steps: readonly Step[], from: number, place: Place): Located[] {
    return typeof value === "object" && value !== null ? this.follow(value, steps, from) : [{ state: "in-words", place }];
  }
}
