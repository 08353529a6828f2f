import { amountIn } from "./amounts";
import type { ScalarNode } from "./document";
import type { Shape } from "./format";
import { sameWord } from "./nearest";

/**
 * The value that a person means by words which the format writes otherwise: “yes” for `true`,
 * “£4,000” for `4000`, “Mentoring” for `mentoring`. It is read as meant, and a fix writes it so.
 */
export function meantBy({ value }: ScalarNode, shape: Shape | undefined): string | number | boolean | undefined {
  const scalar = shape?.scalar;
  if (typeof value !== "string" || !scalar) return undefined;
  const { types, schema } = scalar;
  if (schema.enum) return schema.enum.find((word) => typeof word === "string" && sameWord(value, word));
  if (types.has("string")) return undefined;
  if (types.has("boolean")) return answerIn(value);
  const amount = amountIn(value, schema["x-unit"]);
  if (amount === undefined || (!types.has("number") && !Number.isInteger(amount))) return undefined;
  return amount >= (schema.minimum ?? amount) && amount <= (schema.maximum ?? amount) ? amount : undefined;
}

/** The number or answer in place of a block that has a field for it: “12 months” for `12`, “yes” for `true`. */
export function meantInShort({ value }: ScalarNode, shape: Shape): { readonly field: string; readonly value: number | boolean } | undefined {
  if (typeof value !== "string") return undefined;
  for (const field of shape.block?.short ?? []) {
    const scalar = shape.block?.fields.get(field)?.scalar;
    if (!scalar || scalar.types.has("string")) continue;
    const meant = scalar.types.has("boolean") ? answerIn(value) : scalar.schema["x-unit"] === undefined ? undefined : amountIn(value, scalar.schema["x-unit"]);
    if (meant !== undefined && (typeof meant === "boolean" || scalar.types.has("number") || Number.isInteger(meant))) return { field, value: meant };
  }
  return undefined;
}

function answerIn(word: string): boolean | undefined {
  if (/^(?:yes|on|y)$/i.test(word)) return true;
  return /^(?:no|off|n)$/i.test(word) ? false : undefined;
}
