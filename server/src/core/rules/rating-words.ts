import { rankOf } from "../specification/claims";
import { citeOf } from "../finding";
import type { Outcome } from "../generated/specification";
import type { Recommendation, Strength } from "../guide/facts/evidence";
import type { Facts } from "../guide/facts/facts";
import { sentencesOf } from "../words/phrases";
import type { ProseField } from "../specification/prose";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "rating-words",
  summary: "Evidence is called strong or good only where the guide rates it so",
  why: "The guide's words for its ratings have a meaning of their own. Used in passing, they claim as much as a rating does.",
  cites: [{ document: "practice-guide", place: "Definitions of strong, good and promising" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: There is promising evidence that mentoring helps young people into employment.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: There is no strong evidence that mentoring helps young people into employment.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: There is strong evidence that mentoring can help the mental health of children in care.\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{name: Employment, claim: {text: There is strong evidence for it., recommendation: 6, strength: strong}}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: There is «strong evidence» that mentoring helps young people into employment.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: There is «strong evidence» that mentoring cuts offending and gets people into work.\n",
    "mentorspec: 1\nprogramme: Steady Hands\noutcomes: [{name: Employment, claim: {text: There is «good evidence» for it., recommendation: 6, strength: promising}}]\n",
  ],
  check(spec, context) {
    const { facts, prose } = context;
    const strengths = facts.strengths.filter(({ phrases }) => prose.mayHold(phrases));
    if (strengths.length === 0) return;
    const claimedIn = new Map((spec.outcomes ?? []).flatMap((outcome) => (outcome.claim ? [[prose.at(context.places.value(outcome.claim, "text")), outcome] as const] : [])));
    for (const field of prose.fields) {
      if (field.field.startsWith("evidence") || field.field === "contract.questions.text") continue;
      for (const strength of strengths) look(field, strength, claimedIn.get(field), context);
    }
  },
});

/** Compares the words of each sentence with the guide's rating for what it speaks of. */
function look(field: ProseField, strength: Strength, outcome: Outcome | undefined, { facts, prose, report }: RuleContext): void {
  const claimed = outcome?.claim?.strength;
  // A rating that is claimed in so many words is looked at by itself.
  if (claimed !== undefined && rankOf(claimed, facts) >= strength.rank) return;
  const others = facts.wordingsOf.get(rule.id) ?? [];
  for (const { start, end } of sentencesOf(field.text)) {
    const text = field.text.slice(start, end);
    const span = strength.phrases.find(text)[0];
    const spoken = span && !others.some(({ unless }) => unless.anyIn(text)) ? spokenOf(`${outcome?.name ?? ""} ${text}`, outcome?.claim?.recommendation, facts) : undefined;
    if (!span || !spoken || rankOf(spoken.rating, facts) >= strength.rank) continue;
    report(prose.place(field, { start: start + span.start, end: start + span.end }), `The guide rates the evidence on ${spoken.outcomes[0]?.name ?? "this"} ${spoken.rating} (recommendation ${spoken.number}), not ${strength.rating}. Use its word, or name a study of your own.`, { cites: [citeOf(spoken)] });
  }
}

/** The recommendation that a sentence speaks of; of several, the best rated. */
function spokenOf(text: string, named: number | undefined, facts: Facts): Recommendation | undefined {
  const { recommendations } = facts;
  if (named !== undefined) return recommendations.find(({ number }) => number === named);
  const spoken = /mentor|befriend/i.test(text) ? recommendations.filter(({ outcomes }) => outcomes.some(({ document, phrases }) => document === undefined && phrases.anyIn(text))) : [];
  return [...spoken].sort((a, b) => rankOf(b.rating, facts) - rankOf(a.rating, facts))[0];
}
