import { pairOf, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { type Finding, ownFinding, type Repair } from "../finding";
import type { Span } from "../text";
import { nameOf } from "./name-of";
import { insteadOf, type Shape } from "./format";
import { quoted } from "./structure-messages";

/** An entry that the format does not have: the one that is meant, where that can be told. */
export function unknownEntry(key: string, path: Path, node: YamlNode, shape: Shape | undefined, text: string): Finding {
  const span = pairOf(node, key)?.key.span ?? node.span;
  const block = shape?.block ?? shape?.item?.block;
  const where = path.length === 0 ? "A specification" : nameOf(path);
  const head = `${where} has no entry called “${key}”.`;
  const instead = insteadOf(block, key);
  if (instead) return ownFinding("entry-unknown", `${head} Write it under ${quoted(instead, "and")}.`, span, "warning", moves(key, instead, span, node, text));
  const close = block?.nearest.of(key) ?? undefined;
  const guesses = close === undefined ? (block?.names.sharingBeginning(key) ?? []) : [close];
  const ask = guesses.length === 0 ? "Remove it, or start its name with “x_” to keep a note of your own." : `Did you mean ${quoted(guesses)}?`;
  const repairs: Repair[] = guesses.map((guess, index) => ({ kind: "replace", title: `Change to “${guess}”`, span, text: guess, safe: false, preferred: index === 0 }));
  if (/^[\w-]+$/.test(key)) repairs.push({ kind: "replace", title: `Keep it as a note of your own, “x_${key}”`, span, text: `x_${key}`, safe: false, preferred: false });
  return ownFinding("entry-unknown", `${head} ${ask}`, span, "warning", repairs);
}

export function onlyOne(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}

/** For `ages: 8-15`, the fix that writes `age_min` and `age_max`; for a name that has one other, that name. */
function moves(key: string, [first = "", second]: readonly string[], span: Span, node: YamlNode, text: string): Repair[] {
  if (second === undefined) return [{ kind: "replace", title: `Change to “${first}”`, span, text: first, safe: false, preferred: true }];
  const value = pairOf(node, key)?.value;
  const [, from, to] = (value?.kind === "scalar" ? /^(\d{1,2})(?: ?[-–] ?| to )(\d{1,2})(?: years?(?: old)?)?$/.exec(String(value.value).trim()) : null) ?? [];
  if (!value || from === undefined || to === undefined || node.kind !== "map") return [];
  const between = node.flow ? ", " : `\n${" ".repeat(span.start - (text.lastIndexOf("\n", span.start - 1) + 1))}`;
  return [{ kind: "replace", title: `Change to ${quoted([first, second], "and")}`, span: { start: span.start, end: value.span.end }, text: `${first}: ${from}${between}${second}: ${to}`, safe: false, preferred: true }];
}
