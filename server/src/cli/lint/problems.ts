import type { ConfigProblem } from "../../config/reading";
import { LineIndex } from "../../core/text";
import { codeFrame } from "../formats/frame";
import { frameOf, regionOf } from "./check-file";

/** What is wrong with a configuration or guide file, as findings are shown in a terminal. */
export function problemText({ text, findings }: ConfigProblem, name: string, colour: boolean): string {
  const lines = new LineIndex(text);
  return findings.map(({ id, severity, message, span }) => `${codeFrame({ rule: id, severity, message, related: [], ...regionOf(span, lines), frame: frameOf(span, lines) }, name, undefined, colour)}\n`).join("\n");
}
