import type { PointState } from "../../core/checking/coverage";
import { stateWords } from "../../core/words/states";
import { clean, cleanLine, cleanStarts } from "../escape";
import { type FileReport, isChecked, type Summary } from "../lint/report";
import type { Context, Format } from "./format";
import { bold, codeFrame } from "./frame";
import { countsInWords, countsOf, pointsInWords, principlesOf, statusInWords, summaryLines } from "./words";

/** For people in a terminal: each finding with its line, then the principles and what to do next. */
export const text: Format = (context) => ({
  add(result) {
    const shown = isChecked(result) ? oneFile(result, context) : "";
    return shown === "" ? "" : cleanStarts(`${shown}\n\n`);
  },
  end: (summary) => `${[...summaryLines(summary), ...hint(summary, context)].join("\n")}\n`,
});

function oneFile(report: FileReport, context: Context): string {
  if (context.quiet && report.findings.length === 0 && report.diff === undefined) return "";
  const head = `${bold(clean(context.shown(report.file)), context.colour)} (${statusInWords(report)}, against the ${context.edition} edition on ${context.today})`;
  if (context.several && report.findings.length === 0) return `${head}\n  nothing to put right; ${oneLine(report)}${diffOf(report)}`;
  const findings = report.findings.map((finding) => codeFrame(finding, context.shown(report.file), finding.cites[0] && context.citeText(finding.cites[0]), context.colour));
  const rest = context.quiet ? [] : context.several ? [`  ${countsInWords(countsOf(report))}; ${oneLine(report)}`] : [coverage(report), steps(report)];
  return [head, ...findings, ...rest.filter((part) => part !== "")].join("\n\n") + diffOf(report);
}

/** "principles: 3 met, 2 partly, 2 not said; 41 of 96 points" */
function oneLine({ coverage: whole }: FileReport): string {
  const states = principlesOf(whole).map(({ state }) => state);
  const counts = order.map((state) => [states.filter((each) => each === state).length, stateWords[state].toLowerCase()] as const).filter(([count]) => count > 0);
  return `principles: ${counts.map(([count, word]) => `${count} ${word}`).join(", ")}; ${whole.met} of ${whole.applicable} points`;
}

function coverage({ coverage: whole }: FileReport): string {
  const rows = principlesOf(whole).map((principle) => `  ${marks[principle.state]} ${stateWords[principle.state].padEnd(14)} ${principle.number === undefined ? "" : `${principle.number}. `}${clean(principle.title)} (${pointsInWords(principle)} points)`);
  return rows.length === 0 ? "" : ["The key principles", ...rows].join("\n");
}

function steps({ next }: FileReport): string {
  return next.length === 0 ? "" : ["Most useful next", ...next.map(({ advice, line }, index) => `  ${index + 1}. ${clean(advice)} (line ${line})`)].join("\n");
}

function hint({ errors, warnings, infos, hints }: Summary, { quiet }: Context): string[] {
  return quiet || errors + warnings + infos + hints === 0 ? [] : ["“mentorspec explain NAME”, with the name in brackets, says more of a finding."];
}

/** Line breaks are the diff's own, so that it can be applied; everything else that steers is made visible. */
function diffOf({ diff }: FileReport): string {
  return diff === undefined ? "" : `\n\n${diff.replace(/\n$/, "").split("\n").map(diffLine).join("\n")}`;
}

function diffLine(line: string): string {
  const mark = /^[ +-]\uFEFF/.test(line);
  const end = line.endsWith("\r");
  const shown = cleanLine(line.slice(mark ? 2 : 0, end ? -1 : undefined), "\t");
  return `${mark ? line.slice(0, 2) : ""}${shown}${end ? "\r" : ""}`;
}

const order: readonly PointState[] = ["missed", "partly", "met", "unsaid", "waived", "not-applicable", "unreadable"];
const marks: Readonly<Record<PointState, string>> = { met: "✓", partly: "~", missed: "✗", unsaid: "·", waived: "-", "not-applicable": "-", unreadable: "?" };
