import assert from "node:assert/strict";
import type { Hover, MarkupContent } from "vscode-languageserver-protocol";
import { Editor } from "./editor";

const sums = `mentorspec: 1
programme:
  name: Steady
mentors:
  number: 12
supervision:
  ratio: 6
meetings:
  frequency: fortnightly
  session_hours: 3
  duration: 12
outcomes:
  - id: calm
    name: Children feel calmer
    claim:
      recommendation: 4
      strength: promising
evidence:
  - outcome: calm
costs:
  total: 90000
  places: 30
waivers:
  - rule: mentor-supervision
    reason: Because.
`;
const at = (words: string, text = sums): string => text.replace(words, `|${words}`);

describe("hover", () => {
  let editor: Editor;
  before(async () => (editor = await Editor.start()));
  after(() => editor.stop());
  const hover = async (marked: string): Promise<string> => {
    const found = await editor.ask<Hover | null>("textDocument/hover", { position: editor.open(marked) });
    return ((found?.contents as MarkupContent | undefined)?.value ?? "").replaceAll("\u00a0", " ");
  };
  const broken = sums.replace("name: Steady", 'name: "Steady').replace("ratio: 6", "ratio: 6\n  freq");
  const cases: readonly (readonly [string, string, readonly RegExp[]])[] = [
    ["a key: what it is, why, how strongly, where in the source, and an example", at("supervision:"), [/\*\*Supervision\*\*/, /_Asked for:_/, /Key Principle 6/, /```yaml\nsupervision:\n {2}frequency: monthly\n```/]],
    ["a listed value: what it means", at("promising"), [/\*\*promising\*\*: /]],
    ["a suggested word", at("fortnightly"), [/\*\*fortnightly\*\*/]],
    ["planned hours, with the sum", at("session_hours"), [/26 meetings × 3 hours = 78 hours/]],
    ["planned hours, from the frequency", at("fortnightly"), [/= 78 hours/]],
    ["the cost of a place, with its band", at("90000"), [/£90,000 ÷ 30 places = £3,000/, /is 5 \(/]],
    ["the guide's rating of an outcome", at("recommendation: 4"), [/The guide's rating: Promising \(recommendation 4\)/]],
    ["the supervisors that are needed", at("ratio"), [/12 mentors ÷ 6 each = 2 supervisors/]],
    ["an id: what it stands for and where it is named", at("calm\ncosts"), [/\*\*calm\*\*: Children feel calmer\. Named in 1 other place\./]],
    ["a rule that is set aside", at("mentor-supervision"), [/\*\*.+\*\*/, /Key Principle 6/]],
    ["a key while two other lines are broken", at("session_hours", broken), [/Length of a meeting/, /= 78 hours/]],
    ["an amount while two other lines are broken", at("90000", broken), [/£3,000/]],
    ["a quoted key", at('"model"', 'mentorspec: 1\nprogramme: {"model": coaching}\n'), [/\*\*Model\*\*/]],
    ["a value between brackets that are not closed", at("coaching", "mentorspec: 1\nprogramme: {model: coaching\nneed: x\n"), [/\*\*coaching\*\*/]],
  ];
  for (const [name, marked, patterns] of cases) {
    it(`shows ${name}`, async () => {
      const found = await hover(marked);
      for (const pattern of patterns) assert.match(found, pattern);
    });
  }
  it("says nothing where there is nothing", async () => {
    for (const marked of ["mentorspec: 1\n|\nprogramme: A\n", "mentorspec: 1 # rem|ark\n", "|", "mentorspec: 1\nx_note: mi|ne\n"]) assert.equal(await hover(marked), "", marked);
  });
  it("is plain for a client that shows no Markdown", async () => {
    const plain = await Editor.start({ capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } } });
    const found = await plain.ask<Hover>("textDocument/hover", { position: plain.open(at("supervision:")) });
    const { kind, value } = found.contents as MarkupContent;
    plain.stop();
    assert.equal(kind, "plaintext");
    assert.ok(!/[*`_]{2}|(^|\s)_/.test(value), value);
  });

  it("works out what an entry has a part in, wherever that is, and nothing for its neighbours", async () => {
    const text = sums.replace("  places: 30\n", "  places: 30\n  break_even:\n    - {cost: 4000, years: 1, lifetime_cost: 56000}\n").replace("duration: 12\n", "duration: 12\n  mode: one-to-one\n").replace("    claim:\n", "    horizon: long\n    claim:\n");
    const workedOut = async (words: string): Promise<string> => /_Worked out:_ .*/.exec(await hover(at(words, text)))?.[0] ?? "nothing";
    assert.match(await workedOut("cost: 4000"), /7\.1%/);
    assert.match(await workedOut("fortnightly"), /78 hours/);
    assert.match(await workedOut("meetings:"), /78 hours/);
    assert.match(await workedOut("promising"), /Promising/);
    assert.match(await workedOut("90000"), /3,000/);
    assert.equal(await workedOut("one-to-one"), "nothing");
    assert.equal(await workedOut("long"), "nothing");
  });
});
