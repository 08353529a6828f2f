import type { Severity } from "../../core/finding";
import { xml } from "../escape";
import { isChecked, type Result } from "../lint/report";
import { type Format, once } from "./format";

/** Checkstyle's XML, which Jenkins, Bitbucket and reviewdog read. */
export const checkstyle: Format = ({ version }) => {
  const head = once(`<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${xml(version)}">\n`);
  return { add: (result) => head() + oneFile(result), end: () => `${head()}</checkstyle>\n` };
};

function oneFile(result: Result): string {
  const errors = isChecked(result)
    ? result.findings.map(({ line, column, severity, message, rule }) => error(line, column, levels[severity], message, rule))
    : [error(1, 1, "error", `It was not checked: ${result.reason}.`, "not-checked")];
  return `  <file name="${xml(result.file)}">\n${errors.join("")}  </file>\n`;
}

function error(line: number, column: number, severity: string, message: string, rule: string): string {
  return `    <error line="${line}" column="${column}" severity="${severity}" message="${xml(message)}" source="mentorspec.${xml(rule)}"/>\n`;
}

/** Checkstyle knows no hints. */
const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "info", hint: "info" };
