import type { CheckResult, Knowledge } from "../check";
import type { Specification } from "../generated/specification";
import { lineCost } from "../specification/sums";
import { pounds } from "../words/wording";
import { capital, date, word } from "../words/in-words";
import { Reader } from "./reader";
import type { AmountBar, Entry, Section, Step, Words } from "./report";
import { type YoungPage, youngPage } from "./young-page";

/** A programme as a reader sees it: prose and tables in the guide's order, without YAML. */
export interface Preview {
  readonly name: string;
  readonly status: string;
  /** Version, owner and the like, for the head of the page. */
  readonly head: readonly Entry[];
  readonly summary: Words | undefined;
  readonly sections: readonly Section[];
  readonly young: YoungPage;
  /** What each line of the budget comes to. */
  readonly costLines: readonly AmountBar[];
  /** The outcome chain, from what a child notices first to what may change for everyone. */
  readonly chain: readonly Step[];
  /** Blocks that are not written yet. */
  readonly unwritten: readonly Words[];
}

/** What is shown at the head or the end, or says nothing to a reader. */
const elsewhere: ReadonlySet<string> = new Set(["mentorspec", "guide", "waivers", "not_applicable", "answers"]);
const inHead: ReadonlySet<string> = new Set(["name", "status", "version", "id", "owner", "reviewed_on", "child_facing_name", "summary", "change_log"]);

/** The words that a summary may have. */
export const summaryLimit = 150;

export function preview(result: CheckResult, knowledge: Knowledge): Preview {
  const { specification, places } = result;
  const { programme } = specification;
  const reader = new Reader(result, knowledge, inHead);
  const keys = [...(knowledge.format.root.block?.fields.keys() ?? [])].filter((key) => !elsewhere.has(key)) as (keyof Specification)[];
  const sections = keys.filter((key) => specification[key] !== undefined).flatMap((key) => reader.section(key));
  const missing = keys.filter((key) => key !== "transition" && key !== "contract" && places.presence(specification, key) === "absent");
  return {
    name: programme?.name ?? "A programme without a name",
    status: programme?.status ?? "draft",
    head: head(result),
    summary: programme?.summary === undefined ? undefined : { text: programme.summary, at: places.value(programme, "summary").span.start },
    sections,
    young: youngPage(result),
    costLines: costLines(specification),
    chain: chain(specification, knowledge),
    unwritten: missing.map((key) => ({ text: reader.titleOf(key), at: places.key(specification, key).span.start })),
  };
}

function costLines(specification: Specification): AmountBar[] {
  const { costs } = specification;
  return (costs?.lines ?? []).flatMap((line) => {
    const cost = costs ? lineCost(line, costs, specification) : undefined;
    return cost === undefined ? [] : [{ name: line.item ?? (line.category === undefined ? "A line" : capital(word(line.category))), amount: cost, shown: pounds(cost) }];
  });
}

function chain({ theory_of_change: theory }: Specification, { format }: Knowledge): Step[] {
  if (!theory) return [];
  const steps = { initial: theory.initial, medium: theory.medium, long: theory.long, societal: theory.societal?.flatMap(({ what }) => what ?? []) };
  return Object.entries(steps).flatMap(([field, items]) => (items === undefined || items.length === 0 ? [] : [{ name: format.at(["theory_of_change", field])?.schema.title ?? field, items }]));
}

function head({ specification: { programme }, places }: CheckResult): Entry[] {
  if (!programme) return [];
  const entry = (name: string, field: keyof typeof programme, text: string | undefined): Entry[] => (text === undefined ? [] : [{ name, words: [{ text, at: places.value(programme, field).span.start }] }]);
  return [
    ...entry("Young people call it", "child_facing_name", programme.child_facing_name),
    ...entry("Status", "status", programme.status === undefined ? undefined : word(programme.status)),
    ...entry("Version", "version", programme.version),
    ...entry("Answers for it", "owner", programme.owner),
    ...entry("Last read through", "reviewed_on", programme.reviewed_on === undefined ? undefined : date(programme.reviewed_on)),
  ];
}
