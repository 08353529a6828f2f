import type { SyntaxFault, YamlNode } from "../document/document";
import type { TextEdit } from "../text";
import type { Limits } from "./limits";
import { Mended } from "./mended";
import { found, lineAt, lineBefore } from "./lines";
import { readOnce } from "./read";
import type { Reading } from "./reading";
import { colonInProse } from "./slips/colon";
import { entryOf } from "./slips/entry";
import { indentation } from "./slips/indentation";
import { dashAfterName, mixed, spaceAfterDash } from "./slips/lists";
import { missingColon } from "./slips/missing-colon";
import { afterQuote, backslash, quotesNeeded } from "./slips/quotes";
import { slip, stuckAt, type Recogniser, type Slip, type Stuck } from "./slips/slip";
import { tabAfterSign, tabs } from "./slips/tabs";
import { strayInBrackets, tabInBrackets, unclosed } from "./slips/unclosed";
import { severityOf } from "./syntax-ids";

/** More slips than this are not looked for: the first ones explain the rest. */
export const mostFaults = 20;
/** How many characters may be read in search of slips, so that no text takes long. */
const effort = 6_000_000;

/** The plainer signs of a slip come first: of two guesses that bring the parser equally far, the earlier stands. */
const recognisers: readonly Recogniser[] = [tabs, tabAfterSign, tabInBrackets, backslash, dashAfterName, quotesNeeded, afterQuote, colonInProse, unclosed, strayInBrackets, spaceAfterDash, mixed, missingColon, indentation];

export interface Recovered {
  readonly root: YamlNode | undefined;
  readonly faults: readonly SyntaxFault[];
  readonly refused?: SyntaxFault;
}

interface Search {
  readonly mended: Mended;
  readonly limits: Limits;
  /** How much may still be read. */
  left: number;
}

interface Attempt {
  readonly slip: Slip;
  readonly mended: Mended;
  readonly reading: Reading;
  readonly reached: number;
}

/**
 * Finds what went wrong in a text that cannot be read. Every guess at a slip is put to the
 * test: it is put right, and the guess that lets the parser get furthest is reported. So one
 * slip gives one fault, the rest of the file is still read, and hover and completion have a
 * whole tree.
 */
export function recover(text: string, limits: Limits, first: Reading): Recovered {
  const faults: SyntaxFault[] = [];
  let mended = Mended.of(text);
  let reading = first;
  let left = effort;
  let last: SyntaxFault | undefined;
  while (reading.kind === "stuck" && faults.length < mostFaults && left > 0) {
    const stuck = stuckAt(mended.text, reading.at, reading.reason);
    const search = { mended, limits, left };
    const best = furthest(search, stuck, recognisers.flatMap((recognise) => recognise(stuck)));
    const fault = best?.slip.fault ?? unreadable(stuck);
    const way = best?.reading.kind === "stuck" || !best ? further(search, stuck, fault, best) : best;
    left = search.left;
    const told = mended.fault(fault);
    if (fault.message !== "" && !follows(text, last, told)) faults.push(told);
    last = told;
    if (!way) break;
    mended = way.mended;
    reading = way.reading;
  }
  if (reading.kind === "refused") return { root: undefined, faults, refused: mended.fault(reading.fault) };
  if (reading.kind === "stuck") {
    if (faults.length === 0) faults.push(mended.fault(unreadable(stuckAt(mended.text, reading.at, reading.reason))));
    return { root: undefined, faults };
  }
  return { root: mended.tree(reading.root), faults: [...faults, ...ofTree(mended, reading.faults, faults.length > 0)] };
}

/** Entries that a slip has thrown together look like repetitions. */
function ofTree(mended: Mended, faults: readonly SyntaxFault[], slips: boolean): SyntaxFault[] {
  return faults.filter(({ id }) => !slips || id !== "yaml-duplicate-key").map((fault) => mended.fault(fault));
}

