import type { Assessment } from "../core/report/assessment";
import { severityWords, stateWords } from "../core/words/states";
import type { Answer } from "../core/report/commissioning";
import { LineIndex } from "../core/text";
import { capital } from "../core/words/in-words";
import { clean } from "./clean";

type Cells = readonly (string | number | undefined)[];

/** An assessment as rows for a spreadsheet: RFC 4180, with the mark by which spreadsheets know UTF-8. `text` is what was checked, for line numbers. */
export function assessmentCsv(assessment: Assessment, text: string): string {
  const lines = new LineIndex(text);
  const rows: Cells[] = [["Part", "Item", "State", "What it says", "Remark", "Line"], ...rowsOf(assessment, (at) => lines.at(at).line + 1)];
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function rowsOf({ glance, principles, claims, nullResults, safety, say, openPoints, arithmetic, sources, commissioning, young, name, met, checkable, edition, today, status }: Assessment, line: (at: number) => number): Cells[] {
  const answers = (part: string, items: readonly Answer[]): Cells[] => items.map(({ title, text, at }) => [part, title, text === undefined ? "Not said" : "Said", text, undefined, line(at)]);
  return [
    ["Programme", name, status, `Shows ${met} of ${checkable} checkable points`, `Checked against the ${edition} edition of the Practice Guide on ${today}`, undefined],
    ...glance.map(({ title, text, sum, said, at }): Cells => ["At a glance", title, said ? "Said" : "Not said", said ? text : undefined, sum, line(at)]),
    ...principles.map(({ number, title, state, met: shown, asked, missing, at }): Cells => ["Key principles", `${number === undefined ? "" : `${number}. `}${title}`, stateWords[state], `${shown} of ${asked} points`, missing ? `${missing.title}. ${missing.advice}` : undefined, line(at)]),
    ...claims.map(({ outcome, claimed, allowed, ceiling, gap, at }): Cells => ["Claims", outcome, claimed ?? "Not said", `Listed studies allow: ${allowed}. Guide: ${ceiling ?? "no rating"}`, gap, line(at)]),
    ...nullResults.map(({ study, outcome, finding, at }): Cells => ["Claims", study, finding, outcome, "To be weighed beside the claims", line(at)]),
    ...safety.map(({ title, state, detail, at }): Cells => ["Safety", title, stateWords[state], detail, undefined, line(at)]),
    ...say.map(({ title, state, at }): Cells => ["The child’s say", title, stateWords[state], undefined, undefined, line(at)]),
    ...openPoints.map(({ fieldTitle, severity, message, source, at }): Cells => ["Open points", fieldTitle, severityWords[severity], message, source, line(at)]),
    ...arithmetic.map(({ title, shown, stated, agrees, at }): Cells => ["Arithmetic", title, agrees === undefined ? "Nothing to compare" : agrees ? "Agrees" : "Does not agree", shown, stated, line(at)]),
    ...sources.map(({ title, publisher, year, kind, oldest, careExperienced, at }): Cells => ["Sources", title, kind === undefined ? "Not said" : capital(kind), [publisher, year].filter((part) => part !== undefined).join(", "), [oldest ? "The oldest" : undefined, careExperienced === false ? `${oldest ? "n" : "N"}ot from care-experienced children` : undefined].filter((part) => part !== undefined).join("; "), line(at)]),
    ...answers("Waiting", commissioning.waiting),
    ...answers("Capacity", commissioning.capacity),
    ...commissioning.kpis.map(({ measure, baseline, target, frequency, owner, at }): Cells => ["Reported", measure, undefined, `Base: ${baseline ?? "not said"}. Target: ${target ?? "not said"}`, [frequency, owner].filter((part) => part !== undefined).join(", "), line(at)]),
    ...answers("When the money ends", commissioning.afterwards),
    ...young.parts.flatMap(({ question, lines }) => lines.map(({ text, said, at }): Cells => ["For the young person", question, said ? "Said" : "Not said", text, undefined, line(at)])),
  ];
}

/** Quoted where it must be. What a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string | number | undefined): string {
  if (typeof value === "number") return String(value);
  const text = clean(value ?? "").replace(/\r\n?|\n/g, "\n").trim();
  const safe = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
