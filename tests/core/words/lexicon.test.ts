import assert from "node:assert/strict";
import { Lexicon } from "../../../server/src/core/words/lexicon";
import { Phrases } from "../../../server/src/core/words/phrases";
import { knowledge, read, samples } from "../../checking";

const { facts } = knowledge;

/** Whether a phrase may stand in a text, as far as the lexicon knows. */
function mayHold(phrase: string, text: string): boolean {
  const list = new Phrases([phrase]);
  return new Lexicon([list]).in(text).has(list);
}

describe("the lexicon", () => {
  it("knows from the words what cannot be there", () => {
    assert.ok(mayHold("visitor comes", "The visitor comes weekly."));
    assert.ok(!mayHold("visitor comes", "The visitor has gone. She comes weekly."));
    assert.ok(!mayHold("mentor", "Mentoring"));
    assert.ok(!mayHold("a mentor", "mentor a"));
  });
  it("takes a plural, any case, and any gap between the words", () => {
    for (const text of ["Independent visitors", "INDEPENDENT\n  VISITOR", "independent-visitor", "“independent visitor”"]) assert.ok(mayHold("independent visitor", text), text);
    assert.ok(mayHold("isn't", "it isn’t"));
    assert.ok(mayHold("élan vital", "ÉLAN VITAL"));
    assert.ok(mayHold("𝒜 word", "an 𝒜 word"));
  });
  it("takes per cent for %", () => assert.ok(mayHold("100% of children", "100 per cent of children")));
  it("finds signs as they are", () => assert.ok(mayHold("???", "left in ???")));
  it("never misses a phrase that is there", () => {
    const lists = [...facts.wordings.flatMap(({ groups }) => groups.map(({ phrases }) => phrases)), ...facts.figures.flatMap(({ quoted_with: sets }) => sets), ...facts.duties.flatMap(({ names, signs }) => [names, signs]), ...facts.measures.map(({ names }) => names)];
    assert.deepEqual(lists.filter((list) => !facts.lexicon.knows(list)), []);
    let stood = 0;
    const look = (text: string, list: Phrases): void => {
      if (!(list.together ? list.allIn(text) : list.anyIn(text))) return;
      stood++;
      assert.ok(facts.lexicon.in(text).has(list), `${text.slice(0, 200)}: ${list.list.join(", ")}`);
    };
    for (const list of lists) {
      for (const text of samples().slice(0, 5).map(read)) look(text, list);
      for (const phrase of list.list) for (const text of [phrase, `so “${phrase.toUpperCase().replaceAll(" ", "\n  ")}”`, `${phrase.replaceAll("%", " per cent").replaceAll("'", "’")}s`, list.list.join("; ")]) look(text, list);
    }
    assert.ok(stood > 1_000);
  });
});
