import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification, type InitializeParams, type InitializeResult, PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind, type WorkspaceFolder } from "vscode-languageserver";
import type { CheckResult } from "../core/check";
import type { Finding } from "../core/finding";
import { clean } from "../core/words/steering";
import { TookTooLong } from "../took-too-long";
import { version } from "../version";
import { askedOf } from "./asked";
import { refuseCancelled } from "./cancelled";
import type { OpenDocument } from "./documents";
import { features } from "./features";
import type { Host } from "./host";
import { Documents } from "./open-documents";
import { type ClientOptions, readOptions } from "./options";
import { stopped } from "./patience";
import { type Preferences, PreferenceStore } from "./preferences";
import { Quiet } from "./quiet";
import type { Asked, Feature, Handler, Session, TextDocumentParams } from "./session";

/** Wires the features to a connection and starts listening. */
export function serve(connection: Connection, makeHost: (options: ClientOptions) => Host): void {
  connection.onInitialize((params): InitializeResult => {
    const options = readOptions(params.initializationOptions);
    const server = new Server(connection, makeHost(options), options, params);
    return server.start(features);
  });
  connection.listen();
}

const none: readonly Finding[] = [];

type Listener = (...about: never[]) => void;

class Server implements Session {
  readonly client: ClientCapabilities;
  readonly encoding: PositionEncodingKind;
  private readonly store: PreferenceStore;
  private readonly calm: Quiet;
  private readonly announced = new WeakMap<OpenDocument, CheckResult>();
  private readonly listeners = { changed: [] as Listener[], checked: [] as Listener[], settings: [] as Listener[], initialized: [] as Listener[] };
  private readonly files: Documents;
  private open: readonly WorkspaceFolder[];

  constructor(
    readonly connection: Connection,
    readonly host: Host,
    readonly options: ClientOptions,
    params: InitializeParams,
  ) {
    this.client = params.capabilities ?? {};
    this.encoding = chosenEncoding(this.client);
    this.store = new PreferenceStore(this, this.options.settings);
    this.calm = new Quiet(() => host.nextTurn());
    this.files = new Documents(this.encoding, host.files, this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true, (uri) => {
      this.calm.changed();
      this.tell("changed", uri);
    });
    const { rootUri } = params;
    this.open = params.workspaceFolders ?? (typeof rootUri === "string" ? [{ uri: rootUri, name: "" }] : []);
  }

  start(all: readonly Feature[]): InitializeResult {
    for (const feature of all) feature.register(this);
    this.files.follow(this.connection);
    this.followWorkspace();
    const capabilities: ServerCapabilities = {
      positionEncoding: this.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    return { capabilities: Object.assign(capabilities, ...all.map((feature) => feature.capabilities(this.client, this.options))), serverInfo: { name: "Mentorspec", version } };
  }

  get documents(): ReadonlyMap<string, OpenDocument> {
    return this.files.open;
  }

  folders(): readonly WorkspaceFolder[] {
    return this.open;
  }

  preferences(uri: string): Promise<Preferences> {
    return this.store.of(uri);
  }

  quiet(): Promise<void> {
    return this.calm.wait();
  }

  async check(document: OpenDocument): Promise<CheckResult> {
    const settings = await this.host.settingsOf(document.uri);
    const result = document.guardedCheck(this.host, settings, this.host.today());
    if (this.announced.get(document) !== result && this.documents.get(document.uri) === document) {
      this.announced.set(document, result);
      this.tell("checked", document, result);
    }
    return result;
  }

  async findings(document: OpenDocument): Promise<readonly Finding[]> {
    const { ignored } = await this.host.settingsOf(document.uri);
    if (ignored) return none;
    try {
      return (await this.check(document)).findings;
    } catch (error) {
      if (error instanceof TookTooLong) return stopped;
      throw error;
    }
  }

  guarded<T>(document: OpenDocument, work: () => T): T {
    return document.guarded(this.host, work);
  }

  closed(uri: string): Promise<OpenDocument | undefined> {
    return this.files.closed(uri);
  }

  forgetFile(uri: string): void {
    this.files.forget(uri);
  }

  settingsChanged(): void {
    this.tell("settings");
  }

  answer<P extends TextDocumentParams, R>(register: (handler: Handler<P, R>) => unknown, none: R, compute: (asked: Asked, params: P) => R | Promise<R>): void {
    register(async (params, token) => {
      const document = this.documents.get(params.textDocument.uri);
      if (!document) return none;
      const settings = await this.host.settingsOf(document.uri);
      refuseCancelled(token);
      try {
        return await this.guarded(document, () => compute(askedOf(document, settings, this.host.today(), token), params));
      } catch (error) {
        if (!(error instanceof TookTooLong)) throw error;
        this.connection.console.error(`${clean(document.uri)}: a request was given up. ${error.message}`);
        return none;
      }
    });
  }

  on(event: keyof Server["listeners"], listener: Listener): void {
    this.listeners[event].push(listener);
  }

  private tell(event: keyof Server["listeners"], ...about: unknown[]): void {
    for (const listener of this.listeners[event]) listener(...(about as never[]));
  }

  private followWorkspace(): void {
    const { connection, client } = this;
    connection.onDidChangeConfiguration(({ settings }: { settings?: unknown }) => {
      this.store.changed(settings);
      this.tell("settings");
    });
    connection.onInitialized(() => {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: "mentorspec" }).catch(() => undefined);
      }
      if (client.workspace?.workspaceFolders === true) connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => this.moveTo(added, removed));
      this.tell("initialized");
    });
  }

  private moveTo(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.open = [...this.open.filter(({ uri }) => !gone.has(uri)), ...added];
    this.tell("settings");
  }
}

/** UTF-16 where the client takes it, as it costs nothing; otherwise the client's own first choice. */
function chosenEncoding(client: ClientCapabilities): PositionEncodingKind {
  const offered = client.general?.positionEncodings ?? [PositionEncodingKind.UTF16];
  if (offered.includes(PositionEncodingKind.UTF16)) return PositionEncodingKind.UTF16;
  return offered.find((each) => each === PositionEncodingKind.UTF8 || each === PositionEncodingKind.UTF32) ?? PositionEncodingKind.UTF16;
}
