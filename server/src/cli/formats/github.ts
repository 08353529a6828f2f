import type { Severity } from "../../core/finding";
import { clean } from "../escape";
import { isChecked } from "../lint/report";
import type { Format } from "./format";

/** Workflow commands, which GitHub Actions shows as annotations on the changed lines. */
export const github: Format = ({ referenceOf, citeText }) => ({
  add(result) {
    if (!isChecked(result)) return command("error", { file: result.file, title: "Not checked" }, `${clean(result.file)} was not checked: ${result.reason}.`);
    return result.findings
      .map((finding) => {
        const { line, column, endLine, endColumn, rule, message } = finding;
        const columns = endLine === line ? { col: column, endColumn } : {};
        const source = finding.cites[0] ? ` (${citeText(finding.cites[0])})` : "";
        return command(levels[finding.severity], { file: result.file, line, endLine, ...columns, title: `${referenceOf(rule)?.title ?? rule} (${rule})` }, `${message}${source}`);
      })
      .join("");
  },
  end: () => "",
});

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice", hint: "notice" };

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`).join(",");
  return `::${name} ${listed}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A").replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
