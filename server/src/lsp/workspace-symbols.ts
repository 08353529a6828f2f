import { SymbolKind, type SymbolInformation } from "vscode-languageserver";
import { nodeAt } from "../core/document/document";
import { type DocumentPart, nameOf, partsOf } from "../core/navigate/symbols";
import type { Format } from "../core/structure/format";
import { TookTooLong } from "../took-too-long";
import type { OpenDocument } from "./documents";
import type { Feature, Session } from "./session";
import { symbolKinds } from "./symbols";

const most = 500;

/** Programmes, their blocks and what their lists hold, in every specification of the workspace. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    session.connection.onWorkspaceSymbol(async ({ query }, token) => {
      const found: SymbolInformation[] = [];
      for (const document of await documentsOf(session)) {
        await session.host.nextTurn();
        if (token.isCancellationRequested || found.length >= most) break;
        const { knowledge } = await session.host.settingsOf(document.uri);
        for (const each of symbolsOf(document, query, knowledge.format, session).slice(0, most - found.length)) found.push(each);
      }
      return found;
    });
  },
};

async function documentsOf(session: Session): Promise<OpenDocument[]> {
  const found = [...session.documents.values()];
  for (const { uri } of session.folders()) {
    for (const each of (await session.host.files?.list(uri)) ?? []) {
      const document = session.documents.has(each) ? undefined : await session.closed(each);
      if (document) found.push(document);
    }
  }
  return found;
}

/** A file that takes too long has none. */
function symbolsOf(document: OpenDocument, query: string, format: Format, session: Session): SymbolInformation[] {
  try {
    return session.guarded(document, () => symbolsIn(document, partsOf(document.readable().root, format, Infinity)).filter(({ name }) => matches(name, query)));
  } catch (error) {
    if (error instanceof TookTooLong) return [];
    throw error;
  }
}

function symbolsIn(document: OpenDocument, parts: readonly DocumentPart[]): SymbolInformation[] {
  const root = document.readable().root;
  const programme = nodeAt(root, ["programme"]);
  const container = (programme && nameOf(programme)) ?? "";
  const make = (name: string, kind: SymbolKind, { head }: DocumentPart): SymbolInformation => ({ name, kind, location: { uri: document.uri, range: document.positions.range(head) }, containerName: container });
  const block = parts.find(({ name }) => name === "programme");
  return [...(block && container !== "" ? [make(container, SymbolKind.Class, block)] : []), ...parts.flatMap((part) => [make(part.name, symbolKinds.block, part), ...part.parts.filter(({ kind }) => kind === "item").map((item) => make(item.name, symbolKinds.item, item))])];
}

/** Whether the letters of a query stand in a name in this order. */
function matches(name: string, query: string): boolean {
  let from = 0;
  const letters = name.toLowerCase();
  for (const letter of query.toLowerCase().replace(/\s+/g, "")) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
