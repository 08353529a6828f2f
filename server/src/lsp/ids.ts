import { type DefinitionParams, type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams, type LinkedEditingRangeParams, type LinkedEditingRanges, type Location, LSPErrorCodes, type PrepareRenameParams, type Range, type ReferenceParams, type RenameParams, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { idAt, type IdUse, idsIn, namesRule, renamed, sameId } from "../core/specification/ids";
import { linksIn } from "../core/navigate/links";
import type { Span } from "../core/text";
import { targetOf } from "./links";
import type { Asked, Feature, Session } from "./session";
import { workspaceEdit } from "./workspace-edit";

/** Ids of outcomes, sources, stages and the like: where each is given, named, shown and renamed. */
export const ids: Feature = {
  capabilities: (client) => ({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    linkedEditingRangeProvider: true,
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  }),
  register(session) {
    const { connection } = session;
    session.answer<DefinitionParams, Location[]>(connection.onDefinition, [], (asked, { position }) => definitions(asked, asked.offset(position), session));
    session.answer<ReferenceParams, Location[]>(connection.onReferences, [], (asked, { position, context }) => placesOf(asked, asked.offset(position)).filter(({ role }) => role === "reference" || context?.includeDeclaration !== false).map(({ span }) => location(asked, span)));
    session.answer<DocumentHighlightParams, DocumentHighlight[]>(connection.onDocumentHighlight, [], (asked, { position }) =>
      placesOf(asked, asked.offset(position)).map(({ span, role }) => ({ range: asked.document.positions.range(span), kind: role === "definition" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read })),
    );
    session.answer<LinkedEditingRangeParams, LinkedEditingRanges | null>((handler) => connection.languages.onLinkedEditingRange(handler), null, linked);
    session.answer<PrepareRenameParams, { range: Range; placeholder: string } | null>(connection.onPrepareRename, null, (asked, { position }) => {
      const id = idAt(usesIn(asked), asked.offset(position));
      return id && id.kind !== "rule" ? { range: asked.document.positions.range(id.span), placeholder: id.name } : null;
    });
    session.answer<RenameParams, WorkspaceEdit | null>(connection.onRenameRequest, null, (asked, { position, newName }) => rename(asked, asked.offset(position), newName, session));
  },
};

function usesIn({ tree, settings }: Asked): IdUse[] {
  return idsIn(tree.root, settings.knowledge.format);
}

function placesOf(asked: Asked, offset: number): IdUse[] {
  const uses = usesIn(asked);
  const id = idAt(uses, offset);
  return id ? sameId(uses, id) : [];
}

function location({ document }: Asked, span: Span): Location {
  return { uri: document.uri, range: document.positions.range(span) };
}

/** Where an id is given; for a rule that is set aside, what is set aside; for the brief, its file. */
function definitions(asked: Asked, offset: number, session: Session): Location[] {
  const places = placesOf(asked, offset);
  const [first] = places;
  if (first && namesRule(first.path)) return asked.recovered().suppressed.filter(({ id }) => id === first.name).map(({ span }) => location(asked, span));
  if (first) return places.filter(({ role }) => role === "definition").map(({ span }) => location(asked, span));
  const { format, guide } = asked.settings.knowledge;
  const link = linksIn(asked.tree, format, guide).find(({ span, to }) => to.kind === "file" && offset >= span.start && offset <= span.end);
  const target = link && targetOf(link.to, asked.document.uri, session);
  const top = { line: 0, character: 0 };
  return target === undefined ? [] : [{ uri: target, range: { start: top, end: top } }];
}

/** Places that are written alike and change together while one is typed in. */
function linked(asked: Asked, { position }: LinkedEditingRangeParams): LinkedEditingRanges | null {
  const places = placesOf(asked, asked.offset(position)).filter(({ kind, style }) => kind !== "rule" && style === "plain");
  if (places.length < 2 || !places.some(({ role }) => role === "definition")) return null;
  return { ranges: places.map(({ span }) => asked.document.positions.range(span)), wordPattern: "[\\p{L}\\p{N}_.-]+" };
}

function rename(asked: Asked, offset: number, name: string, session: Session): WorkspaceEdit | null {
  const uses = usesIn(asked);
  const id = idAt(uses, offset);
  const refuse = (message: string): never => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, message);
  };
  if (!id || id.kind === "rule") return refuse("Only a name that this file gives, such as the id of an outcome or a source, can be changed here.");
  const wanted = name.trim();
  if (wanted === "" || /[\r\n]/.test(wanted)) return refuse("A name needs at least one letter, and fits on one line.");
  if (wanted !== id.name && uses.some(({ kind, role, name: other }) => kind === id.kind && role === "definition" && other === wanted)) return refuse(`There is another ${id.kind} called “${wanted}”. Choose a name that is not taken.`);
  const edits = sameId(uses, id).flatMap((use) => {
    const text = renamed(use, wanted);
    return text === undefined ? [] : [{ span: use.span, text }];
  });
  return workspaceEdit(asked.document, edits, session, "plain");
}
