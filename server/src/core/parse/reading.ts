import type { SyntaxFault, YamlNode } from "../document/document";

/**
 * One attempt at a text. The parser keeps offsets and is an order of magnitude faster than
 * recovering ones, but stops at the first slip: then all that is known is where.
 */
export type Reading =
  | { readonly kind: "tree"; readonly root: YamlNode | undefined; readonly faults: readonly SyntaxFault[] }
  | { readonly kind: "stuck"; readonly at: number; readonly reason: string }
  | { readonly kind: "refused"; readonly fault: SyntaxFault };
