import { type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { type DocumentPart, partsOf } from "../core/navigate/symbols";
import type { OpenDocument } from "./documents";
import type { Feature } from "./session";

export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "Mentorspec" } }),
  register(session) {
    const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    session.answer<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>(session.connection.onDocumentSymbol, [], ({ document, tree, settings }) => {
      const parts = partsOf(tree.root, settings.knowledge.format);
      return nested ? parts.map((part) => symbolOf(part, document)) : parts.flatMap((part) => flat(part, document, ""));
    });
  },
};

function symbolOf({ name, detail, kind, span, head, parts }: DocumentPart, document: OpenDocument): DocumentSymbol {
  const { positions } = document;
  return { name, detail, kind: symbolKinds[kind], range: positions.range(span), selectionRange: positions.range(head), children: parts.map((part) => symbolOf(part, document)) };
}

function flat({ name, kind, span, parts }: DocumentPart, document: OpenDocument, containerName: string): SymbolInformation[] {
  const own: SymbolInformation = { name, kind: symbolKinds[kind], location: { uri: document.uri, range: document.positions.range(span) }, ...(containerName === "" ? {} : { containerName }) };
  return [own, ...parts.flatMap((part) => flat(part, document, name))];
}

export const symbolKinds: Readonly<Record<DocumentPart["kind"], SymbolKind>> = {
  block: SymbolKind.Module,
  entries: SymbolKind.Object,
  list: SymbolKind.Array,
  item: SymbolKind.Struct,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  truth: SymbolKind.Boolean,
  choice: SymbolKind.EnumMember,
};
