import type { Position, Range, TextEdit } from "vscode-languageserver-protocol";
import { LineIndex } from "../../server/src/core/text";
import { applyEdits } from "../../server/src/core/edits/edits";
import { atCursor } from "../cursor";
import { type Reply, Wire } from "./wire";

export const uri = "file:///test/a.programme.yaml";

/** What VS Code says of itself, as far as it changes our answers. */
export const rich = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    symbol: {},
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true, preselectSupport: true, documentationFormat: ["markdown"], insertTextModeSupport: { valueSet: [1, 2] } } },
    hover: { contentFormat: ["markdown"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } }, isPreferredSupport: true, disabledSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: false },
    rename: { prepareSupport: true },
    semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
  },
};

export interface Given {
  readonly capabilities?: object;
  readonly options?: object;
  readonly settings?: object;
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** An editor with one server, as a test drives it. */
export class Editor {
  private id = 100;
  /** What the person set; asked for by the server. */
  settings: object;
  private readonly texts = new Map<string, string>();

  private constructor(
    readonly wire: Wire,
    readonly capabilities: Readonly<Record<string, unknown>>,
    given: Given,
  ) {
    this.settings = given.settings ?? {};
    wire.answer = (method, params) => {
      if (method === "workspace/configuration") return (params as { items: unknown[] }).items.map(() => this.settings);
      return null;
    };
  }

  static async start(given: Given = {}): Promise<Editor> {
    const wire = new Wire(["--stdio"], given.env);
    const workspaceFolders = given.folder === undefined ? null : [{ uri: given.folder, name: "test" }];
    const { result, error } = await wire.initialize(given.capabilities ?? rich, { initializationOptions: given.options ?? {}, workspaceFolders });
    if (error) {
      wire.kill();
      throw new Error(error.message);
    }
    wire.send({ method: "initialized", params: {} });
    return new Editor(wire, (result as { capabilities: Record<string, unknown> }).capabilities, given);
  }

  stop(): void {
    this.wire.kill();
  }

  /** Opens a text with a cursor in it; where the cursor is. */
  open(marked: string, address = uri): Position {
    const { text, offset } = atCursor(marked);
    this.show(text, address);
    return new LineIndex(text).at(offset);
  }

  show(text: string, address = uri): void {
    if (this.texts.has(address)) this.notify("textDocument/didClose", { textDocument: { uri: address } });
    this.texts.set(address, text);
    this.wire.open(address, text);
  }

  notify(method: string, params: unknown): void {
    this.wire.send({ method, params });
  }

  async ask<T>(method: string, params: object = {}, address = uri): Promise<T> {
    const { result, error } = await this.reply(method, { textDocument: { uri: address }, ...params });
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return result as T;
  }

  reply(method: string, params: object): Promise<Reply> {
    return this.wire.request(++this.id, method, params);
  }

  /** The text with edits made. */
  edited(edits: readonly TextEdit[], address = uri): string {
    const text = this.texts.get(address) ?? "";
    const spanned = edits.map(({ range, newText }) => ({ span: { start: offsetOf(text, range.start), end: offsetOf(text, range.end) }, text: newText }));
    return applyEdits(text, spanned);
  }

  /** What stands in a range. */
  words({ start, end }: Range, address = uri): string {
    const text = this.texts.get(address) ?? "";
    return text.slice(offsetOf(text, start), offsetOf(text, end));
  }
}

function offsetOf(text: string, { line, character }: Position): number {
  return new LineIndex(text).startOf(line) + character;
}
