import type { CheckResult, Knowledge } from "../check";
import type { Slot } from "./slot";
import { nodeAt, pairOf } from "../document/document";
import type { Shape } from "../structure/format";
import { idsIn, namesRule } from "../specification/ids";
import { references as ruleReferences } from "../explain/reference";
import type { Completion } from "./completion";
import { templateOf } from "./keys";
import { fieldName, type Wanted } from "./wanted";

/** What the values of a file may be chosen from. */
export interface ValueContext {
  readonly knowledge: Knowledge;
  readonly wanted: Wanted;
  /** Made when it is first asked for: most values can be offered without. */
  checked(): CheckResult;
  readonly today: string;
}

/** Values for a slot, listed ones in the format's order. */
export function valuesAt(slot: Slot, context: ValueContext): Completion[] {
  if (namesRule(slot.path)) return rules(slot, context);
  const shape = context.knowledge.format.at(slot.path);
  if (!shape) return [];
  const plain = shape.scalar ? shape : (shape.item ?? shape);
  const values = [...references(slot, plain, context), ...listed(slot, plain, context), ...numbers(slot, plain, context), ...dates(slot, plain, context)];
  const taken = besides(slot, context);
  return [...values.filter(({ value }) => !taken.has(value)), ...templates(slot, shape, context)];
}

/** What the same list holds already. */
function besides({ path, word }: Slot, { checked }: ValueContext): ReadonlySet<unknown> {
  const list = typeof path.at(-1) === "number" ? nodeAt(checked().document.root, path.slice(0, -1)) : undefined;
  const items = list?.kind === "list" ? list.items : [];
  return new Set(items.flatMap((item) => (item.kind === "scalar" && (item.span.end < word.start || item.span.start > word.end) ? [item.value] : [])));
}

function listed(slot: Slot, { scalar }: Shape, { wanted }: ValueContext): Completion[] {
  const schema = scalar?.schema;
  const choices = schema?.enum?.map((value, index) => ({ value, description: schema.enumDescriptions?.[index] })) ?? [];
  const suggested = schema?.["x-suggest"] ?? [];
  const fixed = schema?.const === undefined ? [] : [{ value: schema.const as number, description: schema.title }];
  const truth = scalar?.types.has("boolean") === true ? [{ value: true, description: "Yes." }, { value: false, description: "No." }] : [];
  return [...fixed, ...choices, ...truth, ...suggested].map(({ value, description }) => valueOf(slot, value, description, wanted.byValue(slot.path, value)));
}

function valueOf(slot: Slot, value: string | number | boolean, title: string | undefined, wants: Completion["wants"]): Completion {
  return { kind: "value", label: String(value), value, title, wants, slot, topic: { path: fieldName(slot.path), value } };
}

function numbers(slot: Slot, { scalar }: Shape, { wanted }: ValueContext): Completion[] {
  if (!scalar?.types.has("number") && !scalar?.types.has("integer")) return [];
  return wanted.numbers(slot.path).map(({ value, want }) => valueOf(slot, value, undefined, [want]));
}

function dates(slot: Slot, { scalar }: Shape, { today }: ValueContext): Completion[] {
  const pattern = scalar?.schema.pattern;
  return pattern !== undefined && pattern.startsWith("^\\d{4}-\\d{2}-\\d{2}") ? [valueOf(slot, today, "Today", [])] : [];
}

/** Ids that the file defines, each with what it stands for. */
function references(slot: Slot, { scalar }: Shape, { knowledge, checked }: ValueContext): Completion[] {
  const kind = scalar?.schema["x-ref"];
  if (kind === undefined) return [];
  const { root } = checked().document;
  const defined = idsIn(root, knowledge.format).filter((use) => use.kind === kind && use.role === "definition");
  return [...new Map(defined.map((use) => [use.name, use])).values()].map((use) => {
    const owner = nodeAt(root, use.path.slice(0, -1));
    const name = ["name", "title", "text", "measure"].map((key) => pairOf(owner, key)?.value).find((value) => value?.kind === "scalar");
    const title = name?.kind === "scalar" && name.value !== use.name ? String(name.value) : undefined;
    return { ...valueOf(slot, use.name, title, []), kind: "reference" as const };
  });
}

function rules(slot: Slot, { knowledge, checked }: ValueContext): Completion[] {
  // What is found in the file now comes first.
  const found = new Set(checked().findings.map(({ id }) => id));
  const titles = new Map(ruleReferences(knowledge).map(({ id, title }) => [id, title]));
  const known = [...knowledge.ids];
  return [...known.filter((id) => found.has(id)), ...known.filter((id) => !found.has(id))].map((id) => ({ kind: "rule" as const, label: id, value: id, title: titles.get(id), wants: [], slot, topic: { path: "", rule: id } }));
}

/** A whole block after its key, where the guide has a text for it. */
function templates(slot: Slot, shape: Shape, { knowledge, wanted }: ValueContext): Completion[] {
  const template = slot.flow || slot.quote !== "" || slot.word.end > slot.word.start || slot.before === "- " || typeof slot.path.at(-1) === "number" ? undefined : templateOf(slot.path, knowledge.guide);
  const start = template?.indexOf("\n") ?? -1;
  if (template === undefined || start < 0 || !(shape.block ?? shape.item)) return [];
  const key = String(slot.path.at(-1));
  return [{ kind: "template", label: `${key} …`, name: "", rest: template.slice(start), title: shape.schema.title, wants: wanted.byKey(slot.path), slot, topic: { path: fieldName(slot.path) } }];
}
