import type { ConfigProblem } from "../../config/reading";
import { LineIndex } from "../../core/text";
import { clean } from "../escape";
import { codeFrame } from "../formats/frame";
import { severityWord } from "../formats/words";
import { frameOf, regionOf } from "./check-file";

/** What is wrong with a configuration or guide file, as findings are shown in a terminal; of one that could not be read there is no line to show. */
export function problemText({ text, findings }: ConfigProblem, name: string, colour: boolean): string {
  if (text === "") return findings.map(({ severity, message }) => `${severityWord(severity)}: ${clean(name)}: ${clean(message)}\n`).join("");
  const lines = new LineIndex(text);
  return findings.map(({ id, severity, message, span }) => `${codeFrame({ rule: id, severity, message, related: [], ...regionOf(span, lines), frame: frameOf(span, lines) }, name, undefined, colour)}\n`).join("\n");
}
