import type { CheckResult } from "../check";
import type { Specification } from "../generated/specification";
import { byId } from "../specification/by-id";
import { amount, number, pounds } from "../words/wording";
import { date, frequencyInWords, sentence } from "../words/in-words";

/** What someone who buys or funds the programme wants to know. */
export interface Commissioning {
  readonly waiting: readonly Answer[];
  readonly capacity: readonly Answer[];
  readonly kpis: readonly KpiLine[];
  readonly afterwards: readonly Answer[];
}

/** A question that a commissioner asks, and the answer in the file. */
export interface Answer {
  readonly title: string;
  /** Nothing where it is not said. */
  readonly text: string | undefined;
  readonly at: number;
}

export interface KpiLine {
  readonly measure: string;
  readonly outcome: string | undefined;
  readonly baseline: string | undefined;
  readonly target: string | undefined;
  readonly frequency: string | undefined;
  readonly owner: string | undefined;
  readonly at: number;
}

export function commissioningOf(result: CheckResult): Commissioning {
  return { waiting: waiting(result), capacity: capacity(result), kpis: kpis(result), afterwards: afterwards(result) };
}

type Ask = <K extends keyof Specification>(title: string, block: K, field: string, text: string | undefined) => Answer;

function asking({ specification, places }: CheckResult): Ask {
  return (title, block, field, text) => {
    const owner = specification[block];
    const place = typeof owner === "object" && !Array.isArray(owner) ? places.key(owner as object, field as never) : places.key(specification, block);
    return { title, text, at: place.span.start };
  };
}

function waiting(result: CheckResult): Answer[] {
  const ask = asking(result);
  const { referral } = result.specification;
  return [
    ask("Answer to the referrer", "referral", "screening_days", referral?.screening_days === undefined ? undefined : `within ${amount(referral.screening_days, "day")}`),
    ask("Match", "referral", "match_target_days", referral?.match_target_days === undefined ? undefined : `within ${amount(referral.match_target_days, "day")}`),
    ask("Those who wait", "referral", "waiting_list", referral?.waiting_list === undefined ? undefined : sentence(referral.waiting_list)),
  ];
}

function capacity(result: CheckResult): Answer[] {
  const ask = asking(result);
  const { target_group: group, referral, parties } = result.specification;
  const each = group?.capacity;
  const places = [each?.places_per_year === undefined ? undefined : `${number(each.places_per_year)} a year`, each?.concurrent === undefined ? undefined : `${number(each.concurrent)} at the same time`].filter((part) => part !== undefined);
  const coordinator = parties?.governance?.coordinator;
  const load = coordinator?.matches_per_fte;
  return [
    ask("Places", "target_group", "capacity", places.length === 0 ? each?.description : places.join(", ")),
    ask("Referrals expected", "referral", "expected_per_week", referral?.expected_per_week === undefined ? undefined : `${number(referral.expected_per_week)} a week, about ${number(Math.round(referral.expected_per_week * 52))} a year`),
    ask("Matches for each full-time co-ordinator", "parties", "governance", load === undefined ? undefined : `${number(load)}${coordinator?.fte === undefined ? "" : `, with ${amount(coordinator.fte, "post")}`}`),
  ];
}

function kpis({ specification: { contract, outcomes }, places }: CheckResult): KpiLine[] {
  const outcomeOf = byId(outcomes);
  return (contract?.kpis ?? []).map((kpi) => ({
    measure: kpi.measure ?? kpi.id ?? "A number without a name",
    outcome: outcomeOf(kpi.outcome)?.name,
    baseline: kpi.baseline,
    target: kpi.target,
    frequency: frequencyInWords(kpi.frequency),
    owner: kpi.owner,
    at: places.owner(kpi).span.start,
  }));
}

function afterwards(result: CheckResult): Answer[] {
  const ask = asking(result);
  const { costs, contract, ending_plan: ending, partnerships } = result.specification;
  const funding = (costs?.funding ?? []).map(({ source, amount: money, ends }) => [source ?? "A funder", money === undefined ? undefined : pounds(money), ends === undefined ? undefined : `until ${date(ends)}`].filter((part) => part !== undefined).join(", "));
  return [
    ask("Who pays, and until when", "costs", "funding", funding.length === 0 ? undefined : funding.join("; ")),
    ask("When the money ends", "costs", "sustainability", textOf(costs?.sustainability)),
    ask("When the contract ends", "contract", "exit", textOf(contract?.exit)),
    ask("What each child has afterwards", "ending_plan", "follow_on", textOf(ending?.follow_on)),
    ask("Who keeps the map of local services", "partnerships", "service_map", partnerships?.service_map?.owner),
  ];
}

function textOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : sentence(value);
}
