import { stateWords } from "../../core/words/states";
import { clean, markdown as escaped } from "../escape";
import { type FileReport, isChecked, type ReportedFinding, type Unchecked } from "../lint/report";
import { type Context, type Format, once } from "./format";
import { pointsInWords, principlesOf, severityWord, standing, summaryLines } from "./words";

/** For a comment on a change, a wiki or a job's summary. */
export const markdown: Format = (context) => {
  const head = once(`# Mentorspec\n\nChecked against the ${context.edition} edition of the Practice Guide on ${context.today}.\n`);
  return {
    add: (result) => head() + (isChecked(result) ? oneFile(result, context) : notChecked(result)),
    end: (summary) => `${head()}\n${summaryLines(summary).map(escaped).join(" ")}\n`,
  };
};

function notChecked({ file, reason }: Unchecked): string {
  return `\n## ${code(file)}\n\n**Not checked**: ${escaped(reason)}.\n`;
}

function oneFile(report: FileReport, context: Context): string {
  const head = `\n## ${report.title === undefined ? "" : `${escaped(report.title)}: `}${code(report.file)}\n\n${escaped(standing(report, context.quiet))}\n`;
  return head + table(report, context) + coverage(report);
}

function table({ findings }: FileReport, context: Context): string {
  if (findings.length === 0) return "";
  const rows = findings.map((finding) => `| ${finding.line}:${finding.column} | ${severityWord(finding.severity)} | ${escaped(finding.message)}${sourceOf(finding, context)} | ${code(finding.rule)} |`);
  return `\n| Place | | Finding | Name |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function sourceOf({ cites }: ReportedFinding, context: Context): string {
  return cites[0] ? ` _(${escaped(context.citeText(cites[0]))})_` : "";
}

function coverage({ coverage: whole }: FileReport): string {
  const rows = principlesOf(whole).map((principle) => `| ${principle.number === undefined ? "" : `${principle.number}. `}${escaped(principle.title)} | ${stateWords[principle.state]} | ${pointsInWords(principle)} |`);
  return rows.length === 0 ? "" : `\n| Principle | State | Points met |\n|---|---|---|\n${rows.join("\n")}\n`;
}

/** A name as code: backticks inside it get a longer fence. */
function code(text: string): string {
  const shown = clean(text).replaceAll("|", "\\|");
  const fence = "`".repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return fence.length === 1 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}
