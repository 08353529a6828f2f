import type { PositionEncodingKind, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { checkDocument, type CheckResult } from "../core/check";
import type { YamlDocument } from "../core/document";
import { parse } from "../core/parse/parse";
import { LineIndex } from "../core/text";
import type { FileSettings } from "./settings";
import { Positions } from "./convert";

/**
 * One version of an open file. Everything computed from it is computed once and shared by
 * all requests that follow the same keystroke.
 */
export class OpenDocument {
  private index: LineIndex | undefined;
  private parsed: YamlDocument | undefined;
  private checked: { readonly settings: FileSettings; readonly today: string; readonly result: CheckResult } | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    private readonly encoding: PositionEncodingKind,
  ) {}

  get positions(): Positions {
    return new Positions(this.lines, this.encoding);
  }

  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text);
    return this.index;
  }

  /** The tree, recovered where the text is broken. */
  get document(): YamlDocument {
    this.parsed ??= parse(this.text);
    return this.parsed;
  }

  check(settings: FileSettings, today: string): CheckResult {
    if (this.checked?.settings !== settings || this.checked.today !== today) {
      this.checked = { settings, today, result: checkDocument(this.document, { knowledge: settings.knowledge, config: settings.config, today }) };
    }
    return this.checked.result;
  }

  /** The next version, with the changes made in order; a range outside the text is moved inside it. */
  changed(version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument {
    let current: OpenDocument = this;
    for (const change of changes) {
      const text = "range" in change ? current.spliced(change.range, change.text) : change.text;
      current = new OpenDocument(this.uri, version, text, this.encoding);
    }
    return current === this ? new OpenDocument(this.uri, version, this.text, this.encoding) : current;
  }

  private spliced(range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }, insert: string): string {
    const { positions } = this;
    const [a, b] = [positions.offset(range.start), positions.offset(range.end)];
    return this.text.slice(0, Math.min(a, b)) + insert + this.text.slice(Math.max(a, b));
  }
}
