import type { CheckResult } from "../check";
import { amount, number } from "../words/wording";
import type { ComputedFact } from "./computed-fact";

/** What the ratios are worked out from. */
export const ratioFields: readonly string[] = ["supervision.ratio", "mentors.number", "parties.staffing"];

/** How many mentors each supervisor has, from the posts or from the ratio that is given. */
export function staffRatios({ specification, places }: CheckResult): ComputedFact[] {
  const { mentors, supervision, parties } = specification;
  if (!mentors || mentors.number === undefined || mentors.number <= 0) return [];
  const posts = (parties?.staffing ?? []).filter(({ role, fte }) => fte !== undefined && fte > 0 && /supervis/i.test(role ?? ""));
  const supervisors = posts.reduce((sum, { fte }) => sum + (fte ?? 0), 0);
  const count = amount(mentors.number, "mentor");
  if (supervisors > 0) {
    const label = `${count}, ${amount(supervisors, "supervisor")}: 1 to ${number(mentors.number / supervisors)}`;
    const given = supervision?.ratio === undefined ? "" : ` The ratio given is 1 to ${number(supervision.ratio)}.`;
    return [{ group: "sums", at: at(specification, places), label, detail: `${count} ÷ ${amount(supervisors, "supervisor")} = ${number(mentors.number / supervisors)} each.${given}`, fields: ratioFields }];
  }
  if (supervision?.ratio === undefined || supervision.ratio <= 0) return [];
  const needed = Math.ceil(mentors.number / supervision.ratio);
  return [{ group: "sums", at: places.key(supervision, "ratio").span.start, label: `${count}: ${amount(needed, "supervisor")}`, detail: `${count} ÷ ${number(supervision.ratio)} each = ${amount(needed, "supervisor")}.`, fields: ratioFields }];
}

function at(specification: CheckResult["specification"], places: CheckResult["places"]): number {
  const { supervision, mentors } = specification;
  if (supervision?.ratio !== undefined) return places.key(supervision, "ratio").span.start;
  return mentors ? places.key(mentors, "number").span.start : 0;
}
