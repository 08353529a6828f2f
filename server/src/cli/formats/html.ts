import { stateWords } from "../../core/words/states";
import { xml } from "../escape";
import { type FileReport, isChecked, type ReportedFinding, type Unchecked } from "../lint/report";
import { type Context, type Format, once } from "./format";
import { pointsInWords, principlesOf, severityWord, standing, summaryLines } from "./words";

/** One page that needs nothing else: no script, no font, no picture from elsewhere. */
export const html: Format = (context) => {
  const head = once(opening(context));
  return {
    add: (result) => head() + (isChecked(result) ? oneFile(result, context) : notChecked(result)),
    end: (summary) => `${head()}</main>\n<footer><p>${summaryLines(summary).map(xml).join(" ")}</p>\n<p>Made by Mentorspec ${xml(context.version)}. It reads what is written; it does not judge the people or the work, and it is no approval.</p></footer>\n</body>\n</html>\n`,
  };
};

function opening({ today, edition }: Context): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Mentorspec: what was found</title>
<style>${style}</style>
</head>
<body>
<header><h1>What Mentorspec found</h1>
<p>Checked against the ${xml(edition)} edition of the Practice Guide on <time datetime="${xml(today)}">${xml(today)}</time>.</p></header>
<main>
`;
}

function notChecked({ file, reason }: Unchecked): string {
  return `<section><h2>${xml(file)}</h2>\n<p><strong>Not checked:</strong> ${xml(reason)}.</p></section>\n`;
}

function oneFile(report: FileReport, context: Context): string {
  const { file, title, findings, suppressed } = report;
  const name = title === undefined ? "" : `<span class="name">${xml(title)}</span> `;
  const list = findings.length === 0 ? "" : `<ol class="findings">\n${findings.map((finding) => item(finding, context)).join("")}</ol>\n`;
  const aside = suppressed.length === 0 ? "" : `<details><summary>${suppressed.length === 1 ? "1 finding" : `${suppressed.length} findings`} set aside</summary>\n<ul>\n${suppressed.map(({ finding, by, reason, until }) => `<li>${xml(finding.message)} <code>${xml(finding.rule)}</code> (${xml(by)}${reason === undefined ? "" : `: ${xml(reason)}`}${until === undefined ? "" : `, until ${xml(until)}`})</li>\n`).join("")}</ul></details>\n`;
  return `<section><h2>${name}<code>${xml(file)}</code></h2>\n<p>${xml(standing(report, context.quiet))}</p>\n${coverage(report)}${list}${aside}</section>\n`;
}

function item({ severity, message, line, column, rule, cites, frame }: ReportedFinding, context: Context): string {
  const [before, marked, after] = [frame.text.slice(0, frame.from), frame.text.slice(frame.from, frame.from + frame.length), frame.text.slice(frame.from + frame.length)];
  const source = cites[0] ? `<p class="source">${xml(context.citeText(cites[0]))}</p>` : "";
  return `<li class="${severity}"><p><strong>${severityWord(severity)}</strong> ${xml(message)} <code>${xml(rule)}</code></p><pre><span>${line}:${column}</span> ${xml(before)}<mark>${xml(marked)}</mark>${xml(after)}</pre>${source}</li>\n`;
}

function coverage({ coverage: whole }: FileReport): string {
  const rows = principlesOf(whole).map((principle) => `<tr><th scope="row">${principle.number === undefined ? "" : `${principle.number}. `}${xml(principle.title)}</th><td class="${principle.state}">${stateWords[principle.state]}</td><td>${pointsInWords(principle)}</td></tr>\n`);
  return rows.length === 0 ? "" : `<table><caption>The key principles</caption><thead><tr><th scope="col">Principle</th><th scope="col">State</th><th scope="col">Points met</th></tr></thead><tbody>\n${rows.join("")}</tbody></table>\n`;
}

const style = `
:root{color-scheme:light dark;--ink:#1c2424;--paper:#fff;--quiet:#52605f;--line:#ccd5d4;--error:#b3261e;--warning:#8a5300;--info:#1f5c57;--hint:#52605f;--mark:#ffe9a8}
@media(prefers-color-scheme:dark){:root{--ink:#e6ecec;--paper:#151a1a;--quiet:#a3b0af;--line:#37403f;--error:#ff8a80;--warning:#ffc266;--info:#7fd1c8;--hint:#a3b0af;--mark:#5a4a12}}
body{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;border-top:1px solid var(--line);padding-top:1rem;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;color:var(--quiet)}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line);font-weight:normal}thead th{font-weight:bold}
.findings{padding-left:1.5rem}.findings li{margin:.75rem 0}.findings p{margin:0}.findings strong{color:var(--hint)}.error strong{color:var(--error)}.warning strong{color:var(--warning)}.info strong{color:var(--info)}
pre{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.9rem}pre span,.source,footer{color:var(--quiet)}mark{background:var(--mark);color:inherit}.source{font-size:.9rem}
td.missed{color:var(--error)}td.met{color:var(--info)}@media print{body{max-width:none}section{break-inside:avoid}}
`;
