import assert from "node:assert/strict";
import { applyEdits } from "../../../server/src/core/edits/edits";
import { complete, type FittedCompletion } from "../../../server/src/core/completion/complete";
import { checkDocument, type CheckResult } from "../../../server/src/core/check";
import { defaultConfig } from "../../../server/src/core/config";
import { recovered } from "../../../server/src/core/outline/recover";
import { parse } from "../../../server/src/core/parse/parse";
import { knowledge, today } from "../../checking";
import { atCursor } from "../../cursor";

function offered(marked: string, rendering: "snippet" | "plain" = "plain"): { text: string; items: FittedCompletion[] } {
  const { text, offset } = atCursor(marked);
  const check = (each: string): CheckResult => checkDocument(recovered(parse(each)), { knowledge, today, config: defaultConfig });
  return { text, items: complete(text, offset, { knowledge, today, check, rendering }) };
}

/** The text after one of the offers is taken. */
function taking(label: string, marked: string, rendering?: "snippet" | "plain"): string {
  const { text, items } = offered(marked, rendering);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `“${label}” is not among ${items.map((each) => each.label).join(", ")}`);
  return applyEdits(text, [item.edit, ...(item.indentation ? [item.indentation] : [])]);
}

function labels(marked: string): string[] {
  return offered(marked).items.map(({ label }) => label);
}

const head = "mentorspec: 1\nprogramme:\n  name: Steady\n";

