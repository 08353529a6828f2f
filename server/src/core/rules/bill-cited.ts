import { signsIn } from "../specification/duties";
import { citeOf } from "../finding";
import type { Duty } from "../guide/facts/law";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "bill-cited",
  summary: "A Bill is not cited as law",
  why: "A Bill binds nobody until it is an Act. When the guide came out, this one was before Parliament.",
  cites: [{ document: "trade-press", place: "Paragraph on corporate parenting" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The Children's Wellbeing and Schools Bill would make more bodies corporate parents (2025).\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The law requires it.\nsources: [{id: bill, title: Children's Wellbeing and Schools Bill, year: 2025, kind: bill}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: act, title: Children's Wellbeing and Schools Act, kind: law}]\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The Children's Wellbeing and Schools Bill «requires» health bodies to be corporate parents.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nsources: [{id: bill, title: Children's Wellbeing and Schools Bill, year: 2025, kind: «law»}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The Bill «requires» health bodies to be corporate parents.\nsources: [{id: bill, title: Children's Wellbeing and Schools Bill, year: 2025, kind: bill}]\n",
  ],
  check(spec, context) {
    for (const duty of context.facts.duties) if (duty.standing === "bill") look(duty, spec.sources ?? [], context);
  },
});

function look(duty: Duty, sources: readonly { readonly title?: string; readonly kind?: string }[], { prose, places, report }: RuleContext): void {
  const cites = [citeOf(duty)];
  const listed = sources.filter(({ title }) => title !== undefined && duty.names.anyIn(title));
  for (const source of listed.filter(({ kind }) => kind === "law")) {
    const place = places.value(source, "kind");
    report(place, `This is a Bill, and a Bill is not law. Choose “bill” and give its date, or name the Act that is in force.`, { cites, repairs: [{ kind: "replace", title: "Change to “bill”", span: place.span, text: "bill", safe: false, preferred: true }] });
  }
  const isKnown = listed.length > 0 || prose.mayHold(duty.names);
  for (const { sentence, place } of signsIn(prose, duty)) {
    if (!duty.names.anyIn(sentence) && !(isKnown && /\bthe Bill\b/i.test(sentence))) continue;
    report(place, `Here a Bill is cited as if it were law. ${duty.instead ?? ""}`, { cites });
  }
}
