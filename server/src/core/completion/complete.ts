import type { CheckResult, Knowledge } from "../check";
import { cursorAt } from "./cursor";
import type { Slot } from "./slot";
import { indented, lineBreak, rendered, suggested, type Rendering } from "../edits/edits";
import { asWritten } from "../specification/ids";
import type { Span, TextEdit } from "../text";
import type { Completion } from "./completion";
import { directivesAt } from "./directives";
import { keysAt } from "./keys";
import { skeletonAt } from "./skeleton";
import { valuesAt } from "./values";
import { Wanted } from "./wanted";

export interface FittedCompletion extends Completion {
  readonly edit: TextEdit;
  /** Puts the indentation of the line right; does not touch `edit`. */
  readonly indentation: TextEdit | undefined;
}

export interface CompleteOptions {
  readonly knowledge: Knowledge;
  readonly today: string;
  readonly rendering: Rendering;
  /** What is known of the text, where an offer depends on it; asked again where the word at the cursor hides what is missing. */
  readonly check: (text: string) => CheckResult;
}

/** Every line of an offer is indented as far as its place: so far out, offers for a file of spaces would be many times the file. */
const farthest = 1_000;

/** What could be written at an offset, most wanted first; nothing beyond `farthest` columns. */
export function complete(text: string, offset: number, { knowledge, today, rendering, check }: CompleteOptions): FittedCompletion[] {
  const cursor = cursorAt(text, offset);
  if (cursor.kind === "comment") return directivesAt(text, offset, cursor.start, check(text)).map((each) => fitted(each, text, rendering));
  if (cursor.slots.some(({ flow, column }) => !flow && column > farthest)) return [];
  let known: CheckResult | undefined;
  const checked = (): CheckResult => (known ??= check(withoutName(text, cursor.slots)));
  const wanted = new Wanted(knowledge.guide, checked);
  const context = { knowledge, wanted, checked, today };
  const all = [...skeletonAt(text, cursor.slots, knowledge), ...cursor.slots.flatMap((slot) => (belongs(slot, cursor.slots, knowledge) ? at(slot, knowledge, wanted, context) : []))];
  return once(byWant(all)).map((each) => fitted(each, text, rendering));
}

/** A name that is half typed below its block would pass for the block's text, so it is taken out. */
function withoutName(text: string, [slot]: readonly Slot[]): string {
  if (slot?.role !== "key" || slot.named || slot.flow || slot.block || slot.word.end === slot.word.start) return text;
  const start = slot.word.start - slot.quote.length;
  const end = slot.word.end + (slot.quote !== "" && text[slot.word.end] === slot.quote ? 1 : 0);
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function at(slot: Slot, knowledge: Knowledge, wanted: Wanted, context: Parameters<typeof valuesAt>[1]): Completion[] {
  if (slot.role === "key") return keysAt(slot, knowledge.format, knowledge.guide, wanted);
  const asItem = slot.before === "- " ? keysAt({ ...slot, role: "key", column: slot.column + 2 }, knowledge.format, knowledge.guide, wanted) : [];
  return [...valuesAt(slot, context), ...asItem];
}

/** Where a list is asked for, a dash comes first; elsewhere there is none. */
function belongs(slot: Slot, all: readonly Slot[], { format }: Knowledge): boolean {
  const isItem = slot.before === "- ";
  const list = format.at(isItem ? slot.path.slice(0, -1) : slot.path);
  if (isItem) return list?.item !== undefined;
  const mayBeItem = all.some((each) => each.before === "- " && each.path.length === slot.path.length + 1);
  return !(mayBeItem && list?.item !== undefined);
}

/** What closes something comes first, the most pressing of it before the rest. */
function byWant(all: readonly Completion[]): Completion[] {
  const rank = ({ wants }: Completion): number => wants[0]?.rank ?? 3;
  return [...all].sort((a, b) => rank(a) - rank(b));
}

function once(all: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return all.filter(({ label }) => !seen.has(label) && seen.add(label));
}

function fitted(completion: Completion, text: string, rendering: Rendering): FittedCompletion {
  const { slot } = completion;
  const closing = slot.quote !== "" && text[slot.word.end] !== slot.quote ? slot.quote : "";
  const body = completion.value === undefined ? entryText(completion, closing, rendering) : valueText(completion.value, slot, closing, rendering);
  const replaced: Span = completion.value === undefined && slot.quote !== "" && closing === "" && !slot.named ? { start: slot.word.start, end: slot.word.end + 1 } : slot.word;
  const { missing, surplus } = indentationOf(completion);
  const edit = { span: replaced, text: (" ".repeat(missing) + slot.before + body + slot.after).replaceAll("\n", lineBreak(text)) };
  const { wants, topic } = completion;
  const closes = wants.slice(0, 6).map(({ id }) => id);
  return { ...completion, topic: closes.length > 0 ? { ...topic, closes } : topic, edit, indentation: surplus && { span: surplus, text: "" } };
}

/** How many spaces an empty line lacks, or which it has too many. */
function indentationOf({ slot: { reindent, column, before }, name }: Completion): { readonly missing: number; readonly surplus: Span | undefined } {
  if (!reindent) return { missing: 0, surplus: undefined };
  const wanted = column - (before === "- " && name !== undefined ? 2 : 0);
  const missing = wanted - (reindent.end - reindent.start);
  return { missing: Math.max(missing, 0), surplus: missing < 0 ? { start: reindent.start, end: reindent.start - missing } : undefined };
}

function entryText({ name = "", rest = "", slot }: Completion, closing: string, rendering: Rendering): string {
  const [first = "", ...lines] = (rendering === "snippet" ? suggested(rest) : plain(rest)).split("\n");
  const quoted = slot.quote !== "" && !slot.named ? slot.quote : closing;
  return [`${name}${quoted}${first}`, ...(lines.length === 0 ? [] : [indented(lines.join("\n"), slot.column)])].join("\n");
}

/** Without tab stops: a choice stays open, and a bare key keeps its space. */
function plain(rest: string): string {
  if (/^: ?\$(?:1|\{1\|[^}]*\})$/.test(rest)) return ": ";
  return rendered(rest.replace(/\$\{1\|[^}]*\}/g, ""), "plain");
}

function valueText(value: string | number | boolean, { quote }: Slot, closing: string, rendering: Rendering): string {
  const written = typeof value === "string" && quote === "" ? asWritten(value) : String(value);
  return (rendering === "snippet" ? written.replace(/[\\$}]/g, "\\$&") : written) + closing;
}
