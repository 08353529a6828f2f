import type { Repair } from "../finding";
import type { Place } from "../specification/places";

/** A figure or a word that would make the specification agree with itself; the author chooses. */
export function writing({ span }: Place, value: string | number, title = `Change to ${String(value)}`): Repair {
  return { kind: "replace", title, span, text: String(value), safe: false, preferred: false };
}

/** Two values that were written the wrong way round. */
export function swapping(one: Place, other: Place): Repair {
  return { kind: "swap", title: "Swap the two", spans: [one.span, other.span], safe: false, preferred: true };
}
