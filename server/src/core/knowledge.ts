import schema from "../../../schemas/programme.schema.json";
import type { Knowledge } from "./check";
import { Format, type SchemaNode } from "./structure/format";
import guide from "./generated/guide.json";
import phrases from "./generated/phrases.json";
import { rules } from "./generated/rules";
import { validate as validateProgramme } from "./generated/validate-programme";
import { readFacts } from "./guide/facts/facts";
import { planOf } from "./guide/plan";
import type { Guide } from "./guide/types";
import type { Rule } from "./checking/rule";
import type { PhraseIndex } from "./words/phrase-index";
import type { Validate } from "./structure/structure";

/** Ids that come from the reading of a file, not from the guide or a rule. */
export const structureIds = ["entry-unknown", "entry-missing", "value-kind", "value-choice", "value-range"] as const;

/** Everything that ships with Mentorspec, joined with the standards that configuration adds. Cheap, and made once by a front end. */
export function makeKnowledge(further: readonly Guide[] = []): Knowledge {
  const whole = joined([guide as unknown as Guide, ...further]);
  const ids = new Set<string>([...structureIds, ...whole.entries.filter(({ kind }) => kind === "point" || kind === "block").map(({ id }) => id), ...rules.map((rule: Rule) => rule.id)]);
  const facts = readFacts(whole, further.length === 0 ? (phrases as unknown as PhraseIndex) : undefined);
  return { format: new Format(schema as unknown as SchemaNode), validate, guide: whole, plan: planOf(whole, facts), facts, rules, ids };
}

const validate: Validate = (value) => {
  validateProgramme(value);
  return validateProgramme.errors ?? [];
};

function joined(guides: readonly Guide[]): Guide {
  return { documents: guides.flatMap((each) => each.documents), entries: guides.flatMap((each) => each.entries) };
}
