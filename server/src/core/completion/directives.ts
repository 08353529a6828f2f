import type { CheckResult } from "../check";
import { bareSlot, type Slot } from "./slot";
import type { Completion } from "./completion";

const directive = "mentorspec-ignore-next-line";

/** In a comment: the words that set a finding of the next line aside. */
export function directivesAt(text: string, offset: number, hash: number, { findings }: CheckResult): Completion[] {
  const before = text.slice(hash + 1, offset);
  const word = /[\w-]*$/.exec(before)?.[0] ?? "";
  const slot: Slot = { ...bareSlot, role: "value", path: [], block: undefined, word: { start: offset - word.length, end: offset } };
  const next = nextLine(text, offset);
  const here = [...new Set(findings.filter(({ span }) => span.start >= next.start && span.start <= next.end).map(({ id }) => id))];
  const base = { title: undefined, wants: [], slot };
  if (before.trim() === word) {
    const choice = here.length > 0 ? `\${1|${here.join(",")}|}` : "${1:the-id}";
    return [{ ...base, kind: "directive", label: directive, title: "Set a finding of the next line aside, with a reason", name: directive, rest: ` ${choice} -- \${2:the reason}`, topic: { path: "waivers" } }];
  }
  if (!before.includes(directive) || before.includes("--")) return [];
  return here.map((id) => ({ ...base, kind: "rule", label: id, value: id, topic: { path: "", rule: id } }));
}

function nextLine(text: string, offset: number): { start: number; end: number } {
  const newline = text.indexOf("\n", offset);
  if (newline < 0) return { start: text.length, end: text.length };
  const end = text.indexOf("\n", newline + 1);
  return { start: newline + 1, end: end < 0 ? text.length : end };
}
