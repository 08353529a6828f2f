import { amountIn, dateIn, isRough } from "./amounts";
import { saysNone, type ScalarNode, type YamlNode } from "../document/document";
import type { BlockShape, SchemaNode, Shape } from "./format";
import { plainForm, sameWord } from "../words/nearest";

/**
 * The value that a person means by words which the format writes otherwise: “yes” for `true`,
 * “£4,000” for `4000`, “Children in care” for `looked-after`. It is read as meant, and a fix writes it so.
 */
export function meantBy(node: ScalarNode, shape: Shape | undefined, text: string): string | number | boolean | undefined {
  const { value } = node;
  const scalar = shape?.scalar;
  if (typeof value !== "string" || !scalar || isCutUp(node, text)) return undefined;
  const { types, schema } = scalar;
  if (schema.enum) return choiceIn(value, schema);
  if (isDate(schema)) return dateIn(value);
  if (types.has("string")) return undefined;
  if (types.has("boolean")) return answerIn(value);
  const amount = amountIn(value, schema["x-unit"], schema["x-per"]);
  if (amount === undefined || (!types.has("number") && !Number.isInteger(amount))) return undefined;
  return amount >= (schema.minimum ?? amount) && amount <= (schema.maximum ?? amount) ? amount : undefined;
}

/** The listed words that are meant by a text such as “when, where and activities”, where a list of them is asked for. */
export function choicesIn(node: YamlNode, item: Shape | undefined): readonly (string | number | boolean)[] | undefined {
  const schema = item?.scalar?.schema;
  if (node.kind !== "scalar" || typeof node.value !== "string" || !schema?.enum || node.value.length > 400 || !/[,;&/]| and /.test(node.value)) return undefined;
  if (choiceIn(node.value, schema) !== undefined) return undefined;
  const words = node.value.split(/\s*[,;&/]\s*(?:and\s+)?|\s+and\s+/).filter((word) => word !== "");
  const meant = words.map((word) => choiceIn(word, schema));
  return words.length > 1 && meant.every((each) => each !== undefined) ? [...new Set(meant)] : undefined;
}

/** Nobody writes a number, a range or “none” in more signs. */
const longestShortForm = 100;

/**
 * The numbers or the answer in place of a block that has fields for them: “12 months” for `12`,
 * “2-3 hours” for a least and a most, “yes” for `true`.
 */
export function meantInShort(node: ScalarNode, shape: Pick<Shape, "block">, text: string): Readonly<Record<string, string | number | boolean>> | undefined {
  const { value } = node;
  const { block } = shape;
  if (typeof value !== "string" || value.length > longestShortForm || !block || isCutUp(node, text)) return undefined;
  const none = block.schema["x-none"];
  if (none !== undefined && saysNone(node)) return { [none]: "none" };
  const range = rangeIn(value, block);
  if (range) return range;
  for (const field of block.short) {
    const scalar = block.fields.get(field)?.scalar;
    if (!scalar || scalar.types.has("string")) continue;
    const meant = scalar.types.has("boolean") ? answerIn(value) : scalar.schema["x-unit"] === undefined ? undefined : amountIn(value, scalar.schema["x-unit"], scalar.schema["x-per"]);
    if (meant !== undefined && (typeof meant === "boolean" || scalar.types.has("number") || Number.isInteger(meant))) return { [field]: meant };
  }
  return undefined;
}

/** Whether a text is cut short by a comma: “£6,000” inside `{ }` ends at it, and what is left means nothing. */
export function isCutUp({ span }: ScalarNode, text: string): boolean {
  return text.startsWith(",", span.end) && /^\d/.test(text.slice(span.end + 1, span.end + 2));
}

/** Whether writing the value as it is read would lose a word, such as “about”. */
export function losesWords({ value }: ScalarNode): boolean {
  return typeof value === "string" && isRough(value);
}

/** “6-12 months”, “at least 6 months”, “open-ended”, where the block has fields for the least and the most. */
function rangeIn(value: string, block: BlockShape): Readonly<Record<string, number | boolean>> | undefined {
  const [least, most, open] = block.schema["x-range"] ?? [];
  if (least === undefined || most === undefined) return undefined;
  if (open !== undefined && /^(?:open[- ]ended|open|no set end|as long as (?:needed|(?:the (?:child|young person)|they) wish(?:es)?))$/i.test(value.trim())) return { [open]: true };
  const unit = block.fields.get(least)?.scalar?.schema["x-unit"];
  const [, bound, edge] = /^(up to|at most|no more than|(?:a )?maximum of|at least|(?:a )?minimum of) (.+)$/i.exec(value.trim()) ?? [];
  if (bound !== undefined && edge !== undefined) {
    const amount = amountIn(edge, unit);
    return amount === undefined ? undefined : { [/least|minimum/i.test(bound) ? least : most]: amount };
  }
  const [, first, second] = /^(?:between |from )?(.+?)(?: ?[-–] ?| to | and )(.+)$/i.exec(value.trim()) ?? [];
  if (first === undefined || second === undefined || /^an?$/i.test(first)) return undefined;
  const unitWord = /[a-z]+$/i.exec(second)?.[0] ?? "";
  const from = amountIn(/\D$/.test(first) && first.includes(" ") ? first : `${first} ${unitWord}`.trim(), unit);
  const to = amountIn(second, unit);
  return from === undefined || to === undefined || from > to ? undefined : { [least]: from, [most]: to };
}

/** A listed word: written otherwise, in the plural, or by another name that the format knows. */
function choiceIn(value: string, schema: SchemaNode): string | number | boolean | undefined {
  const words = schema.enum ?? [];
  if (words.includes(value)) return value;
  const same = words.find((word) => typeof word === "string" && sameWord(value, word));
  if (same !== undefined) return same;
  const form = plainForm(value);
  const other = Object.entries(schema["x-also"] ?? {}).find(([, names]) => names.some((name) => plainForm(name) === form))?.[0];
  return other === undefined ? undefined : words.find((word) => String(word) === other);
}

function isDate(schema: SchemaNode): boolean {
  return schema["x-expects"]?.startsWith("a date") === true;
}

function answerIn(word: string): boolean | undefined {
  if (/^(?:yes|on|y)$/i.test(word)) return true;
  return /^(?:no|none|off|n)$/i.test(word) ? false : undefined;
}
