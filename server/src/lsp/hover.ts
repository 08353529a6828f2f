import { MarkupKind } from "vscode-languageserver";
import { describe } from "../core/describe";
import type { Feature } from "./server";

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register({ connection, document: documentOf, host }) {
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const document = documentOf(uri);
      const { knowledge } = await host.settingsOf(uri);
      const description = describe(document.document, document.positions.offset(position), knowledge);
      if (!description) return null;
      return { range: document.positions.range(description.span), contents: { kind: MarkupKind.Markdown, value: description.markdown } };
    });
  },
};
