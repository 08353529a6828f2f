import assert from "node:assert/strict";
import { applyEdits } from "../../../server/src/core/edits/edits";
import { newLineEdit } from "../../../server/src/core/layout/new-line";
import { reformatted } from "../../../server/src/core/layout/reformat";
import { parse } from "../../../server/src/core/parse/parse";
import { knowledge, read, samples } from "../../checking";
import { atCursor } from "../../cursor";

describe("layout", () => {
  const tidy = (text: string): string => applyEdits(text, reformatted(parse(text)));
  const cases: readonly (readonly [string, string, string])[] = [
    ["spaces at the ends of lines", "a: 1  \nb:\t\n  c: 2 # x \n", "a: 1\nb:\n  c: 2 # x\n"],
    ["a missing last break", "a: 1", "a: 1\n"],
    ["a missing last break after spaces", "a: 1  ", "a: 1\n"],
    ["blank lines at both ends and in rows", "\n\na: 1\n\n\n\nb: 2\n \n\n", "a: 1\n\nb: 2\n"],
    ["four spaces a step", "a:\n    b: 1\n    c:\n        - d: 1\n          e: 2\n        - f\n", "a:\n  b: 1\n  c:\n    - d: 1\n      e: 2\n    - f\n"],
    ["lists that are not indented", "a:\n- b: 1\n  c: 2\n- d\ne: 1\n", "a:\n  - b: 1\n    c: 2\n  - d\ne: 1\n"],
    ["remarks, with what they are about", "a:\n    # About b.\n    b: 1 # one\n    # About c.\n    c: 2\n# At the end.\n", "a:\n  # About b.\n  b: 1 # one\n  # About c.\n  c: 2\n# At the end.\n"],
    ["a text after a bar, as a whole", "a:\n    b: |\n        one  \n          two\n\n        three\n    c: 1\n", "a:\n  b: |\n      one  \n        two\n\n      three\n  c: 1\n"],
    ["prose on several lines, its wrapping kept", "a:\n    b: one\n      two\n\n      three\n", "a:\n  b: one\n    two\n\n    three\n"],
    ["brackets on several lines", "a:\n    b: [one,\n       two]\n", "a:\n  b: [one,\n     two]\n"],
    ["blocks apart, where they stand apart", "a:\n  b: 1\n\nc:\n  d: 1\n# About e.\ne:\n  f: 1\ng: 1\nh: 2\n", "a:\n  b: 1\n\nc:\n  d: 1\n\n# About e.\ne:\n  f: 1\ng: 1\nh: 2\n"],
    ["with CRLF", "a:\r\n    b: 1  \r\n\r\n\r\nc: 1", "a:\r\n  b: 1\r\n\r\nc: 1\r\n"],
    ["dashes with more space", "a:\n-   b: 1\n    c: 2\n", "a:\n  -   b: 1\n      c: 2\n"],
    ["a list in a list", "a:\n- - b\n  - c\n", "a:\n  - - b\n    - c\n"],
  ];
  for (const [name, text, expected] of cases) {
    it(`tidies ${name}`, () => {
      assert.equal(tidy(text), expected);
      assert.equal(tidy(expected), expected);
    });
  }
  it("leaves broken text, and what would change a value", () => {
    for (const text of ['a: "b\n   c:   \n', "", "a: |+\n  text\n\n\n\nb: 1\n", "a: |2\n    b\n"]) assert.equal(tidy(text), text, JSON.stringify(text));
  });
  it("changes no value of any sample, and nothing at all the second time", () => {
    for (const file of samples()) {
      const once = tidy(read(file));
      assert.equal(tidy(once), once, file);
    }
  });
  it("takes as many spaces a step as it is told", () => {
    assert.equal(applyEdits("a:\n  b:\n  - c: 1\n    d: 2\n", reformatted(parse("a:\n  b:\n  - c: 1\n    d: 2\n"), { step: 4 })), "a:\n    b:\n        - c: 1\n          d: 2\n");
    assert.equal(newLineEdit("programme:\n\n", 11, knowledge.format, 4)?.text, "    ");
  });
  it("keeps to the lines that are asked for", () => {
    const text = "a: 1  \nb: 2  \nc: 3  \n";
    assert.equal(applyEdits(text, reformatted(parse(text), { within: { start: 8, end: 9 } })), "a: 1  \nb: 2\nc: 3  \n");
  });

  const typed = (marked: string): string => {
    const { text, offset } = atCursor(marked);
    const edit = newLineEdit(text, offset, knowledge.format);
    return edit ? applyEdits(text, [edit]) : text;
  };
  const enters: readonly (readonly [string, string, string])[] = [
    ["goes on with a list", "referral:\n  referrers:\n    - self\n|", "referral:\n  referrers:\n    - self\n    - "],
    ["goes on with a list that is not indented", "outcomes:\n- A\n|\nrisks: x\n", "outcomes:\n- A\n- \nrisks: x\n"],
    ["goes on with an item's entries", "outcomes:\n  - name: A\n|", "outcomes:\n  - name: A\n    "],
    ["ends a list on an empty item", "referral:\n  referrers:\n    - self\n    - \n    |", "referral:\n  referrers:\n    - self\n  "],
    ["goes on with a block", "programme:\n  name: A\n|", "programme:\n  name: A\n  "],
    ["starts a block", "programme:\n|", "programme:\n  "],
    ["starts a list where one is asked for", "mentors:\n  person_spec:\n|", "mentors:\n  person_spec:\n    - "],
    ["starts a long text", "programme:\n  aim: >\n|", "programme:\n  aim: >\n    "],
    ["leaves long texts alone", "programme:\n  aim: >\n    Text\n|", "programme:\n  aim: >\n    Text\n|"],
    ["leaves what the editor did rightly", "programme:\n  name: A\n  |", "programme:\n  name: A\n  |"],
    ["leaves a line that has words", "programme:\n|name: A\n", "programme:\n|name: A\n"],
    ["does so with CRLF", "programme:\r\n  name: A\r\n|", "programme:\r\n  name: A\r\n  "],
  ];
  for (const [name, marked, expected] of enters) it(`a new line ${name}`, () => assert.equal(typed(marked), expected.replace("|", "")));
});