describe("completion", () => {
  it("offers nothing far to the right, where offers would be many times the file", () => {
    assert.ok(labels(`${" ".repeat(900)}|`).length > 0);
    assert.deepEqual(labels(`${" ".repeat(1_100)}|`), []);
  });
  describe("offers the entries that a block does not have yet", () => {
    const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
      ["at the top", `${head}|`, ["mentors", "supervision"], ["programme", "mentorspec", "frequency"]],
      ["in a block", `${head}  |`, ["status", "model"], ["name", "mentors"]],
      ["in an empty block", "mentorspec: 1\nsupervision:\n  |", ["frequency"], ["mentors"]],
      ["half typed", `${head}  sta|`, ["status", "model"], ["name"]],
      ["half typed between entries", "mentorspec: 1\nprogramme:\n  sta|\n  model: befriending\n", ["status"], ["model"]],
      ["below a quote that is not closed", 'mentorspec: 1\nprogramme:\n  name: "Steady\n  |\nmentors:\n  type: volunteer\n', ["status"], ["name", "type"]],
      ["below a tab", "mentorspec: 1\nneed:\n\tgap: x\nprogramme:\n  |", ["status"], ["gap"]],
      ["between curly brackets", "mentorspec: 1\nprogramme: {name: Steady, |}", ["status"], ["name"]],
      ["between brackets that are not closed", "mentorspec: 1\nprogramme: {name: Steady, |\nmentors:\n  type: volunteer\n", ["status"], ["name", "type"]],
      ["in a list item", `${head}outcomes:\n  - name: Calm\n    |`, ["measure", "claim"], ["name"]],
      ["after a dash", `${head}outcomes:\n  - |`, ["name", "id"], []],
      ["in the item of a list that is not indented", `${head}outcomes:\n- name: Calm\n  |`, ["measure"], ["name"]],
      ["deep inside", `${head}mentors:\n  checks:\n    dbs: enhanced\n    |`, ["before_match"], ["dbs", "type"]],
      ["where a key is renamed", "mentorspec: 1\nprogramme:\n  na|me: Steady\n", ["name", "summary"], ["mentors"]],
      ["in quotes", 'mentorspec: 1\nprogramme:\n  "sta|": draft\n', ["status"], []],
      ["too far out among the entries of a block", "mentorspec: 1\nprogramme:\n  name: A\n|\n  status: draft\n", ["model"], ["mentors", "name", "status"]],
      ["between a key and its block", "mentorspec: 1\nprogramme:\n|\n  name: A\n", ["status"], ["mentors", "name"]],
      ["between a key and its list", "mentorspec: 1\noutcomes:\n|\n  - name: Calm\n", ["name"], ["mentors"]],
      ["too far in among the items of a list", "mentorspec: 1\nmeetings:\n  stages:\n    - At first\n        |\n    - Later on\n", [], ["session_lead", "mode"]],
      ["in a list item that goes on below", `${head}outcomes:\n  - na|\n    measure: SDQ\n`, ["name"], ["measure"]],
      ["in a block that goes on below", `${head}outcomes:\n  - measure:\n      tool|\n      respondent: child\n`, ["tool"], ["respondent", "SDQ"]],
      ["with CRLF", "mentorspec: 1\r\nprogramme:\r\n  name: A\r\n  |\r\n", ["status"], ["name"]],
    ];
    for (const [name, marked, some, none] of cases) {
      it(name, () => {
        const found = labels(marked);
        for (const label of some) assert.ok(found.includes(label), `${label} in ${found.join()}`);
        for (const label of none) assert.ok(!found.includes(label), `no ${label} in ${found.join()}`);
      });
    }
  });

  describe("writes them where they belong", () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ["a plain entry", "status", `${head}  sta|`, `${head}  status: `],
      ["an entry before others", "status", "mentorspec: 1\nprogramme:\n  sta|\n  name: x", "mentorspec: 1\nprogramme:\n  status: \n  name: x"],
      ["only the name where a colon follows", "summary", "mentorspec: 1\nprogramme:\n  nam|e: Steady\n", "mentorspec: 1\nprogramme:\n  summary: Steady\n"],
      ["a name in quotes", "status", 'mentorspec: 1\nprogramme:\n  "sta|": draft', 'mentorspec: 1\nprogramme:\n  "status": draft'],
      ["a name in quotes that are not closed", "status", 'mentorspec: 1\nprogramme:\n  "sta|', 'mentorspec: 1\nprogramme:\n  "status": '],
      ["between brackets", "status", "mentorspec: 1\nprogramme: {name: A, st|}", "mentorspec: 1\nprogramme: {name: A, status: }"],
      ["below its block, with the right indentation", "name", "mentorspec: 1\nprogramme:\n|", "mentorspec: 1\nprogramme:\n  name: "],
      ["in a column that fits nothing", "status", "mentorspec: 1\nprogramme:\n    name: A\n  |", "mentorspec: 1\nprogramme:\n    name: A\n    status: "],
      ["among entries, however far out the cursor stands", "owner", "mentorspec: 1\nprogramme:\n  name: A\n|\n  status: draft\n", "mentorspec: 1\nprogramme:\n  name: A\n  owner: \n  status: draft\n"],
      ["before the first item of a list", "name", "mentorspec: 1\noutcomes:\n|\n  - name: Calm\n", "mentorspec: 1\noutcomes:\n  - name: \n  - name: Calm\n"],
      ["only a name above the block that it had", "target_group", "mentorspec: 1\ntarg|\n  groups: looked-after\n", "mentorspec: 1\ntarget_group:\n  groups: looked-after\n"],
      ["only a name above the list that it had", "outcomes", "mentorspec: 1\nout|\n- name: Calm\n", "mentorspec: 1\noutcomes:\n- name: Calm\n"],
      ["an entry before another between brackets", "status", "mentorspec: 1\nprogramme: {| name: A}", "mentorspec: 1\nprogramme: {status: , name: A}"],
      ["an item before another between brackets", "school", "mentorspec: 1\nreferral: {referrers: [self,| carer]}", "mentorspec: 1\nreferral: {referrers: [self, school, carer]}"],
      ["an item between others, one on each line", "school", "mentorspec: 1\nreferral:\n  referrers: [\n    self,\n    |\n    carer,\n  ]\n", "mentorspec: 1\nreferral:\n  referrers: [\n    self,\n    school,\n    carer,\n  ]\n"],
      ["an entry after a dash without its space", "name", `${head}outcomes:\n  -|`, `${head}outcomes:\n  - name: `],
      ["an item after a dash without its space", "school", "mentorspec: 1\nreferral:\n  referrers:\n    -|", "mentorspec: 1\nreferral:\n  referrers:\n    - school"],
      ["a list's first item", "name", `${head}outcomes:\n  |`, `${head}outcomes:\n  - name: `],
      ["a list's next item", "name", `${head}outcomes:\n  - name: Calm\n  |`, `${head}outcomes:\n  - name: Calm\n  - name: `],
      ["a value after its colon", "befriending", "mentorspec: 1\nprogramme:\n  model:|", "mentorspec: 1\nprogramme:\n  model: befriending"],
      ["a value in place of another", "befriending", "mentorspec: 1\nprogramme:\n  model: coac|hing # why\n", "mentorspec: 1\nprogramme:\n  model: befriending # why\n"],
      ["a value in quotes", "befriending", 'mentorspec: 1\nprogramme:\n  model: "be|"\n', 'mentorspec: 1\nprogramme:\n  model: "befriending"\n'],
      ["a value in quotes that are not closed", "befriending", "mentorspec: 1\nprogramme:\n  model: 'be|\n", "mentorspec: 1\nprogramme:\n  model: 'befriending'\n"],
      ["an item between brackets", "social-worker", "mentorspec: 1\nreferral: {referrers: [self, so|", "mentorspec: 1\nreferral: {referrers: [self, social-worker"],
      ["an item after a dash", "social-worker", "mentorspec: 1\nreferral:\n  referrers:\n    - so|", "mentorspec: 1\nreferral:\n  referrers:\n    - social-worker"],
      ["an item with its dash", "social-worker", "mentorspec: 1\nreferral:\n  referrers:\n    |", "mentorspec: 1\nreferral:\n  referrers:\n    - social-worker"],
      ["words that look like a number, in quotes", "3", "mentorspec: 1\nevidence:\n  - eif_level: |", 'mentorspec: 1\nevidence:\n  - eif_level: "3"'],
      ["today", today, "mentorspec: 1\nprogramme:\n  reviewed_on: |", `mentorspec: 1\nprogramme:\n  reviewed_on: ${today}`],
    ];
    for (const [name, label, marked, expected] of cases) it(name, () => assert.equal(taking(label, marked), expected));
    it("with tab stops for an editor that has them", () => {
      assert.equal(taking("status", `${head}  sta|`, "snippet"), `${head}  status: \${1|draft,review,submitted,approved,retired|}`);
      assert.match(taking("supervision …", `${head}sup|`, "snippet"), /^supervision:\n {2}\w+: .*\$\{1/m);
    });
    it("a whole block with its lines in their columns", () => {
      const text = taking("recruitment …", `${head}mentors:\n  type: volunteer\n  re|`);
      assert.match(text, /\n {2}recruitment:\n {4}\w+:/);
    });
    it("with the file's own line breaks", () => assert.match(taking("supervision …", "mentorspec: 1\r\nsup|"), /\r\nsupervision:\r\n {2}/));
  });

  it("offers for a name only what can hold the value that it has", () => {
    const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ["contract:\n  report|ing: quarterly\n", ["reporting"], ["end", "max_value"]],
      ["target_group:\n  placement|_types: [home, foster]\n", ["placement_types"], ["reason", "age_min"]],
      ["ref|erral:\n  referrers: school\n", ["referral"], ["safeguarding", "answers"]],
      ["ref|\n  referrers: school\n", ["referral"], ["safeguarding", "answers"]],
      ["meetings:\n  session_h|ours: 2\n", ["session_hours", "duration"], ["mode"]],
      ["outc|omes:\n  - name: Calm\n", ["outcomes"], ["risks", "sources"]],
      ["costs:\n  pla|ces: 60000\n", ["places", "total"], ["price_year"]],
      ["zzz|: 1\n", ["training"], ["mentors"]],
    ];
    for (const [marked, some, none] of cases) {
      const found = labels(`${head}${marked}`);
      for (const label of some) assert.ok(found.includes(label), `${label} in ${found.join()}`);
      for (const label of none) assert.ok(!found.includes(label), `no ${label} in ${found.join()}`);
    }
  });
  it("puts first what closes a gap, and says so", () => {
    const { items } = offered(`${head}|`);
    const [first] = items;
    assert.ok(first && first.wants.length > 0 && first.wants[0]?.rank === 0, first?.label);
    const ranks = items.map(({ wants }) => wants[0]?.rank ?? 3);
    assert.deepEqual(ranks, [...ranks].sort((a, b) => a - b));
    const dbs = offered(`${head}mentors:\n  type: volunteer\n  checks:\n    dbs: |`).items;
    assert.ok(dbs.map(({ label }) => label).includes("enhanced"));
  });
  it("goes on closing gaps while another line is broken", () => {
    const { items } = offered(`${head}sup|\nmeetings:\n  mode: "one-to-one\n`);
    assert.ok((items.find(({ label }) => label === "supervision")?.wants.length ?? 0) > 0);
  });
  it("goes on closing gaps while the first entry of a block is typed", () => {
    for (const word of ["|", "recr|", '"recr|']) assert.ok((offered(`${head}mentors:\n  ${word}\n`).items.find(({ label }) => label === "recruitment")?.wants.length ?? 0) > 0, word);
  });
  it("survives a bracket that was never opened", () => assert.ok(labels("  ]|#x\n    - id: a\n").includes("mentors")));
  it("leaves out what a list holds already", () => {
    for (const marked of [`${head}referral:\n  referrers: [self, |]`, `${head}referral:\n  referrers:\n    - self\n    - |`]) {
      const found = labels(marked);
      assert.ok(!found.includes("self") && found.includes("school"), found.join());
    }
  });
  it("offers a whole specification in an empty file", () => {
    const text = taking("mentorspec …", "|");
    assert.match(text, /^mentorspec: 1\n\nprogramme:\n {2}name: <the name of the programme>/);
    assert.deepEqual(parse(text).faults, []);
  });

  describe("offers ids", () => {
    const body = `${head}outcomes:\n  - id: calm\n    name: Children feel calmer\n  - id: school\n    name: Children are at school\n`;
    it("of outcomes, with what they stand for", () => {
      const { items } = offered(`${body}evidence:\n  - outcome: |`);
      assert.deepEqual(items.slice(0, 2).map(({ label, title }) => [label, title]), [["calm", "Children feel calmer"], ["school", "Children are at school"]]);
    });
    it("of sources, in a list", () => assert.ok(labels(`${head}sources:\n  - id: nef\n    title: A report\noutcomes:\n  - name: A\n    claim:\n      sources: [|]`).includes("nef")));
    it("of rules, found ones first", () => {
      const found = labels(`${head}waivers:\n  - rule: |`);
      assert.ok(found.indexOf("training-unsaid") >= 0 && found.indexOf("training-unsaid") < found.indexOf("entry-unknown"));
    });
    it("of rules in a comment", () => {
      assert.ok(labels("# mentor|").includes("mentorspec-ignore-next-line"));
      assert.ok(labels("mentorspec: 1\n# mentorspec-ignore-next-line |\nprogrammes: A\n").includes("entry-unknown"));
    });
  });

  describe("keeps silent", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["in prose", `${head}  aim: Children fe|el calmer\n`],
      ["in a folded text", `${head}  aim: >\n    Children fe|el calmer\n`],
      ["on the next line of prose", `${head}  aim: Children\n    fe|el calmer\n`],
      ["in a comment", "# a remark ab|out it\n"],
      ["in the reason of an ignored line", "# mentorspec-ignore-next-line some-rule -- be|cause\n"],
      ["on an empty line of a folded text", `${head}  aim: >-\n    Children\n|\n    feel calmer\n`],
      ["in a folded text at the end of the file", `${head}  aim: >-\n    Children feel|`],
      ["at the start of a folded text at the end of the file", `${head}  aim: >-\n    |`],
      ["in a quoted text at the end of the file", `${head}  aim: "Children\n    feel|`],
      ["at the start of a folded text", `${head}  aim: >-\n  |\n    feel calmer\n`],
      ["on an empty line of prose", `${head}  aim: Children\n|\n    feel calmer\n`],
      ["where the value stands on the next lines", `${head}mentors: |\n  type: volunteer\n`],
      ["before a comment", "mentorspec: 1\n|# a remark\n"],
      ["after a value between brackets, before its comma", "mentorspec: 1\nreferral: {referrers: [self |]}\n"],
      ["after an entry between brackets, before its comma", "mentorspec: 1\nprogramme: {name: A |}\n"],
      ["in a note of one's own", `${head}x_note:\n  |`],
    ];
    for (const [name, marked] of cases) it(name, () => assert.deepEqual(labels(marked), []));
  });
});
