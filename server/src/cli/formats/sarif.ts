import type { Severity } from "../../core/finding";
import { asJson, clean } from "../escape";
import { type FileReport, isChecked, type Region, type ReportedFinding, type Unchecked } from "../lint/report";
import { type Context, type Format, separator } from "./format";

/** SARIF 2.1.0, for GitHub code scanning and other collectors. */
export const sarif: Format = (context) => {
  const head = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[';
  const { next, isUnused } = separator(`${head}\n`);
  const rules = new Map<string, number>();
  const unchecked: Unchecked[] = [];
  return {
    add(result) {
      if (!isChecked(result)) {
        unchecked.push(result);
        return "";
      }
      return result.findings.map((finding) => next() + asJson(resultOf(finding, result, indexOf(finding.rule, rules), context))).join("");
    },
    end() {
      const driver = { name: "mentorspec", semanticVersion: context.version, rules: [...rules.keys()].map((rule) => ruleOf(rule, context)) };
      const invocation = { executionSuccessful: unchecked.length === 0, toolExecutionNotifications: unchecked.map(({ file, reason }) => ({ level: "error", message: { text: `${clean(file)} was not checked: ${reason}.` }, locations: [{ physicalLocation: { artifactLocation: artifact(file) } }] })) };
      const run = { tool: { driver }, invocations: [invocation], properties: { date: context.today, edition: context.edition } };
      return `${isUnused() ? head : "\n"}],${asJson(run).slice(1, -1)}}]}\n`;
    },
  };
};

function indexOf(rule: string, rules: Map<string, number>): number {
  const known = rules.get(rule);
  if (known !== undefined) return known;
  rules.set(rule, rules.size);
  return rules.size - 1;
}

function resultOf(finding: ReportedFinding, { file }: FileReport, ruleIndex: number, context: Context): object {
  const { rule, severity, message, related, fingerprint, edits } = finding;
  const source = finding.cites[0] ? ` (${context.citeText(finding.cites[0])})` : "";
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: clean(message + source) },
    locations: [location(file, finding)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((each, id) => ({ id, ...location(file, each), message: { text: clean(each.message) } })) }),
    partialFingerprints: { "mentorspec/v1": fingerprint },
    ...(edits.length === 0 ? {} : { fixes: [{ artifactChanges: [{ artifactLocation: artifact(file), replacements: edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })) }] }] }),
  };
}

function location(file: string, place: Region): object {
  return { physicalLocation: { artifactLocation: artifact(file), region: region(place) } };
}

function region({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Paths are of the repository; one outside of it is a whole address. */
function artifact(file: string): object {
  if (/^([a-z]:)?\//i.test(file)) return { uri: `file://${file.startsWith("/") ? "" : "/"}${address(file)}` };
  return { uri: address(file), uriBaseId: "%SRCROOT%" };
}

function address(file: string): string {
  return file.replace(/\p{Surrogate}/gu, "\uFFFD").split("/").map((step) => encodeURIComponent(step)).join("/");
}

function ruleOf(rule: string, context: Context): object {
  const reference = context.referenceOf(rule);
  if (!reference) return { id: rule };
  const { title, says, why, advice, cites } = reference;
  const sources = cites.map((cite) => context.citeText(cite));
  const help = [says, why, advice, ...sources.map((source) => `Source: ${source}.`)].filter((part) => part !== undefined);
  return {
    id: rule,
    name: rule.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: says },
    help: { text: help.join("\n\n"), markdown: help.join("\n\n") },
    properties: { tags: ["mentoring"] },
  };
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note", hint: "note" };
