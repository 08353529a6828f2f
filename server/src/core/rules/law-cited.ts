import { namedIn } from "../specification/duties";
import { citeOf } from "../finding";
import type { Source } from "../generated/specification";
import type { Duty } from "../guide/facts/law";
import { capital, word } from "../words/in-words";
import type { Phrases } from "../words/phrases";
import type { Place } from "../specification/places";
import { defineRule, type RuleContext } from "../checking/rule";

export const rule = defineRule({
  id: "law-cited",
  summary: "The law that is cited is the law of this service, and of this country",
  why: "Another country's Act, or another service with a name that sounds alike, shows a panel that the text was copied.",
  cites: [{ document: "nef-report", place: "Chapter 4, section 1" }],
  severity: "warning",
  good: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting, jurisdiction: england, summary: Section 16 of the Children and Young Persons Act 2008 asks for it.}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting, jurisdiction: england, summary: This is not the monthly visit of Regulation 44.}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring, jurisdiction: england, summary: The home is visited under Regulation 44 each month.}\n",
  ],
  bad: [
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting, summary: Volunteers visit under «Regulation 44».}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting, jurisdiction: england, summary: As the «Social Services and Well-being (Wales) Act» 2014 asks.}\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: independent-visiting, jurisdiction: england}\nsources: [{id: act, title: «Social Services and Well-being (Wales) Act 2014», kind: law}]\n",
    "mentorspec: 1\nprogramme: {name: Steady Hands, model: mentoring, jurisdiction: «scotland»}\n",
  ],
  check({ programme, sources = [] }, context) {
    const { facts, places, report } = context;
    const jurisdiction = programme?.jurisdiction;
    const isVisiting = programme?.model === "independent-visiting" || programme?.statutory_basis?.includes("independent-visitor-duty") === true;
    const titled = sources.map((source) => ({ source, held: facts.lexicon.in(source.title ?? "") }));
    for (const duty of facts.duties) {
      const place = placesOf(duty, titled, context)[0];
      if (!place) continue;
      const fitting = facts.duties.find(({ basis, jurisdictions }) => jurisdiction !== undefined && basis !== undefined && basis === duty.basis && jurisdictions.includes(jurisdiction));
      if (duty.standing === "other-thing" && isVisiting) {
        report(place, `${duty.title} are another service, with a name that sounds alike. ${duty.instead ?? ""}`, { cites: [citeOf(duty)] });
      } else if (jurisdiction !== undefined && fitting && !duty.jurisdictions.includes(jurisdiction)) {
        report(place, `This is the law of ${names(duty.jurisdictions)}, and the programme runs in ${capital(word(jurisdiction))}. Cite the ${fitting.law}.`, { cites: [citeOf(fitting)] });
      }
    }
    if (!programme || jurisdiction === undefined || jurisdiction === "england") return;
    const own = facts.duties.find(({ jurisdictions }) => jurisdictions.includes(jurisdiction));
    report(places.value(programme, "jurisdiction"), `The guide and the duties that it names are England's. ${own ? `Here the ${own.law} applies` : "Check each duty against the law that applies here"}.`, { severity: "info", ...(own && { cites: [citeOf(own)] }) });
  },
});

/** A source, and the phrases that its title may hold. */
interface Titled {
  readonly source: Source;
  readonly held: ReadonlySet<Phrases>;
}

/** Where the text, or the list of sources, names a law. */
function placesOf(duty: Duty, sources: readonly Titled[], { prose, places }: RuleContext): Place[] {
  const listed = sources.filter(({ source: { title = "" }, held }) => held.has(duty.names) && duty.names.anyIn(title)).map(({ source }) => places.value(source, "title"));
  return [...namedIn(prose, duty).map(({ place }) => place), ...listed];
}

function names(jurisdictions: readonly string[]): string {
  return jurisdictions.map((each) => capital(word(each))).join(" and ");
}
