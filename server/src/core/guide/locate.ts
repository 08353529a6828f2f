import type { Specification } from "../generated/specification";
import type { Place, Places } from "../places";

/** What stands at the end of a guide path: a value, or why there is none. */
export type Located =
  | { readonly state: "said"; readonly value: unknown; readonly place: Place }
  | { readonly state: "absent" | "unreadable" | "in-words"; readonly place: Place };

/**
 * Follows a dotted path such as `outcomes[].measure.tool` through a specification; `[]` means
 * every item of a list. One answer for each place that the path leads to.
 */
export function locate(specification: Specification, places: Places, path: string): Located[] {
  return follow(specification, places, path.split("."), 0);
}

function follow(owner: object, places: Places, steps: readonly string[], from: number): Located[] {
  const step = steps[from] ?? "";
  const each = step.endsWith("[]");
  const field = each ? step.slice(0, -2) : step;
  const place = places.value(owner, field as never);
  const value = (owner as Readonly<Record<string, unknown>>)[field];
  if (value === undefined) return [{ state: missingState(owner, places, field), place }];
  const last = from === steps.length - 1;
  if (!each) return last ? [{ state: "said", value, place }] : followInto(value, places, steps, from + 1, place);
  if (!Array.isArray(value) || value.length === 0) return [{ state: places.broken ? "unreadable" : "absent", place }];
  return value.flatMap((item: unknown, index) => {
    const itemPlace = places.value(value, index);
    return last ? [{ state: "said" as const, value: item, place: itemPlace }] : followInto(item, places, steps, from + 1, itemPlace);
  });
}

function followInto(value: unknown, places: Places, steps: readonly string[], from: number, place: Place): Located[] {
  return typeof value === "object" && value !== null ? follow(value, places, steps, from) : [{ state: "in-words", place }];
}

function missingState(owner: object, places: Places, field: string): "absent" | "unreadable" | "in-words" {
  if (places.inWords(owner)) return "in-words";
  return places.presence(owner, field as never) === "unreadable" ? "unreadable" : "absent";
}
