import type { Slot } from "./slot";
import { mayHold } from "../structure/fits";
import type { BlockShape, Format, Shape } from "../structure/format";
import type { Guide } from "../guide/types";
import type { Completion } from "./completion";
import { fieldName, type Wanted } from "./wanted";

/** Entries that the block at a slot does not have yet. */
export function keysAt(slot: Slot, format: Format, guide: Guide, wanted: Wanted): Completion[] {
  const shape = format.at(slot.path);
  const block = shape?.block ?? shape?.item?.block;
  if (!block) return [];
  const taken = new Set(slot.block?.pairs.filter(({ key }) => key.span.end < slot.word.start || key.span.start > slot.word.end).map(({ key }) => String(key.value)));
  const open = [...block.fields].filter(([key]) => !taken.has(key));
  const fitting = open.filter(([, field]) => mayHold(field, slot.value));
  return (fitting.length > 0 ? fitting : open).flatMap(([key, field]) => completionsOf(slot, key, field, guide, wanted));
}

function completionsOf(slot: Slot, key: string, field: Shape, guide: Guide, wanted: Wanted): Completion[] {
  const path = [...slot.path, key];
  const wants = wanted.byKey(path);
  const title = field.schema.title ?? field.block?.schema.title;
  const base = { kind: "key" as const, title, wants, slot, topic: { path: fieldName(path) } };
  const bare: Completion = { ...base, label: key, name: key, rest: slot.named ? "" : `:${slot.flow ? betweenBrackets(field) : valueOf(field)}` };
  const template = slot.named || slot.flow ? undefined : templateOf(path, guide);
  if (template === undefined) return [bare];
  const rest = template.slice(key.length);
  return rest.includes("\n") ? [{ ...base, kind: "template", label: `${key} …`, name: key, rest }, bare] : [{ ...bare, rest }];
}

/** The text that the guide offers for an entry, from its key on. */
export function templateOf(path: readonly (string | number)[], guide: Guide): string | undefined {
  const field = fieldName(path);
  const key = String(path.at(-1));
  for (const entry of guide.entries) {
    const insert = entry.kind === "block" && entry.block === field ? entry.insert : entry.kind === "point" && answers(entry.check, field) ? entry.insert : undefined;
    if (insert?.startsWith(`${key}:`)) return insert.trimEnd();
  }
  return undefined;
}

function answers(check: object, field: string): boolean {
  const said = "said" in check ? check.said : (Object.values(check)[0] as { field?: string } | undefined)?.field;
  return typeof said === "string" && said.replaceAll("[]", "") === field;
}

/** What follows a key's colon: a choice, a list to be filled, or the lines of a block. */
export function valueOf(shape: Shape): string {
  const choice = choiceOf(shape);
  if (shape.item) return `\n  - ${shape.item.block ? `${firstKey(shape.item.block)}: $1` : (choiceOf(shape.item) ?? "$1")}`;
  if (choice !== undefined) return ` ${choice}`;
  if (shape.block && !takesShortValue(shape.block)) return "\n  $1";
  return " $1";
}

function betweenBrackets(shape: Shape): string {
  if (shape.item) return " [$1]";
  const choice = choiceOf(shape);
  if (choice !== undefined) return ` ${choice}`;
  return shape.block && !shape.scalar ? " {$1}" : " $1";
}

/** The key under which an item of a list is begun. */
export function firstKey(block: BlockShape): string {
  return block.short.find((name) => name !== "description") ?? [...block.fields.keys()][0] ?? "description";
}

/** Whether the block is usually written as one value, such as a number of months. */
function takesShortValue(block: BlockShape): boolean {
  return block.short[0] !== undefined && block.short[0] !== "description" && block.fields.size < 10;
}

const mostChoices = 12;

function choiceOf({ scalar }: Shape): string | undefined {
  const schema = scalar?.schema;
  if (schema?.const !== undefined) return String(schema.const);
  const words = schema?.enum ?? (scalar?.types.size === 1 && scalar.types.has("boolean") ? [true, false] : schema?.["x-suggest"]?.map(({ value }) => value));
  if (!words || words.length === 0 || words.length > mostChoices || words.some((word) => /[,|$}\\]/.test(String(word)))) return undefined;
  return `\${1|${words.map((word) => (typeof word === "string" && /^[\d.+-]+$/.test(word) ? `"${word}"` : String(word))).join(",")}|}`;
}
