import type { CheckResult, Knowledge } from "../check";
import { arithmeticOf, type Arithmetic } from "../report/arithmetic";
import { claimLine } from "../report/claim-lines";
import type { Path } from "../document/path";
import { capital } from "../words/in-words";
import { wordsIn } from "../words/words-in";
import { amount, number } from "../words/wording";
import type { ComputedFact } from "./computed-fact";
import { ratioFields, staffRatios } from "./staff-ratios";

/** All that can be worked out from a specification, in the order of the text. */
export function computedFacts(result: CheckResult, knowledge: Knowledge): ComputedFact[] {
  return inOrder([...sums(result, knowledge), ...ratings(result, knowledge, () => true), ...answers(result, () => true)]);
}

/**
 * The same, less those outcomes and questions that a path does not lead into: a file may have thousands of them.
 * For most entries there is nothing to work out, and no check is asked for.
 */
export function computedFactsNear(path: Path, checked: () => CheckResult, knowledge: Knowledge): ComputedFact[] {
  const [block, part, entry] = path;
  const isNear = (owner: object): boolean => checked().places.path(owner).every((step, index) => path[index] === step);
  return inOrder([
    ...(isSummed(path) ? sums(checked(), knowledge) : []),
    ...(block === "outcomes" && entry === "claim" ? ratings(checked(), knowledge, isNear) : []),
    ...(block === "contract" && part === "questions" ? answers(checked(), isNear) : []),
  ]);
}

function inOrder(facts: readonly ComputedFact[]): ComputedFact[] {
  return [...facts].sort((a, b) => a.at - b.at);
}

function sums(result: CheckResult, knowledge: Knowledge): ComputedFact[] {
  return [...arithmeticOf(result, knowledge).map(fromSum), ...staffRatios(result)];
}

function fromSum({ id, title, shown, stated, agrees, at }: Arithmetic): ComputedFact {
  const detail = `${title}: ${shown}.${stated === undefined ? "" : agrees === false ? ` But ${stated}.` : ` ${capital(stated)}.`}`;
  const label = agrees === false && stated !== undefined ? `${shortSum(id, shown)}, but ${stated}` : shortSum(id, shown);
  return { group: id === "cost-rating" ? "ratings" : "sums", at, label, detail, fields: shownAt[id] ?? [] };
}

/** The result alone. */
function shortSum(id: string, shown: string): string {
  const result = shown.slice(shown.lastIndexOf("=") + 1).trim();
  if (id === "planned-hours") return result.replace(" hour", " planned hour");
  const rating = id === "cost-rating" ? / is (\d)/.exec(shown)?.[1] : undefined;
  return rating === undefined ? `= ${result}` : `rating ${rating} of 5`;
}

const shownAt: Readonly<Record<string, readonly string[]>> = {
  "planned-hours": ["meetings.frequency", "meetings.session_hours", "meetings.duration", "meetings.minimum_contact_hours"],
  "stage-sum": ["meetings.stages", "meetings.duration"],
  "caseload-hours": ["mentors.caseload_max", "mentors.hours_per_week", "mentors.travel_hours", "mentors.notes_hours"],
  demand: ["referral.expected_per_week", "target_group.capacity"],
  coordinators: ["parties.governance.coordinator", "target_group.capacity.concurrent"],
  mentors: ["mentors.number", "mentors.caseload_max", "target_group.capacity.concurrent"],
  "cost-total": ["costs.total", "costs.lines"],
  "unit-cost": ["costs.total", "costs.places", "costs.unit_cost"],
  "cost-rating": ["costs.unit_cost", "costs.total", "costs.places", "costs.eif_rating"],
  funding: ["costs.funding", "costs.total"],
  "contract-value": ["contract.max_value"],
  "question-weights": ["contract.questions.weight"],
  "head-weights": ["contract.quality_weight", "contract.price_weight", "contract.social_value_weight"],
};

/** A share that breaks even is shown at its own item alone, so it has no fields. */
const summed: readonly string[] = [...Object.values(shownAt).flat(), ...ratioFields, "costs.break_even"];

/** Whether an entry has a part in a sum, or holds or belongs to one that has. */
function isSummed(path: Path): boolean {
  const name = path.filter((step) => typeof step === "string").join(".");
  return summed.some((field) => name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`));
}

/** What the guide or the studies allow to be claimed for each outcome. */
function ratings(result: CheckResult, knowledge: Knowledge, isWanted: (outcome: object) => boolean): ComputedFact[] {
  const { specification, places } = result;
  return (specification.outcomes ?? []).filter(isWanted).flatMap((outcome) => {
    const line = claimLine(outcome, result, knowledge);
    if (!outcome.claim || (line.ceiling === undefined && line.allowed === "No study listed")) return [];
    const ceiling = line.ceiling === undefined ? "The guide has no rating for it" : `The guide's rating: ${line.ceiling}`;
    const label = line.ceiling === undefined ? `studies: ${line.allowed}` : `guide: ${line.ceiling}`;
    return [{ group: "ratings" as const, at: places.key(outcome, "claim").span.start, label: label.replace(/: (\w)/, (_, first: string) => `: ${first.toLowerCase()}`), detail: `${ceiling}. What the studies listed reach: ${line.allowed}. Gap: ${line.gap}.`, fields: [] }];
  });
}

/** The words of each answer beside its limit. */
function answers({ specification: { contract }, places }: CheckResult, isWanted: (question: object) => boolean): ComputedFact[] {
  return (contract?.questions ?? []).filter(isWanted).flatMap((question) => {
    const { answer, word_limit: limit } = question;
    if (limit === undefined) return [];
    const words = answer === undefined ? 0 : wordsIn(answer);
    const left = limit - words;
    const detail = left >= 0 ? `${amount(left, "word")} left of ${number(limit)}.` : `${amount(-left, "word")} over the limit of ${number(limit)}.`;
    return [{ group: "words" as const, at: places.key(question, answer === undefined ? "word_limit" : "answer").span.start, label: `${number(words)} of ${amount(limit, "word")}`, detail, fields: [] }];
  });
}
