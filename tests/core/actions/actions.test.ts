import assert from "node:assert/strict";
import { type Action, actionsAt } from "../../../server/src/core/actions/actions";
import { applyEdits, type Rendering } from "../../../server/src/core/edits/edits";
import { checkText, knowledge } from "../../checking";
import { atCursor } from "../../cursor";

const head = "mentorspec: 1\nprogramme:\n  name: Steady\n";

function actions(marked: string, rendering: Rendering = "plain"): { text: string; found: Action[] } {
  const { text, offset } = atCursor(marked);
  return { text, found: actionsAt(checkText(text), { start: offset, end: offset }, knowledge, rendering) };
}

/** The text after the action whose title matches. */
function after(title: RegExp, marked: string, rendering?: Rendering): string {
  const { text, found } = actions(marked, rendering);
  const action = found.find((each) => title.test(each.title));
  assert.ok(action, `${String(title)} is not among\n${found.map((each) => each.title).join("\n")}`);
  return applyEdits(text, action.edits);
}

/** Whether the specification says the same with an action done. */
function sameMeaning(title: RegExp, marked: string): void {
  const { text } = atCursor(marked);
  assert.deepEqual(checkText(after(title, marked)).specification, checkText(text).specification);
}

describe("actions", () => {
  describe("put findings right", () => {
    const cases: readonly (readonly [string, RegExp, string, string])[] = [
      ["a misspelt entry", /Change to “meetings”/, `${head}meeti|gns: weekly # soon\n`, `${head}meetings: weekly # soon\n`],
      ["a misspelt value", /Change to “volunteer”/, `${head}mentors:\n  type: |volunter # soon\n`, `${head}mentors:\n  type: volunteer # soon\n`],
      ["yes for true", /true/, `${head}voice:\n  can_decline: y|es\n`, `${head}voice:\n  can_decline: true\n`],
    ];
    const sums: typeof cases = [
      ["ages the wrong way round", /Swap the two/, `${head}target_group: {age_min: 17, age_max: |8}\n`, `${head}target_group: {age_min: 8, age_max: 17}\n`],
      ["lengths the wrong way round", /Swap the two/, `${head}meetings:\n  session_hours: {min: 3, max: |2}\n`, `${head}meetings:\n  session_hours: {min: 2, max: 3}\n`],
      ["a total", /Change to 62000/, `${head}costs:\n  total: |60000 # in all\n  lines:\n    - {item: A, amount: 48000}\n    - {item: B, amount: 14000}\n`, `${head}costs:\n  total: 62000 # in all\n  lines:\n    - {item: A, amount: 48000}\n    - {item: B, amount: 14000}\n`],
      ["a promise that is too short", /Change to 12/, `${head}mentors: {commitment_months: |6}\nmeetings: {duration: 12}\n`, `${head}mentors: {commitment_months: 12}\nmeetings: {duration: 12}\n`],
      ["stages that last longer than the match", /9 months/, `${head}meetings:\n  duration: 12\n  |stages: [{name: A, months: 3}, {name: B, months: 6}]\n`, `${head}meetings:\n  duration: 9\n  stages: [{name: A, months: 3}, {name: B, months: 6}]\n`],
      ["a share", /Change to 21.2/, `${head}costs: {break_even: [{outcome: truancy, cost: 4000, years: 3, lifetime_cost: 56576, share: |7}]}\n`, `${head}costs: {break_even: [{outcome: truancy, cost: 4000, years: 3, lifetime_cost: 56576, share: 21.2}]}\n`],
      ["an indicator without an outcome", /It tells of “calm”/, `${head}outcomes: [{id: calm, name: Calmer}]\ncontract: {kpis: [{|id: b, measure: Smiles}]}\n`, `${head}outcomes: [{id: calm, name: Calmer}]\ncontract: {kpis: [{id: b, measure: Smiles, outcome: calm}]}\n`],
      ["a list that lacks one of each kind", /Add “care-experience” and “ethnicity”/, `${head}matching:\n  criteria: [in|terests]\n`, `${head}matching:\n  criteria: [interests, care-experience, ethnicity]\n`],
      ["a list in which one word would do", /Add “care-leaver”/, `${head}  status: submitted\ntarget_group:\n  groups: look|ed-after\n  age_max: 17\n`, `${head}  status: submitted\ntarget_group:\n  groups: [looked-after, care-leaver]\n  age_max: 17\n`],
    ];
    for (const [name, title, marked, expected] of [...cases, ...sums]) it(name, () => assert.equal(after(title, marked), expected));
    const set = "training: In house\n";
    const idle: readonly (readonly [string, RegExp, string, string])[] = [
      ["an entry kept as a note", /note of your own/, `${head}qu|xz: weekly\n`, `${head}x_quxz: weekly\n`],
      ["a misspelt waiver", /Change to “training-unsaid”/, `${head}waivers:\n  - rule: |trainng-unsaid\n    reason: B\n`, `${head}waivers:\n  - rule: training-unsaid\n    reason: B\n`],
      ["a waiver among others", /Remove this waiver/, `${head}${set}waivers:\n  - rule: |training-unsaid\n    reason: B\n  - rule: mentors-unsaid\n    reason: C\n`, `${head}${set}waivers:\n  - rule: mentors-unsaid\n    reason: C\n`],
      ["the only waiver", /Remove this waiver/, `${head}${set}waivers:\n  - rule: |training-unsaid\n    reason: B # why\nneed: x\n`, `${head}${set}need: x\n`],
      ["a waiver without a dash", /Remove this waiver/, `${head}${set}waivers:\n  rule: |training-unsaid\n  reason: B\n`, `${head}${set}`],
      ["a comment", /Remove this waiver/, `${head}  # mentorspec-ignore-next-line |value-choice -- why\n  model: coaching\n`, `${head}  model: coaching\n`],
      ["what an item of a list lacks", /Add “measure”/, `${head}outcomes:\n  - n|ame: Calm\n`, "measure"],
      ["what an item in short lacks", /Add “measure”/, `${head}outcomes:\n  - |Children feel calmer\n`, "name: Children feel calmer\n    measure:\n"],
    ];
    for (const [name, title, marked, expected] of idle) it(name, () => assert.ok(after(title, marked).includes(expected), after(title, marked)));
    it("the nearest match first and preferred", () => {
      const fixes = actions(`${head}mentors:\n  type: |volunter\n`).found.filter(({ kind }) => kind === "fix");
      assert.match(fixes[0]?.title ?? "", /volunteer/);
      assert.deepEqual(fixes.map(({ preferred }) => preferred).filter((each) => each === true).length, 1);
    });
    it("a missing block, filled in, apart from its neighbours where they stand apart", () => {
      const text = after(/Add “supervision”/, "mentorspec: 1\n\npro|gramme:\n  name: Steady\n\ncosts:\n  total: 1\n");
      assert.match(text, /name: Steady\n\nsupervision:\n {2}\w+:.*[^]*\n\ncosts:/);
    });
    it("with the file's own line breaks", () => assert.ok(!/[^\r]\n/.test(after(/Add “supervision”/, "mentorspec: 1\r\npro|gramme:\r\n  name: Steady\r\n"))));
    it("with tab stops where they can be filled", () => assert.match(after(/Add “supervision”/, `|${head}`.replace("|mentorspec: 1\n", "mentorspec: 1\n|"), "snippet"), /\$\{1/));
  });

  describe("set findings aside", () => {
    const waiver = "  - rule: training-unsaid\n    reason: <why this is accepted>\n";
    const cases: readonly (readonly [string, RegExp, string, string])[] = [
      ["in a new list", /Accept “training-unsaid”/, `${head}|`.replace("programme", "pro|gramme").replace(/\|$/, ""), `${head}waivers:\n${waiver}`],
      ["after others", /Accept “training-unsaid”/, `${head.replace("programme", "pro|gramme")}waivers:\n  - rule: a\n    reason: b # c\n`, `${head}waivers:\n  - rule: a\n    reason: b # c\n${waiver}`],
      ["in a list that is not indented", /Accept “training-unsaid”/, `${head.replace("programme", "pro|gramme")}waivers:\n- rule: a\n  reason: b\n`, `${head}waivers:\n- rule: a\n  reason: b\n- rule: training-unsaid\n  reason: <why this is accepted>\n`],
      ["beside one without a dash", /Accept “training-unsaid”/, `${head.replace("programme", "pro|gramme")}waivers:\n  rule: a\n  reason: b\n`, `${head}waivers:\n  - rule: a\n    reason: b\n${waiver}`],
      ["between brackets", /Accept “training-unsaid”/, `${head.replace("programme", "pro|gramme")}waivers: [{rule: a, reason: b}]\n`, `${head}waivers: [{rule: a, reason: b}, {rule: training-unsaid, reason: "<why this is accepted>"}]\n`],
      ["as not applicable", /“training-unsaid” does not apply/, head.replace("programme", "pro|gramme"), `${head}not_applicable:\n  - rule: training-unsaid\n    reason: <why this does not apply>\n`],
      ["on their line", /Ignore “value-choice”/, `${head}mentors:\n  type: |volunter\n`, `${head}mentors:\n  # mentorspec-ignore-next-line value-choice -- <the reason>\n  type: volunter\n`],
      ["on a line that has one already", /Ignore “value-choice”/, `${head}mentors:\n  # mentorspec-ignore-next-line some-id -- why\n  type: |volunter\n`, `${head}mentors:\n  # mentorspec-ignore-next-line value-choice, some-id -- why\n  type: volunter\n`],
    ];
    for (const [name, title, marked, expected] of cases) it(name, () => assert.equal(after(title, marked), expected));
    it("not where nobody may", () => assert.deepEqual(actions('mentorspec: 1\nprogramme: |"Steady\n').found.filter(({ kind }) => kind === "set-aside"), []));
    it("so that only the reason is left to give", () => {
      const text = after(/Accept “training-unsaid”/, head.replace("programme", "pro|gramme"));
      const ids = checkText(text).findings.map(({ id }) => id);
      assert.ok(ids.includes("waiver-reason"));
      assert.ok(!checkText(text.replace("<why this is accepted>", "The council trains them.")).findings.some(({ id }) => id === "training-unsaid" || id.startsWith("waiver-")));
    });
  });

  describe("write in full and in short", () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ["a value", `${head}meetings:\n  frequency: week|ly # often\n`, `${head}meetings:\n  frequency:\n    how_often: weekly # often\n`],
      ["prose", `${head}supervision: We me|et monthly.\n`, `${head}supervision:\n  description: We meet monthly.\n`],
      ["a folded text", `${head}supervision: >\n  We me|et\n  monthly.\n`, `${head}supervision:\n  description: >\n    We meet\n    monthly.\n`],
      ["a list item", `${head}outcomes:\n  - Children| feel calmer\n`, `${head}outcomes:\n  - name: Children feel calmer\n`],
      ["between brackets", `${head}meetings: {frequency: week|ly, duration: 12}\n`, `${head}meetings: {frequency: {how_often: weekly}, duration: 12}\n`],
    ];
    for (const [name, marked, expected] of cases) {
      const { text } = atCursor(marked);
      it(`${name}, and back`, () => {
        assert.equal(after(/in full/, marked), expected);
        sameMeaning(/in full/, marked);
        const field = expected.search(/how_often|description|name: Children/);
        assert.equal(after(/in short/, `${expected.slice(0, field)}|${expected.slice(field)}`), text);
      });
    }
    it("with the same findings", () => {
      const says = (text: string): string[] => checkText(text).findings.map(({ id, message }) => `${id} ${message}`).sort();
      for (const marked of [`${head}training: Two days be|fore the first meeting.\n`, `${head}supervision: We me|et with the co-ordinator.\n`, `${head}assessment: The co-ordinator as|ks.\n`]) assert.deepEqual(says(after(/in full/, marked)), says(marked.replace("|", "")), marked);
    });
    it("not where a value is read as something else than it says", () => {
      for (const marked of [`${head}referral:\n  exclusions: no|ne\n`, `${head}training: 18 ho|urs\n`]) assert.deepEqual(actions(marked).found.filter(({ title }) => /“(exclusions|training)” (out in full|in short)/.test(title)), []);
    });
    it("not where a block says more than a plain value could", () => assert.deepEqual(actions(`${head}meetings:\n  frequency:\n    how|_often: weekly\n    description: often\n`).found.filter(({ kind }) => kind === "form"), []));
  });

  describe("put blocks in order", () => {
    const unsorted = "# A header.\n\nmentorspec: 1\n\n# What it costs.\n# In pounds.\ncosts: 3 # each\n\nprogramme: Steady\nx_note: mine\n\nmentors:\n  type: volunteer\n";
    it("with their comments, the layout kept", () => {
      const sorted = "# A header.\n\nmentorspec: 1\n\nprogramme: Steady\nx_note: mine\n\nmentors:\n  type: volunteer\n\n# What it costs.\n# In pounds.\ncosts: 3 # each\n";
      assert.equal(after(/blocks in the guide/, `|${unsorted}`), sorted);
      sameMeaning(/blocks in the guide/, `|${unsorted}`);
    });
    it("inside a block", () => assert.equal(after(/entries of “programme”/, "mentorspec: 1\nprogramme:\n  model: coaching\n  # The name.\n  name: St|eady\n"), "mentorspec: 1\nprogramme:\n  # The name.\n  name: Steady\n  model: coaching\n"));
    it("never where an alias would come before its anchor", () => assert.ok(!actions("mentorspec: 1\n|need: &n They ask.\nprogramme: *n\n").found.some(({ kind }) => kind === "sort-all")));
    it("not where they are", () => assert.ok(!actions(`|${head}`).found.some(({ kind }) => kind === "sort-all")));
  });

  it("put all right that is safe", () => {
    const marked = `|${head}voice:\n  can_decline: yes\nmentors:\n  checks:\n    interview: on\n  type: volunter\n`;
    assert.equal(after(/all that is safe/, marked), `${head}voice:\n  can_decline: true\nmentors:\n  checks:\n    interview: true\n  type: volunter\n`);
  });
});
