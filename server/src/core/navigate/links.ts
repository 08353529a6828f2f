import { isUnfilled, type YamlDocument } from "../document/document";
import type { Format } from "../structure/format";
import type { Guide } from "../guide/types";
import { idsIn, namesRule } from "../specification/ids";
import type { Span } from "../text";
import { walk } from "../document/walk";
import { isOverLimit } from "../parse/limits";

/** Something in a text that leads elsewhere. */
export interface Link {
  readonly span: Span;
  readonly to: { readonly kind: "web" | "file" | "rule"; readonly target: string };
  readonly tooltip: string;
}

/** Web addresses, the brief, the guide's own page, and the rules that are set aside; none in a file past a limit. */
export function linksIn(document: YamlDocument, format: Format, guide: Guide): Link[] {
  const links: Link[] = [];
  const home = guide.documents.find(({ url }) => url !== undefined);
  walk(document.root, format.root, ({ node, path }) => {
    if (node.kind !== "scalar" || isUnfilled(node)) return;
    const value = String(node.value);
    const field = path.filter((step) => typeof step === "string").join(".");
    if (/^https?:\/\/\S+$/.test(value)) links.push({ span: node.span, to: { kind: "web", target: value }, tooltip: "Open the page" });
    else if (field === "answers" && /^(?![/\\])[^:\0]*\.ya?ml$/i.test(value)) links.push({ span: node.span, to: { kind: "file", target: value }, tooltip: "Open the brief" });
    else if ((field === "guide" || field === "outcomes.claim.recommendation") && home?.url !== undefined) links.push({ span: node.span, to: { kind: "web", target: home.url }, tooltip: home.title });
  });
  for (const use of idsIn(document.root, format)) if (namesRule(use.path)) links.push(ruleLink(use.name, use.span));
  return isOverLimit(document) ? links : [...links, ...inComments(document.text)];
}

function inComments(text: string): Link[] {
  const found: Link[] = [];
  for (const match of text.matchAll(/^[ \t]*#[ \t]*mentorspec-ignore-next-line[ \t]+([\w, \t-]+?)(?=[ \t]+--|[ \t]*$)/gm)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    for (const id of (match[1] ?? "").matchAll(/[\w-]+/g)) found.push(ruleLink(id[0], { start: start + id.index, end: start + id.index + id[0].length }));
  }
  return found;
}

function ruleLink(id: string, span: Span): Link {
  return { span, to: { kind: "rule", target: id }, tooltip: `Read about “${id}”` };
}
