import assert from "node:assert/strict";
import { compare, type Comparison } from "../../../server/src/core/report/compare";
import { checkText, knowledge, read, samples } from "../../checking";

function compared(before: string, after: string): Comparison {
  const head = "mentorspec: 1\nprogramme: Steady\n";
  return compare(checkText(head + before), checkText(head + after), knowledge);
}

/** `name: now, was before`, as a reader says it. */
function lines(before: string, after: string): string[] {
  return compared(before, after).differences.map(({ kind, name, before: old, after: now, trend }) => `${kind} ${name}: ${now ?? "not said"}${old === undefined ? "" : `, was ${old}`}${trend === undefined ? "" : ` (${trend})`}`);
}

describe("comparing two specifications", () => {
  it("finds nothing where both say the same in different forms", () => {
    assert.deepEqual(lines("supervision: {frequency: monthly}\ntarget_group: {groups: looked-after}\n", "supervision:\n  frequency:\n    how_often: monthly\ntarget_group:\n  groups: [looked-after]\n"), []);
    for (const sample of samples()) assert.deepEqual(compare(checkText(read(sample)), checkText(read(sample)), knowledge), { differences: [], principles: [] });
  });
  const cases: readonly [string, string, string, string[]][] = [
    ["a rhythm", "supervision: {frequency: monthly}\n", "supervision: {frequency: {every: 1, unit: week}}\n", ["changed Supervision, how often: every week, was monthly (more)"]],
    ["a field of a block", "supervision: {frequency: monthly, minutes: 90}\n", "supervision: {frequency: monthly, minutes: 60}\n", ["changed Supervision, minutes: 60 minutes, was 90 minutes (less)"]],
    ["a sum", "costs: {total: 40000}\n", "costs: {total: 52500.5}\n", ["changed Costs: £52,500.50, was £40,000 (more)"]],
    ["a number of people", "mentors: {number: 30}\n", "mentors: {number: 24}\n", ["changed Mentors, number of mentors: 24, was 30 (less)"]],
    ["an age, of which there is no more or less", "target_group: {age_min: 5}\n", "target_group: {age_min: 8}\n", ["changed Who it is for, youngest age: 8, was 5"]],
    ["a length", "meetings: {duration: 12}\n", "meetings: {duration: {open_ended: true}}\n", ["changed Meetings, how long it lasts: no set end, was 12 months"]],
    ["a list of words", "target_group: {groups: [looked-after, care-leaver]}\n", "target_group: {groups: [care-leaver, kinship]}\n", ["changed Who it is for, groups: care leavers, children in kinship care, was looked-after children, care leavers"]],
    ["the order of a list", "target_group: {groups: [looked-after, care-leaver]}\n", "target_group: {groups: [care-leaver, looked-after]}\n", []],
    ["an item by its name", "outcomes:\n  - {name: Calm, nf_outcome: 1}\n  - Friends\n", "outcomes:\n  - Friends\n  - {name: Calm, nf_outcome: 4}\n  - Work\n", ["changed Outcomes “Calm”, National Framework outcome: 4, was 1", "added Outcomes “Work”: Work"]],
    ["an item by its id", "outcomes: [{id: calm, name: Calm}]\n", "outcomes: [{id: calm, name: Calmer}]\n", ["changed Outcomes “Calmer”: Calmer, was Calm"]],
    ["what is gone", "training: Ten hours\nrisks: [{what: A mentor leaves}]\n", "", ["removed Training: not said, was 10 hours", "removed Risks: not said, was A mentor leaves"]],
    ["what has come", "", "carers: They are told.\n", ["added Parents and carers: They are told."]],
    ["yes and no", "voice: {can_decline: true}\n", "voice: {can_decline: false}\n", ["changed The child's say, may say no: no, was yes"]],
  ];
  for (const [what, before, after, expected] of cases) it(`says it in words: ${what}`, () => assert.deepEqual(lines(before, after), expected));
  it("knows where each stands", () => {
    const [difference] = compared("supervision: {frequency: monthly}\n", "need: Many\nsupervision: {frequency: weekly}\n").differences.filter(({ block }) => block === "supervision");
    assert.equal("mentorspec: 1\nprogramme: Steady\nneed: Many\nsupervision: {frequency: weekly}\n".slice(difference?.afterAt?.start, difference?.afterAt?.end), "weekly");
  });
  it("says which principles stand differently", () => {
    const { principles } = compared("", "supervision: {frequency: monthly}\n");
    assert.ok(principles.some(({ name, before, after }) => name.startsWith("6. ") && before === "unsaid" && after !== "unsaid"), JSON.stringify(principles));
  });
  it("does not fall over broken or hostile files", () => {
    for (const text of ["", "- a", "[", "programme: {name: 3}\noutcomes: 5\n", "__proto__: {a: 1}\nconstructor: 1\n"]) assert.ok(compare(checkText(text), checkText(read("samples/minimal.programme.yaml")), knowledge).differences.length > 0, text);
  });
});
