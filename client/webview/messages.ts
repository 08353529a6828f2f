/** What the script in a page says. Places are offsets into the specification. */
export type FromPage = { readonly kind: "ready" } | { readonly kind: "go"; readonly offset: number } | { readonly kind: "scrolled"; readonly offset: number };

/** What is said to it. */
export type ToPage =
  /** A new text, and the address of its specification. */
  | { readonly kind: "show"; readonly html: string; readonly place: string }
  /** Where the cursor is; `scroll` brings it into sight. */
  | { readonly kind: "here"; readonly offset: number; readonly scroll: boolean }
  /** What stands at the top of the editor. */
  | { readonly kind: "top"; readonly offset: number };
