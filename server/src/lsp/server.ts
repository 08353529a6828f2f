import { type ClientCapabilities, type Connection, type InitializeResult, LSPErrorCodes, PositionEncodingKind, ResponseError, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import { coverage } from "./coverage";
import { diagnostics } from "./diagnostics";
import { OpenDocument } from "./documents";
import { hover } from "./hover";
import type { FileSettings } from "./settings";
import { version } from "../version";

/** What differs between Node and a browser worker. */
export interface Host {
  /** An ISO date in the person's own time zone. */
  today(): string;
  settingsOf(uri: string): Promise<FileSettings>;
}

/** What a feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly host: Host;
  /** The open file, or an error answer for one that is not open. */
  document(uri: string): OpenDocument;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /** Called after a file was opened, changed or closed. */
  onChange(listener: (uri: string) => void): void;
}

/** One feature of the protocol: what it advertises, and its handlers. */
export interface Feature {
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities>;
  register(session: Session): void;
}

const features: readonly Feature[] = [diagnostics, hover, coverage];

/** Wires the features to a connection and starts listening. */
export function serve(connection: Connection, host: Host): void {
  const documents = new Map<string, OpenDocument>();
  const listeners: ((uri: string) => void)[] = [];
  const changed = (uri: string): void => listeners.forEach((listener) => listener(uri));
  let encoding: PositionEncodingKind = PositionEncodingKind.UTF16;

  connection.onInitialize((params): InitializeResult => {
    encoding = chosenEncoding(params.capabilities);
    const session: Session = { connection, client: params.capabilities, host, documents, document: (uri) => opened(documents, uri), onChange: (listener) => void listeners.push(listener) };
    for (const feature of features) feature.register(session);
    const advertised = features.map((feature) => feature.capabilities(params.capabilities));
    const capabilities: ServerCapabilities = Object.assign({ positionEncoding: encoding, textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } }, ...advertised);
    return { capabilities, serverInfo: { name: "Mentorspec", version } };
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
    documents.set(uri, new OpenDocument(uri, number, text, encoding));
    changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    const before = documents.get(uri);
    if (!before) return;
    documents.set(uri, before.changed(number, contentChanges));
    changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    changed(uri);
  });
  connection.listen();
}

function opened(documents: ReadonlyMap<string, OpenDocument>, uri: string): OpenDocument {
  const document = documents.get(uri);
  if (!document) throw new ResponseError(LSPErrorCodes.RequestFailed, `${uri} is not open.`);
  return document;
}

/** UTF-16 where the client takes it, as it costs nothing; otherwise the client's own first choice. */
function chosenEncoding(client: ClientCapabilities): PositionEncodingKind {
  const offered = client.general?.positionEncodings ?? [PositionEncodingKind.UTF16];
  if (offered.includes(PositionEncodingKind.UTF16)) return PositionEncodingKind.UTF16;
  return offered.find((each) => each === PositionEncodingKind.UTF8 || each === PositionEncodingKind.UTF32) ?? PositionEncodingKind.UTF16;
}
