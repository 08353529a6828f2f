import type { CheckResult, Knowledge } from "../check";
import type { PointState } from "../checking/coverage";
import type { Decision } from "../generated/specification";

/** One of the decisions that a child may have a say in. */
export interface SayItem {
  readonly id: Decision;
  readonly title: string;
  readonly state: PointState;
  readonly at: number;
}

/** The eight decisions, in the order of the format. */
export function sayStrip(result: CheckResult, { format }: Knowledge): SayItem[] {
  const schema = format.at(["voice", "decisions", 0])?.scalar?.schema;
  return (schema?.enum ?? []).map((value, index) => {
    const id = value as Decision;
    const title = schema?.enumDescriptions?.[index]?.replace(/\.$/, "") ?? id;
    return { id, title, ...decided(result, id) };
  });
}

/** Some decisions also show elsewhere: who the mentor is under matching, goals under goals. */
function decided({ specification, places }: CheckResult, id: Decision): { state: PointState; at: number } {
  const { voice, goals, matching } = specification;
  const at = places.key(voice ?? specification, (voice ? "decisions" : "voice") as never).span.start;
  if (voice?.decisions?.includes(id) === true) return { state: "met", at };
  const level = matching?.child_involvement?.level;
  if (id === "mentor" && matching?.child_involvement && level !== undefined) {
    return { state: level === "chooses" || level === "consulted" ? "met" : "missed", at: places.value(matching.child_involvement, "level").span.start };
  }
  if (id === "goals" && goals?.owner?.includes("child") === true) return { state: "met", at: places.value(goals, "owner").span.start };
  if (voice && places.inWords(voice)) return { state: "partly", at };
  return { state: (voice ? places.presence(voice, "decisions") : places.presence(specification, "voice")) === "unreadable" ? "unreadable" : "unsaid", at };
}
