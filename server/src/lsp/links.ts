import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver";
import { linksIn, type Link } from "../core/navigate/links";
import { ruleAddress } from "./rule-address";
import type { Feature, Session } from "./session";

export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register(session) {
    session.answer<DocumentLinkParams, DocumentLink[]>(session.connection.onDocumentLinks, [], ({ document, tree, settings }) =>
      linksIn(tree, settings.knowledge.format, settings.knowledge.guide).flatMap(({ span, to, tooltip }) => {
        const target = targetOf(to, document.uri, session);
        return target === undefined ? [] : [{ range: document.positions.range(span), target, tooltip }];
      }),
    );
  },
};

/** The address behind a link; nothing where it leads nowhere from here. */
export function targetOf({ kind, target }: Link["to"], uri: string, session: Session): string | undefined {
  if (kind === "rule") return ruleAddress(target, session);
  if (kind === "web") return target;
  try {
    return new URL(target.split("/").map(encodeURIComponent).join("/"), uri).href;
  } catch {
    return undefined;
  }
}
