import { type ClientCapabilities, type Connection, DidChangeConfigurationNotification, type InitializeParams, type InitializeResult, PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind, type WorkspaceFolder } from "vscode-languageserver";
import type { CheckResult } from "../core/check";
import type { Finding } from "../core/finding";
import { version } from "../version";
import { OpenDocument } from "./documents";
import { features } from "./features";
import type { Host } from "./host";
import { type ClientOptions, readOptions } from "./options";
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
  readonly documents = new Map<string, OpenDocument>();
  readonly encoding: PositionEncodingKind;
  private readonly store: PreferenceStore;
  private readonly calm: Quiet;
  private readonly announced = new WeakMap<OpenDocument, CheckResult>();
  private readonly listeners = { changed: [] as Listener[], checked: [] as Listener[], settings: [] as Listener[], initialized: [] as Listener[] };
  private readonly saved = new Map<string, { readonly document: OpenDocument; fresh: boolean }>();
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
    const { rootUri } = params;
    this.open = params.workspaceFolders ?? (typeof rootUri === "string" ? [{ uri: rootUri, name: "" }] : []);
  }

  start(all: readonly Feature[]): InitializeResult {
    for (const feature of all) feature.register(this);
    this.followDocuments();
    this.followWorkspace();
    const capabilities: ServerCapabilities = {
      positionEncoding: this.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    return { capabilities: Object.assign(capabilities, ...all.map((feature) => feature.capabilities(this.client, this.options))), serverInfo: { name: "Mentorspec", version } };
  }

  /** Whether the client tells us of saved files that change, so that they may be remembered. */
  private get watched(): boolean {
    return this.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
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
    const result = document.check(await this.host.settingsOf(document.uri), this.host.today());
    if (this.announced.get(document) !== result && this.documents.get(document.uri) === document) {
      this.announced.set(document, result);
      this.tell("checked", document, result);
    }
    return result;
  }

  async findings(document: OpenDocument): Promise<readonly Finding[]> {
    const { ignored } = await this.host.settingsOf(document.uri);
    return ignored ? none : (await this.check(document)).findings;
  }

  /** One that has not changed stays the same object, so that it need not be checked again. */
  async closed(uri: string): Promise<OpenDocument | undefined> {
    const known = this.saved.get(uri);
    if (known?.fresh === true) return known.document;
    const text = await this.host.files?.read(uri);
    if (text === undefined) return undefined;
    const document = known?.document.text === text ? known.document : new OpenDocument(uri, 0, text, this.encoding);
    this.saved.set(uri, { document, fresh: this.watched });
    return document;
  }

  forgetFile(uri: string): void {
    const known = this.saved.get(uri);
    if (known) known.fresh = false;
  }

  settingsChanged(): void {
    this.tell("settings");
  }

  answer<P extends TextDocumentParams, R>(register: (handler: Handler<P, R>) => unknown, none: R, compute: (asked: Asked, params: P) => R | Promise<R>): void {
    register(async (params, token) => {
      const document = this.documents.get(params.textDocument.uri);
      if (!document) return none;
      const settings = await this.host.settingsOf(document.uri);
      if (token.isCancellationRequested) return none;
      const today = this.host.today();
      const asked: Asked = {
        document,
        settings,
        today,
        token,
        tree: document.readable(settings.limits),
        checked: () => document.check(settings, today),
        recovered: () => document.recoveredCheck(settings, today),
        offset: (position) => document.positions.offset(position),
      };
      return compute(asked, params);
    });
  }

  on(event: keyof Server["listeners"], listener: Listener): void {
    this.listeners[event].push(listener);
  }

  private tell(event: keyof Server["listeners"], ...about: unknown[]): void {
    for (const listener of this.listeners[event]) listener(...(about as never[]));
  }

  private followDocuments(): void {
    const { connection, documents } = this;
    connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => this.set(uri, new OpenDocument(uri, number, text, this.encoding)));
    connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
      const before = documents.get(uri);
      if (before) this.set(uri, before.changed(number, contentChanges));
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => this.set(uri, undefined));
  }

  private set(uri: string, document: OpenDocument | undefined): void {
    if (document) this.documents.set(uri, document);
    else this.documents.delete(uri);
    this.saved.delete(uri);
    this.calm.changed();
    this.tell("changed", uri);
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
