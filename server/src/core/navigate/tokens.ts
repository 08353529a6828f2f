import { isUnfilled, type ScalarNode, type YamlDocument } from "../document/document";
import type { Format, ScalarShape } from "../structure/format";
import { idsIn } from "../specification/ids";
import type { Span } from "../text";
import { walk } from "../document/walk";
import { isOverLimit } from "../parse/limits";

export const tokenKinds = ["property", "enumMember", "variable", "number", "keyword"] as const;

/** A stretch of one line whose meaning the format knows. */
export interface Token {
  readonly span: Span;
  readonly kind: (typeof tokenKinds)[number];
  /** An id is given here and not only named. */
  readonly defines: boolean;
}

/** Known entries, listed values, ids, amounts and directives, in the order of the text. Prose is left as it is. */
export function tokensIn(document: YamlDocument, format: Format): Token[] {
  const tokens = new Map<number, Token>();
  const add = (span: Span, kind: Token["kind"], defines = false): void => {
    if (span.end > span.start && !/[\r\n]/.test(document.text.slice(span.start, span.end))) tokens.set(span.start, { span, kind, defines });
  };
  walk(document.root, format.root, ({ node, shape, pair }) => {
    if (pair && shape) add(inner(pair.key), "property");
    if (node.kind !== "scalar" || isUnfilled(node)) return;
    const scalar = shape?.scalar ?? shape?.item?.scalar;
    if (scalar && isListed(node, scalar)) add(inner(node), "enumMember");
    else if (typeof node.value === "number" && shape) add(node.span, "number");
  });
  for (const { span, role } of idsIn(document.root, format)) add(span, "variable", role === "definition");
  const directives = isOverLimit(document) ? [] : document.text.matchAll(/^[ \t]*#[ \t]*(mentorspec-ignore-next-line)\b/gm);
  for (const match of directives) {
    const end = match.index + match[0].length;
    add({ start: end - (match[1]?.length ?? 0), end }, "keyword");
  }
  return [...tokens.values()].sort((a, b) => a.span.start - b.span.start);
}

function isListed({ value }: ScalarNode, { schema }: ScalarShape): boolean {
  return typeof value === "boolean" || (schema.enum ?? []).some((each) => each === value) || (schema["x-suggest"] ?? []).some((each) => each.value === value);
}

function inner({ span, style }: ScalarNode): Span {
  return style === "single-quoted" || style === "double-quoted" ? { start: span.start + 1, end: span.end - 1 } : span;
}
