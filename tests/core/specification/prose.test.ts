import assert from "node:assert/strict";
import { makeKnowledge } from "../../../server/src/core/knowledge";
import { normalise } from "../../../server/src/core/specification/normalise";
import { parse } from "../../../server/src/core/parse/parse";
import { defaultLimits } from "../../../server/src/core/parse/limits";
import { proseOf, wordingFaults } from "../../../server/src/core/specification/prose";

const { format, facts } = makeKnowledge();

/** What stands underlined for each fault of wording in a specification, by rule. */
function faults(rule: string, text: string): string[] {
  const document = parse(text, defaultLimits);
  const { specification, places } = normalise(document, format, new Set());
  return wordingFaults(facts.wordingsOf.get(rule) ?? [], proseOf(specification, places, format, text, facts.lexicon)).map(({ place }) => text.slice(place.span.start, place.span.end));
}

describe("prose", () => {
  it("looks in prose only, and underlines the very words", () => {
    assert.deepEqual(faults("placeholder-text", "programme: {name: TBC}\nneed: Local need is TBC, see annex.\n"), ["TBC"]);
    assert.deepEqual(faults("placeholder-text", 'need: "Local need is TBC."\ncosts: {description: "It costs £XX a place"}\n'), ["TBC", "£XX"]);
  });
  it("finds words that a block folds over lines", () => {
    assert.deepEqual(faults("blanket-confidentiality", "safeguarding:\n  confidentiality:\n    statement: |\n      What is said\n      is fully confidential.\n"), ["fully confidential"]);
    assert.deepEqual(faults("blanket-confidentiality", "safeguarding:\n  confidentiality:\n    statement: >\n      What is said is fully\n      confidential.\n"), [">\n      What is said is fully\n      confidential."]);
  });
  it("says nothing where the sentence makes it harmless", () => {
    assert.deepEqual(faults("blanket-confidentiality", "safeguarding:\n  confidentiality: We never promise that talk is fully confidential.\n"), []);
    assert.deepEqual(faults("volunteers-better", "mentors:\n  profile: There is no evidence that volunteers achieve better outcomes.\n"), []);
    assert.deepEqual(faults("volunteers-better", "mentors:\n  profile: Our volunteers achieve better outcomes.\n"), ["volunteers achieve better"]);
  });
  it("looks only in the fields that an entry names, however they are written", () => {
    assert.deepEqual(faults("vague-frequency", "meetings:\n  frequency: regular\n"), ["regular"]);
    assert.deepEqual(faults("vague-frequency", "meetings:\n  frequency: {how_often: as needed}\n"), ["as needed"]);
    assert.deepEqual(faults("vague-frequency", 'need: Children lack regular contact.\nmeetings: {frequency: "regularly, every two weeks"}\n'), []);
    assert.deepEqual(faults("claim-certainty", "outcomes:\n  - name: Confidence\n    claim: Mentoring will improve confidence\n"), ["will improve"]);
  });
});
