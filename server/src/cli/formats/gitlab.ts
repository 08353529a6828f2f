import { createHash } from "node:crypto";
import type { Severity } from "../../core/finding";
import { asJson, clean } from "../escape";
import { isChecked, type Result } from "../lint/report";
import { type Format, separator } from "./format";

/** GitLab Code Quality: one list, lines from 1. */
export const gitlab: Format = () => {
  const { next, isUnused } = separator("[\n");
  return {
    add: (result) => issuesOf(result).map((issue) => next() + asJson(issue)).join(""),
    end: () => (isUnused() ? "[]\n" : "\n]\n"),
  };
};

function issuesOf(result: Result): object[] {
  if (!isChecked(result)) return [issue(result.file, "not-checked", `${clean(result.file)} was not checked: ${result.reason}.`, "blocker", 1, 1, "")];
  return result.findings.map(({ rule, message, severity, line, endLine, fingerprint }) => issue(result.file, rule, clean(message), severities[severity], line, endLine, fingerprint));
}

function issue(path: string, rule: string, description: string, severity: string, begin: number, end: number, fingerprint: string): object {
  const whole = createHash("sha256").update(`${path}\n${rule}\n${fingerprint}`).digest("hex").slice(0, 32);
  return { type: "issue", check_name: rule, description, categories: ["Style"], severity, fingerprint: whole, location: { path, lines: { begin, end } } };
}

const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", info: "minor", hint: "info" };
