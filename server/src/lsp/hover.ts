import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import { describe } from "../core/explain/describe";
import type { Feature } from "./session";

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    const markdown = session.client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true;
    session.answer<HoverParams, Hover | null>(session.connection.onHover, null, ({ document, tree, settings, offset, recovered }, { position }) => {
      const description = describe(tree, offset(position), settings.knowledge, recovered);
      if (!description) return null;
      const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      return { range: document.positions.range(description.span), contents: { kind, value: markdown ? harmless(description.markdown) : plain(description.markdown) } };
    });
  },
};

/**
 * Markdown in which nothing is a link, an image or HTML: hovers repeat what stands in files that nobody
 * has vouched for, and an image that is shown is a request to wherever it lies. Examples of YAML stay as they are.
 */
export function harmless(markdown: string): string {
  return markdown.split(/(^```\w*\n[\s\S]*?\n```$)/m).map((part, index) => (index % 2 === 1 ? part : part.replace(/[[<&]/g, "\\$&"))).join("");
}

/** Markdown without its marks, for a client that shows text as it is. */
export function plain(markdown: string): string {
  return markdown.replace(/^```\w*\n|\n```$/gm, "").replace(/\*\*|__/g, "").replace(/(^|[\s(])_([^_\n]+)_/g, "$1$2").replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 ($2)");
}
