import type { CancellationToken } from "vscode-languageserver";
import type { OpenDocument } from "./documents";
import type { Asked } from "./session";
import type { FileSettings } from "./settings";

/** All that an answer may rest on: one version of a file, with the settings and the day of the request. */
export function askedOf(document: OpenDocument, settings: FileSettings, today: string, token: CancellationToken): Asked {
  return {
    document,
    settings,
    today,
    token,
    tree: document.readable(settings.limits),
    checked: () => document.check(settings, today),
    recovered: () => document.recoveredCheck(settings, today),
    offset: (position) => document.positions.offset(position),
  };
}
