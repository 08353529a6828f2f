import { clean, cleanStarts } from "../escape";
import { isChecked } from "../lint/report";
import type { Format } from "./format";
import { summaryLines } from "./words";

/** `file:line:column: severity: message [name]`, one line a finding: for `grep`, Vim, Emacs and whoever is in a hurry. */
export const concise: Format = ({ shown, quiet }) => ({
  add(result) {
    if (!isChecked(result)) return cleanStarts(`${clean(shown(result.file))}:1:1: error: It was not checked: ${clean(result.reason)}. [not-checked]\n`);
    return cleanStarts(result.findings.map(({ line, column, severity, message, rule }) => `${clean(shown(result.file))}:${line}:${column}: ${severity}: ${clean(message)} [${rule}]\n`).join(""));
  },
  end: (summary) => (quiet ? "" : `${summaryLines(summary).join("\n")}\n`),
});
