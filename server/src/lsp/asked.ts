import { isOverLimit } from "../core/parse/limits";
import type { CancellationToken } from "vscode-languageserver";
import type { OpenDocument } from "./documents";
import type { Asked } from "./session";
import type { FileSettings } from "./settings";

/** All that an answer may rest on: one version of a file, with the settings and the day of the request. */
export function askedOf(document: OpenDocument, settings: FileSettings, today: string, token: CancellationToken): Asked {
  const tree = document.readable(settings.limits);
  return {
    document,
    settings,
    today,
    token,
    tree,
    checked: () => document.check(settings, today),
    recovered: () => document.recoveredCheck(settings, today),
    // Nothing is looked for in a text past a limit, so its lines, which may be millions, are not counted.
    offset: (position) => (isOverLimit(tree) ? 0 : document.positions.offset(position)),
  };
}
