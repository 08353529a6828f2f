import type { PositionEncodingKind, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { checkDocument, type CheckResult } from "../core/check";
import type { YamlDocument } from "../core/document/document";
import { recovered } from "../core/outline/recover";
import { defaultLimits, type Limits } from "../core/parse/limits";
import { parse } from "../core/parse/parse";
import { LineIndex } from "../core/text";
import { TookTooLong } from "../took-too-long";
import type { Host } from "./host";
import { patience } from "./patience";
import type { FileSettings } from "./settings";
import { Positions } from "./convert";

/**
 * One version of an open file. Everything computed from it is computed once and shared by
 * all requests that follow the same keystroke.
 */
export class OpenDocument {
  private index: LineIndex | undefined;
  private places: Positions | undefined;
  private parsed: { readonly limits: Limits; readonly document: YamlDocument } | undefined;
  private sound: YamlDocument | undefined;
  /** Trees whose check was begun and not ended: it took too long. */
  private readonly begun = new WeakSet<YamlDocument>();
  private readonly checks = new WeakMap<YamlDocument, { readonly settings: FileSettings; readonly today: string; readonly result: CheckResult }>();

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    private readonly encoding: PositionEncodingKind,
    /** Work on it, or on an earlier version, had to be ended. */
    private isSlow = false,
  ) {}

  /** Work on this file that does not wait for anything; throws `TookTooLong` where it is ended. */
  guarded<T>(host: Pick<Host, "within">, work: () => T): T {
    try {
      return host.within(this.isSlow ? patience.slow : patience.usual, work);
    } catch (error) {
      if (error instanceof TookTooLong) this.isSlow = true;
      throw error;
    }
  }

  get positions(): Positions {
    this.places ??= new Positions(this.lines, this.encoding);
    return this.places;
  }

  get lines(): LineIndex {
    this.index ??= new LineIndex(this.text);
    return this.index;
  }

  /** The tree; what it is read for decides how large it may be. */
  document(limits: Limits = this.parsed?.limits ?? defaultLimits): YamlDocument {
    if (this.parsed?.limits !== limits) this.parsed = { limits, document: parse(this.text, limits) };
    return this.parsed.document;
  }

  /** The same, with what YAML cannot read left out; for all but findings. */
  readable(limits?: Limits): YamlDocument {
    const document = this.document(limits);
    if (!document.broken) return document;
    if (this.sound?.text !== document.text) this.sound = recovered(document);
    return this.sound ?? document;
  }

  check(settings: FileSettings, today: string): CheckResult {
    return this.checkOf(this.document(settings.limits), settings, today);
  }

  /** The check under the limit of time; throws `TookTooLong` where it is ended. */
  guardedCheck(host: Pick<Host, "within">, settings: FileSettings, today: string): CheckResult {
    return this.guarded(host, () => this.check(settings, today));
  }

  recoveredCheck(settings: FileSettings, today: string): CheckResult {
    return this.checkOf(this.readable(settings.limits), settings, today);
  }

  /** The next version, with the changes made in order; a range outside the text is moved inside it. */
  changed(version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument {
    let current: OpenDocument = this;
    for (const change of changes) {
      const text = "range" in change ? current.spliced(change.range, change.text) : change.text;
      current = new OpenDocument(this.uri, version, text, this.encoding, this.isSlow);
    }
    return current === this ? new OpenDocument(this.uri, version, this.text, this.encoding, this.isSlow) : current;
  }

  private checkOf(document: YamlDocument, settings: FileSettings, today: string): CheckResult {
    const known = this.checks.get(document);
    if (known?.settings === settings && known.today === today) return known.result;
    if (this.begun.has(document)) throw new TookTooLong(patience.usual);
    this.begun.add(document);
    try {
      const result = checkDocument(document, { knowledge: settings.knowledge, config: settings.config, limits: settings.limits, today, budget: patience.rules });
      this.checks.set(document, { settings, today, result });
      return result;
    } finally {
      // Not reached where the check was cut off.
      this.begun.delete(document);
    }
  }

  private spliced(range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } }, insert: string): string {
    const { positions } = this;
    const [a, b] = [positions.offset(range.start), positions.offset(range.end)];
    return this.text.slice(0, Math.min(a, b)) + insert + this.text.slice(Math.max(a, b));
  }
}
