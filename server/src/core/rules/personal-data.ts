import type { ProseField } from "../specification/prose";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "personal-data",
  summary: "No child can be recognised",
  why: "A specification is read by many, and often published. An NHS number or a home address leads to one child.",
  cites: [{ document: "ico-children", place: "Questions 2 and 3" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nassessment: {needs: One boy needed somebody who signs.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nassessment: {needs: Call 943 476 5910 or write to AB1 2CD.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nparties: Our office is at 14 Mill Lane, AB1 2CD.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nboundaries:\n  meeting_places: The library, 5 Park Road, AB1 2CD\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nassessment: {needs: One boy (NHS number «943 476 5919») needed somebody who signs.}\n",
    "mentorspec: 1\nprogramme: Steady Hands\nassessment:\n  needs: A boy of «14 Mill Lane, AB1 2CD», needed somebody who signs.\n",
  ],
  check(_, { prose, report }) {
    for (const field of prose.fields) {
      if (field.read.numbered.length === 0) continue;
      tell(field, numbers(field.text), "This looks like an NHS number, which leads to one person. Take it out.", { prose, report });
      // The address of an office or a library is no secret.
      if (!/^(?:parties|sources|contract|boundaries\.meeting_places)\b/.test(field.field)) tell(field, addresses(field.text), "This looks like a home address, which leads to one person. Take it out.", { prose, report });
    }
  },
});

function tell(field: ProseField, matches: readonly RegExpMatchArray[], message: string, { prose, report }: Pick<RuleContext, "prose" | "report">): void {
  for (const match of matches) report(prose.place(field, { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }), message);
}

/** Ten digits whose last one is the check digit of the nine before it. */
function numbers(text: string): RegExpMatchArray[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(/(?<![\d.,£-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d.,]\d|\d)/g)].filter(([number]) => {
    const digits = [...number.replace(/\D/g, "")].map(Number);
    const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
    return (11 - (sum % 11)) % 11 === digits[9];
  });
}

/** A house number, a street and a full postcode close behind. */
function addresses(text: string): RegExpMatchArray[] {
  if (!/\d[A-Z]{2}\b/.test(text)) return [];
  return [...text.matchAll(/\b\d{1,4}[A-Za-z]?,? (?:[A-Z][\w'’-]+ ){1,3}?[A-Z][\w'’-]+,?(?: [A-Z][\w'’-]+,?){0,3} [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g)];
}
