import type { Connection, PositionEncodingKind } from "vscode-languageserver";
import { OpenDocument } from "./documents";
import type { HostFiles } from "./host";

/** The files that are open, as the client says, and saved ones that were asked for. */
export class Documents {
  readonly open = new Map<string, OpenDocument>();
  private readonly saved = new Map<string, { readonly document: OpenDocument; fresh: boolean }>();

  constructor(
    private readonly encoding: PositionEncodingKind,
    private readonly files: HostFiles | undefined,
    /** Whether the client tells of saved files that change, so that they may be remembered. */
    private readonly watched: boolean,
    private readonly changed: (uri: string) => void,
  ) {}

  follow(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => this.set(uri, new OpenDocument(uri, version, text, this.encoding)));
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const before = this.open.get(uri);
      if (before) this.set(uri, before.changed(version, contentChanges));
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => this.set(uri, undefined));
  }

  /** One that has not changed stays the same object, so that it need not be checked again. */
  async closed(uri: string): Promise<OpenDocument | undefined> {
    const known = this.saved.get(uri);
    if (known?.fresh === true) return known.document;
    const text = await this.files?.read(uri);
    if (text === undefined) return undefined;
    const document = known?.document.text === text ? known.document : new OpenDocument(uri, 0, text, this.encoding);
    this.saved.set(uri, { document, fresh: this.watched });
    return document;
  }

  forget(uri: string): void {
    const known = this.saved.get(uri);
    if (known) known.fresh = false;
  }

  private set(uri: string, document: OpenDocument | undefined): void {
    if (document) this.open.set(uri, document);
    else this.open.delete(uri);
    this.saved.delete(uri);
    this.changed(uri);
  }
}
