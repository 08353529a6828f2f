import { defineRule } from "../checking/rule";
import { coordinatorMatches, mentorMatches } from "../specification/sums";
import { number } from "../words/wording";

export const rule = defineRule({
  id: "places-staffed",
  summary: "There are co-ordinators and mentors for the matches that are promised",
  why: "A match without a mentor is a child who waits, and one without a co-ordinator is a mentor left alone.",
  cites: [{ document: "practice-guide", place: "Key Principle 6, How 2" }],
  severity: "error",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nparties: {governance: {coordinator: {fte: 2, matches_per_fte: 18}}}\ntarget_group: {capacity: {concurrent: 36}}\nmentors: {number: 40, caseload_max: 1}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nparties: {governance: {coordinator: {fte: 0.5}}}\ntarget_group: {capacity: {concurrent: 36}}\nmentors: {number: 20}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nparties: {governance: {coordinator: {fte: 0.5, matches_per_fte: «30»}}}\ntarget_group: {capacity: {concurrent: 48}}\n",
    "mentorspec: 1\nprogramme: Steady Hands\ntarget_group: {capacity: {concurrent: 48}}\nmentors: {number: «20», caseload_max: 1}\n",
  ],
  check({ parties, mentors, target_group: group }, { places, report }) {
    const capacity = group?.capacity;
    const wanted = capacity?.concurrent;
    if (!capacity || wanted === undefined) return;
    const related = [{ span: places.value(capacity, "concurrent").span, message: "The matches at the same time" }];
    const coordinator = parties?.governance?.coordinator;
    const held = coordinator && coordinatorMatches(coordinator);
    if (coordinator && held && held.value < wanted) report(places.value(coordinator, "matches_per_fte"), `${held.shown}, and ${number(wanted)} are promised at a time. Find more co-ordinator time, or promise fewer.`, { related });
    const mentored = mentors && mentorMatches(mentors);
    if (mentors && mentored && mentored.value < wanted) report(places.value(mentors, "number"), `${mentored.shown}, and ${number(wanted)} are promised at a time. Find more mentors, or promise fewer.`, { related });
  },
});
