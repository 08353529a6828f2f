import { type CancellationToken, ErrorCodes, type Position, ResponseError } from "vscode-languageserver";
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
    offset: (position) => document.positions.offset(checkedPosition(position)),
  };
}

function checkedPosition(position: Position): Position {
  if (typeof position?.line === "number" && typeof position.character === "number") return position;
  throw new ResponseError(ErrorCodes.InvalidParams, "Give the place as a line and a character.");
}
