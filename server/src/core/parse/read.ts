import { parseEvents, YAMLException } from "js-yaml";
import type { SyntaxFault, YamlNode } from "../document";
import { TreeBuilder } from "./events";
import { tooDeep, type Limits } from "./limits";

/**
 * One attempt at a text. The parser keeps offsets and is an order of magnitude faster than
 * recovering ones, but stops at the first slip: then all that is known is where.
 */
export type Reading =
  | { readonly kind: "tree"; readonly root: YamlNode | undefined; readonly faults: readonly SyntaxFault[] }
  | { readonly kind: "stuck"; readonly at: number; readonly reason: string }
  | { readonly kind: "refused"; readonly fault: SyntaxFault };

/** Linear in the length of the text, whatever it holds: the parser stops by itself past the depth. */
export function readOnce(text: string, limits: Limits): Reading {
  try {
    // Its depth counts the value inside the innermost list or block too; the exact depth is counted while building.
    const events = parseEvents(text, { maxDepth: limits.depth + 2 });
    return new TreeBuilder(text, events, limits).build();
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason } = error;
    const at = Math.min(error.mark?.position ?? 0, text.length);
    if (reason.startsWith("nesting exceeded")) return { kind: "refused", fault: tooDeep(limits, { start: at, end: Math.min(at + 1, text.length) }) };
    return { kind: "stuck", at, reason };
  }
}
