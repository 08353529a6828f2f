import { parseEvents, YAMLException } from "js-yaml";
import { TreeBuilder } from "./events";
import { tooDeep, type Limits } from "./limits";
import type { Reading } from "./reading";

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
