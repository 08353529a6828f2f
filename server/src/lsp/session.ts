import type { CancellationToken, ClientCapabilities, Connection, Position, PositionEncodingKind, ServerCapabilities, WorkspaceFolder } from "vscode-languageserver";
import type { CheckResult } from "../core/check";
import type { YamlDocument } from "../core/document/document";
import type { Finding } from "../core/finding";
import type { OpenDocument } from "./documents";
import type { Host } from "./host";
import type { ClientOptions } from "./options";
import type { Preferences } from "./preferences";
import type { FileSettings } from "./settings";

/** One feature of the protocol: what it advertises, and its handlers. */
export interface Feature {
  capabilities(client: ClientCapabilities, options: ClientOptions): Partial<ServerCapabilities>;
  register(session: Session): void;
}

/** What a feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly options: ClientOptions;
  readonly host: Host;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  /** The folders that the client has open. */
  folders(): readonly WorkspaceFolder[];
  preferences(uri: string): Promise<Preferences>;
  readonly encoding: PositionEncodingKind;
  /** The whole check of a file; each version is checked once. Throws `TookTooLong`. */
  check(document: OpenDocument): Promise<CheckResult>;
  /** Its findings; none for a file that is left out by the configuration. */
  findings(document: OpenDocument): Promise<readonly Finding[]>;
  /** A file that is not open, as it is saved. */
  closed(uri: string): Promise<OpenDocument | undefined>;
  /** A saved file may have changed. */
  forgetFile(uri: string): void;
  /** What findings rest on has changed. */
  settingsChanged(): void;
  /** Resolves once the messages that have already arrived are read. */
  quiet(): Promise<void>;
  /** Runs work on one file, which may not keep the others waiting: throws `TookTooLong`. */
  guarded<T>(document: OpenDocument, work: () => T): T;
  /** Answers a request about an open file; about one that is not open, or that takes too long, the answer is `none`. */
  answer<P extends TextDocumentParams, R>(register: (handler: Handler<P, R>) => unknown, none: R, compute: (asked: Asked, params: P) => R | Promise<R>): void;
  on(event: "changed", listener: (uri: string) => void): void;
  on(event: "checked", listener: (document: OpenDocument, result: CheckResult) => void): void;
  /** Settings, configuration or a file that others rest on have changed. */
  on(event: "settings", listener: () => void): void;
  /** The client is ready to be asked. */
  on(event: "initialized", listener: () => void): void;
}

export type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

export interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A request about an open file: everything in it is of the version that the client had. */
export interface Asked {
  readonly document: OpenDocument;
  readonly settings: FileSettings;
  readonly today: string;
  readonly token: CancellationToken;
  /** The tree, with what YAML cannot read left out. */
  readonly tree: YamlDocument;
  /** The check of the text as it stands. */
  checked(): CheckResult;
  /** As `checked`, but with what YAML cannot read left out. */
  recovered(): CheckResult;
  offset(position: Position): number;
}
