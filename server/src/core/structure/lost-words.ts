import type { Pair, YamlNode } from "../document/document";
import { type Finding, ownFinding } from "../finding";
import type { Shape } from "./format";

/**
 * Words after a comma inside `{ }`, which YAML takes for an entry of their own: said once for each
 * text that is cut up. Returns the values that lost their end, of which nothing else is said.
 */
export function lostWords(node: YamlNode, shape: Shape | undefined, findings: Finding[], cut = new Set<YamlNode>()): Set<YamlNode> {
  if (node.kind === "list") for (const item of node.items) if (item.kind !== "scalar") lostWords(item, shape?.item ?? shape, findings, cut);
  if (node.kind !== "map") return cut;
  const fields = (shape?.block ?? shape?.item?.block)?.fields;
  let before: Pair | undefined;
  let wasLost = false;
  for (const pair of node.pairs) {
    const isLost = node.flow && fields?.has(String(pair.key.value)) === false && isEmpty(pair.value);
    if (pair.value.kind !== "scalar") lostWords(pair.value, fields?.get(String(pair.key.value)), findings, cut);
    else if (isLost && before && !wasLost) {
      cut.add(before.value);
      findings.push(ownFinding("entry-unknown", `Inside { } a comma begins a new entry, so “${String(pair.key.value)}” is not read as part of “${String(before.key.value)}”. Put the whole text in quotes.`, pair.key.span, "warning", []));
    }
    before = pair;
    wasLost = isLost;
  }
  return cut;
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null && node.span.start === node.span.end;
}
