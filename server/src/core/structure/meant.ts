import { amountIn } from "./amounts";
import type { ScalarNode } from "../document/document";
import type { Shape } from "./format";
import { sameWord } from "../words/nearest";

/**
 * The value that a person means by words which the format writes otherwise: “yes” for `true`,
 * “£4,000” for `4000`, “Mentoring” for `mentoring`. It is read as meant, and a fix writes it so.
 */
export function meantBy(node: ScalarNode, shape: Shape | undefined, text: string): string | number | boolean | undefined {
  const { value } = node;
  const scalar = shape?.scalar;
  if (typeof value !== "string" || !scalar || isCutUp(node, text)) return undefined;
  const { types, schema } = scalar;
  if (schema.enum) return schema.enum.includes(value) ? value : schema.enum.find((word) => typeof word === "string" && sameWord(value, word));
  if (types.has("string")) return undefined;
  if (types.has("boolean")) return answerIn(value);
  const amount = amountIn(value, schema["x-unit"]);
  if (amount === undefined || (!types.has("number") && !Number.isInteger(amount))) return undefined;
  return amount >= (schema.minimum ?? amount) && amount <= (schema.maximum ?? amount) ? amount : undefined;
}

/** The number or answer in place of a block that has a field for it: “12 months” for `12`, “yes” for `true`. */
export function meantInShort(node: ScalarNode, shape: Shape, text: string): { readonly field: string; readonly value: number | boolean } | undefined {
  const { value } = node;
  if (typeof value !== "string" || isCutUp(node, text)) return undefined;
  for (const field of shape.block?.short ?? []) {
    const scalar = shape.block?.fields.get(field)?.scalar;
    if (!scalar || scalar.types.has("string")) continue;
    const meant = scalar.types.has("boolean") ? answerIn(value) : scalar.schema["x-unit"] === undefined ? undefined : amountIn(value, scalar.schema["x-unit"]);
    if (meant !== undefined && (typeof meant === "boolean" || scalar.types.has("number") || Number.isInteger(meant))) return { field, value: meant };
  }
  return undefined;
}

/** “£6,000” inside `{ }` ends at the comma: what is left of it means nothing. */
function isCutUp({ span }: ScalarNode, text: string): boolean {
  return text.startsWith(",", span.end) && /^\d/.test(text.slice(span.end + 1, span.end + 2));
}

function answerIn(word: string): boolean | undefined {
  if (/^(?:yes|on|y)$/i.test(word)) return true;
  return /^(?:no|off|n)$/i.test(word) ? false : undefined;
}