/** One line out of place puts those below it out of place too, and of what nothing explains the first is enough. */
function follows(text: string, last: SyntaxFault | undefined, { id, span }: SyntaxFault): boolean {
  if (!last || (id !== "yaml-indentation" && id !== "yaml-syntax") || last.id !== id) return false;
  return id === "yaml-syntax" || lineBefore(text, lineAt(text, span.start))?.start === lineAt(text, last.span.start).start;
}

/** The guess after which the parser gets furthest, if any gets further than before. */
function furthest(from: Search, stuck: Stuck, slips: readonly Slip[]): Attempt | undefined {
  let best: Attempt | undefined;
  for (const guess of slips) {
    if (from.left <= 0) break;
    const mended = from.mended.with(guess.edits);
    const reading = readOnce(mended.text, from.limits);
    from.left -= mended.text.length;
    if (reading.kind !== "stuck") return { slip: guess, mended, reading, reached: Infinity };
    const reached = Mended.of(stuck.text).with(guess.edits).original(reading.at);
    if (reached > threshold(stuck, guess) && reached > (best?.reached ?? 0)) best = { slip: guess, mended, reading, reached };
  }
  return best;
}

/** What the parser has to pass. Where an open quotation mark swallowed the rest of the file, the line of the mark is enough. */
function threshold({ text, at, reason }: Stuck, { fault }: Slip): number {
  return reason.startsWith("unexpected end") ? lineAt(text, fault.span.start).end : at;
}

/**
 * Where putting a slip right leads on to another, perhaps of its own making, the line is
 * passed over instead if that leads clearly further; so it is where nothing known fits.
 */
function further(search: Search, stuck: Stuck, fault: SyntaxFault, best: Attempt | undefined): Attempt | undefined {
  const way = furthest(search, stuck, passedOver(stuck, fault));
  if (!best) return way ?? furthest(search, stuck, [{ fault, edits: [cut(stuck.line.start, stuck.text.length)] }]);
  return way && way.reached > clearly(stuck.text, best.reached) ? way : best;
}

function passedOver({ text, line, above }: Stuck, fault: SyntaxFault): Slip[] {
  const at = lineAt(text, fault.span.start);
  const lines = [at, line, ...(above ? [above] : [])].filter((each, index, all) => all.findIndex(({ start }) => start === each.start) === index);
  const whole = above ? [cut(above.start, line.end)] : [];
  return [...lines.map(({ start, end }) => cut(start, end)), ...whole].map((edit) => ({ fault, edits: [edit] }));
}

/** Three lines on. */
function clearly(text: string, offset: number): number {
  let end = offset;
  for (let i = 0; i < 3; i++) end = lineAt(text, Math.min(end + 1, text.length)).end;
  return end;
}

function cut(start: number, end: number): TextEdit {
  return { span: { start, end }, text: "" };
}

function unreadable({ text, at, line }: Stuck): SyntaxFault {
  const entry = entryOf(line);
  const place = at > line.end ? line.end : entry.key?.colon === at ? entry.key.start : at;
  const rest = /^\S+/.exec(text.slice(place, Math.max(place, line.end)))?.[0] ?? "";
  const start = rest === "" ? Math.max(line.start, line.end - 1) : place;
  const message = rest === "" ? "YAML cannot read this line. Look for a missing quotation mark, dash or colon here or in the line above." : `YAML cannot read “${found(rest)}” here. Look for a missing quotation mark, dash or colon before it.`;
  return slip("yaml-syntax", message, { start, end: Math.max(start, Math.min(start + Math.max(rest.length, 1), text.length)) }, []).fault;
}

/** Of several faults on one line the first explains the others, and an error outweighs a warning, unless a character that nobody sees lies behind it. */
export function oneALine(text: string, faults: readonly SyntaxFault[]): SyntaxFault[] {
  const kept: SyntaxFault[] = [];
  let lineEnd = -1;
  for (const fault of [...faults].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (!last || fault.span.start > lineEnd) kept.push(fault);
    else if (last.id !== "yaml-character" && severityOf(last) === "warning" && severityOf(fault) === "error") kept[kept.length - 1] = fault;
    lineEnd = lineAt(text, fault.span.start).end;
  }
  return kept.slice(0, mostFaults);
}
