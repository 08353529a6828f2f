import type { ClientCapabilities, Connection } from "vscode-languageserver";
import { isRecord } from "./options";

/** What an editor's settings may change: only what is shown, never what is found. */
export interface Preferences {
  readonly inlayHints: { readonly sums: boolean; readonly ratings: boolean; readonly words: boolean };
  readonly codeLens: { readonly coverage: boolean; readonly principles: boolean };
  /** Which files have their findings listed. */
  readonly diagnosticScope: "openFiles" | "workspace";
}

export function readPreferences(given: unknown): Preferences {
  const settings = isRecord(given) ? given : {};
  const part = (name: string): Readonly<Record<string, unknown>> => (isRecord(settings[name]) ? settings[name] : {});
  const on = (name: string, key: string): boolean => settings[name] !== false && part(name)["enabled"] !== false && part(name)[key] !== false;
  return {
    inlayHints: { sums: on("inlayHints", "sums"), ratings: on("inlayHints", "ratings"), words: on("inlayHints", "words") },
    codeLens: { coverage: on("codeLens", "coverage"), principles: on("codeLens", "principles") },
    diagnosticScope: part("diagnostics")["scope"] === "workspace" ? "workspace" : "openFiles",
  };
}

/** Asks the client for its settings, once for each file until they change; a client that cannot be asked has told them before. */
export class PreferenceStore {
  private readonly known = new Map<string, Promise<Preferences>>();

  constructor(
    private readonly session: { readonly connection: Connection; readonly client: ClientCapabilities },
    private told: unknown,
  ) {}

  of(uri: string): Promise<Preferences> {
    const known = this.known.get(uri) ?? this.ask(uri);
    this.known.set(uri, known);
    return known;
  }

  /** The client's settings have changed; one that is not asked sends them along. */
  changed(settings: unknown): void {
    if (isRecord(settings) && isRecord(settings["mentorspec"])) this.told = settings["mentorspec"];
    this.known.clear();
  }

  private async ask(uri: string): Promise<Preferences> {
    const { connection, client } = this.session;
    if (client.workspace?.configuration !== true) return readPreferences(this.told);
    const answer: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: "mentorspec" }).catch(() => undefined);
    return readPreferences(isRecord(answer) ? answer : this.told);
  }
}
