import { isUnfilled, nodeAt, pairOf, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import type { Repair } from "../finding";
import { listed } from "../words/wording";
import type { Verdict } from "./evaluate";
import type { PlannedPoint, TemplateEntry } from "./plan";
import type { Check } from "./types";

/** The point's own template, under the deepest block of its path that is written; for a list that is there, the words that it lacks. */
export function pointRepairs({ point, path: steps, entries: template }: PlannedPoint, { place }: Verdict, document: YamlDocument): Repair[] {
  const isInItem = steps.some((step) => step.endsWith("[]"));
  const path = isInItem ? place.path : steps;
  const parent = path.slice(0, -1);
  const block = nodeAt(document.root, parent);
  const entries = lackingEntries(template, block);
  const [first] = entries;
  if (first && (!isInItem || entries.some(({ key }) => key === path.at(-1)))) {
    return [{ kind: "insert", title: `Add “${first.key}” with a template`, parent, key: first.key, snippet: entries.map(({ text }) => text).join(""), safe: false, preferred: true }];
  }
  const key = steps.at(-1) ?? "";
  const written = pairOf(block, key)?.value;
  return isInItem || !written ? [] : lackingWords(point.check, written, parent, key);
}

/** The entries of a template that a block does not have yet. */
function lackingEntries(template: readonly TemplateEntry[], block: YamlNode | undefined): readonly TemplateEntry[] {
  return template.filter(({ key }) => {
    const pair = key === "" ? undefined : pairOf(block, key);
    return key !== "" && (!pair || isUnfilled(pair.value));
  });
}

/** The words that a check asks for and a list lacks; where any one will do, each of them to choose from. */
function lackingWords(check: Check, list: YamlNode, parent: Path, key: string): Repair[] {
  const written = new Set((list.kind === "list" ? list.items : [list]).map((item) => (item.kind === "scalar" ? item.value : undefined)));
  return choicesOf(check, [...parent, key].join("."), written).map((words, index) => ({ kind: "extend", title: `Add ${listed(words.map((word) => `“${word}”`))} to “${key}”`, parent, key, words, safe: false, preferred: index === 0 }));
}

/** Each a way to meet a check with words for one list; none where it is met. */
function choicesOf(check: Check, field: string, written: ReadonlySet<unknown>): string[][] {
  if ("any" in check) return check.any.flatMap((each) => choicesOf(each, field, written));
  if ("all" in check) {
    const first = check.all.flatMap((each) => choicesOf(each, field, written)[0] ?? []);
    return first.length > 0 ? [first] : [];
  }
  if (!("includes" in check) || check.includes.field !== field) return [];
  const { all = [], any = [] } = check.includes;
  const lacking = all.filter((word) => !written.has(word)).map(String);
  if (lacking.length > 0) return [lacking];
  return any.some((word) => written.has(word)) ? [] : any.map((word) => [String(word)]);
}
