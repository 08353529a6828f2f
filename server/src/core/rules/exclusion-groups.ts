import { reportWording } from "../checking/report-wording";
import { defineRule } from "../checking/rule";
import type { Place } from "../specification/places";

export const rule = defineRule({
  id: "exclusion-groups",
  summary: "Those who find relationships hardest are not shut out",
  why: "The guide asks programmes to include, and not to screen out, children with trauma, disability or adversity. They may gain the most.",
  cites: [{ document: "practice-guide", place: "Key Principle 2, Why" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {exclusions: {what: Young people who move away within three months, why: The year could not be kept.}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {exclusions: {what: Children under 8, why: Younger children with a disability have a scheme of their own.}}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {exclusions: [«Trauma», {what: A «learning disability», why: Our volunteers are not trained for it.}]}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {exclusions: Anyone in «residential care»}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {exclusions: Young people who «have a personal adviser»}\n",
  ],
  check({ target_group: group }, context) {
    // A home that a programme cannot reach may have its reasons, which a reader can weigh; a child's need has none.
    const isExplained = ({ path }: Place): boolean => typeof path[2] === "number" && group?.exclusions?.[path[2]]?.why !== undefined;
    reportWording(rule.id, context, { weightAt: (place, { id }) => (id === "words-exclusion-of-homes" && isExplained(place) ? "info" : undefined) });
  },
});
