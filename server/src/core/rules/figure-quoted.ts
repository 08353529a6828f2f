import { citeOf } from "../finding";
import type { Facts } from "../guide/facts/facts";
import type { Figure } from "../guide/facts/wording";
import { figureInWords, numbersFor, quotationsIn, type Quotation, written } from "../specification/quotations";
import type { Quantity } from "../words/phrases";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "figure-quoted",
  summary: "Figures from the sources are quoted rightly",
  why: "A panel that knows the report will know its figures. A share taken for a rise, or one base for another, costs the trust of the whole bid.",
  cites: [{ document: "nef-report", place: "Chapters 2, 4, 5 and 6" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: In the national pilot 73% of young people said that their attendance was better.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: In our own pilot attendance rose by 12%.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed:\n  local_data:\n    - {measure: Children with an independent visitor, value: 38, unit: percent, area: Wexbourne, source: count}\nsources: [{id: count, title: Count of independent visitors, kind: own-data}]\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Barnardo's puts it at 3.3% of looked-after children in England with access to an independent visitor.\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: Steady Hands\nneed: In the national pilot attendance improved «by 73%».\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Barnardo's found that «29%» of looked-after children in England have an independent visitor.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The systematic review on mentoring read «85» studies.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: The lifetime cost of truancy is put at «£65,576».\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: Of children in care in NEF's report «34%» were NEET at 19.\n",
    "mentorspec: 1\nprogramme: Steady Hands\nneed: In the study of 20 projects «62%» reached goals that emerged later.\n",
  ],
  check(spec, context) {
    const { facts, prose, places } = context;
    const own = facts.wordingsOf.get(rule.id) ?? [];
    for (const quotation of quotationsIn(spec, prose, places, facts)) {
      const { figures, text } = quotation;
      if (own.some(({ unless }) => unless.anyIn(text))) continue;
      judgeNumbers(figures, quotation, context);
      // Wording that is wrong is wrong for the sentence.
      figures.some((figure) => judgeWords(figure, quotation, context));
    }
  },
});

interface Misquotation {
  readonly figure: Figure;
  readonly wrong: Quantity;
}

/** Reports each number that is no figure's, once: as the figure that it comes nearest to. */
function judgeNumbers(quoted: readonly Figure[], { text, place }: Quotation, { report, facts }: RuleContext): void {
  const distance = ({ figure, wrong }: Misquotation): number => Math.abs(wrong.value - figure.value);
  const nearest = new Map<number, Misquotation>();
  for (const figure of quoted) {
    const wrong = wrongNumber(figure, quoted, text, facts);
    const known = wrong && nearest.get(wrong.start);
    if (wrong && (!known || distance({ figure, wrong }) < distance(known))) nearest.set(wrong.start, { figure, wrong });
  }
  for (const { figure, wrong } of nearest.values()) {
    const at = place(wrong);
    const exact = at.span.end - at.span.start === wrong.end - wrong.start;
    report(at, `The source has ${figureInWords(figure)}, and this says ${text.slice(wrong.start, wrong.end)}. Correct it, or name the source that it comes from.`, {
      cites: [citeOf(figure)],
      repairs: exact && figure.accept.length === 1 ? [{ kind: "replace", title: `Change to ${written(figure)}`, span: at.span, text: written(figure), safe: false, preferred: true }] : [],
    });
  }
}

/** The number of a sentence that is given for a figure and is neither that figure nor another that is quoted. */
function wrongNumber(figure: Figure, quoted: readonly Figure[], text: string, facts: Facts): Quantity | undefined {
  const numbers = numbersFor(figure, text, facts);
  if (numbers.some(({ value }) => figure.accept.includes(value))) return undefined;
  const strange = numbers.filter(({ value }) => !quoted.some(({ accept }) => accept.includes(value)));
  return strange.sort((a, b) => Math.abs(a.value - figure.value) - Math.abs(b.value - figure.value))[0];
}

/** Reports what must not stand beside a figure, or has to and does not; whether there was something. */
function judgeWords(figure: Figure, { text, beside, place }: Quotation, { report, facts }: RuleContext): boolean {
  const right = numbersFor(figure, text, facts).find(({ value }) => figure.accept.includes(value));
  if (!right) return false;
  const cites = [citeOf(figure)];
  const mistake = figure.never_with.find(({ phrases, unless }) => phrases.anyIn(text) && !unless.anyIn(text));
  const span = mistake?.phrases.find(text)[0];
  const lacking = figure.beside.find(({ any }) => !any.anyIn(`${text} ${beside}`));
  if (mistake && span) report(place(span), `“${text.slice(span.start, span.end)}” does not go with this figure: ${mistake.because}. Word it another way, or leave the figure out.`, { cites });
  else if (lacking) report(place(right), `This figure needs a word beside it: ${lacking.because}. Add that.`, { cites, severity: "info" });
  return mistake !== undefined || lacking !== undefined;
}
