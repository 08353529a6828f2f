import type { YamlDocument, YamlNode } from "../document/document";
import type { PointCoverage, PointState } from "./coverage";
import { type Finding, ownFinding, type Repair } from "../finding";
import type { Specification } from "../generated/specification";
import { Guesses } from "../words/nearest";
import type { Places } from "../specification/places";
import type { Span } from "../text";

export type WaiverKind = "waived" | "not-applicable" | "ignored-here";

/** A finding that its author has set aside, with what was said for it. */
export interface SetAside extends Finding {
  readonly waiver: { readonly kind: WaiverKind; readonly reason: string; readonly until: string | undefined };
}

/** One place where the author sets a finding aside, and why. */
interface Waiver {
  readonly id: string;
  readonly kind: WaiverKind;
  readonly reason: string;
  readonly until: string | undefined;
  readonly span: Span;
  /** The day on which it ran out, if it has. */
  readonly ended: string | undefined;
  /** For an inline comment: the stretch of text (one line) that it speaks for. */
  readonly covers: Span | undefined;
}

export interface Waived {
  readonly findings: readonly Finding[];
  /** What was set aside, for reports. */
  readonly suppressed: readonly SetAside[];
  /** Of points that are set aside, by id. */
  readonly states: ReadonlyMap<string, PointState>;
}

/** Ids that nobody may set aside: without them the result would mean nothing. */
const neverWaived = /^(yaml-|file-|internal-error$|format-version$|waiver-)/;

/** Whether an author may set findings of this id aside. */
export function mayBeWaived(id: string): boolean {
  return !neverWaived.test(id);
}

/**
 * Applies the waivers of a file. One without a reason or for an unknown id is itself a
 * finding, as is one that has expired or that sets nothing aside.
 */
export function applyWaivers(findings: readonly Finding[], specification: Specification, places: Places, document: YamlDocument, known: ReadonlySet<string>, today: string): Waived {
  const notes: Finding[] = [];
  const waivers = [...fileWaivers(specification, places, today, notes), ...inlineWaivers(document, notes)];
  if (waivers.length === 0) return { findings: [...findings, ...notes], suppressed: [], states: new Map() };
  const byId = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const known = byId.get(waiver.id);
    if (known) known.push(waiver);
    else byId.set(waiver.id, [waiver]);
  }
  const used = new Set<Waiver>();
  const suppressed: SetAside[] = [];
  const kept = findings.filter((finding) => {
    if (!mayBeWaived(finding.id)) return true;
    const waiver = byId.get(finding.id)?.find((each) => each.ended === undefined && (each.covers === undefined || touches(each.covers, finding.span)));
    if (!waiver) return true;
    used.add(waiver);
    suppressed.push({ ...finding, waiver: { kind: waiver.kind, reason: waiver.reason, until: waiver.until } });
    return false;
  });
  const found = new Set(findings.map(({ id }) => id));
  const guesses = new Guesses([...known].filter(mayBeWaived));
  for (const waiver of waivers) notes.push(...remarks(waiver, used.has(waiver), found, known, guesses, document.broken));
  const states = new Map<string, PointState>(waivers.filter((each) => each.ended === undefined && each.covers === undefined).map((each) => [each.id, each.kind === "not-applicable" ? ("not-applicable" as const) : ("waived" as const)]));
  return { findings: [...kept, ...notes], suppressed, states };
}

function* fileWaivers(specification: Specification, places: Places, today: string, notes: Finding[]): Generator<Waiver> {
  for (const kind of ["waived", "not-applicable"] as const) {
    for (const entry of (kind === "waived" ? specification.waivers : specification.not_applicable) ?? []) {
      const id = entry.rule;
      if (id === undefined) continue;
      const { span } = places.value(entry, "rule");
      if (places.absent(entry, "reason")) {
        notes.push(ownFinding("waiver-reason", `Say why “${id}” is set aside: add “reason” with a sentence that a reviewer can judge.`, span, "error"));
        continue;
      }
      const until = "until" in entry ? (entry.until as string | undefined) : undefined;
      yield { id, kind, reason: entry.reason ?? "", until, span, ended: until !== undefined && until < today ? until : undefined, covers: undefined };
    }
  }
}

/** `# mentorspec-ignore-next-line ID -- reason`, on a line of its own and not inside a text. */
function* inlineWaivers(document: YamlDocument, notes: Finding[]): Generator<Waiver> {
  if (!document.text.includes("mentorspec-ignore-next-line")) return;
  const pattern = /^[ \t]*#[ \t]*mentorspec-ignore-next-line\b[ \t]*([^\n\r]*)$/gm;
  let longTexts: ((offset: number) => boolean) | undefined;
  for (const match of document.text.matchAll(pattern)) {
    const start = match.index + match[0].indexOf("#");
    const span = { start, end: match.index + match[0].length };
    longTexts ??= textsOverLines(document);
    if (longTexts(start)) continue;
    const [ids = "", reason = ""] = (match[1] ?? "").split(/[ \t]+--[ \t]*/);
    if (ids.trim() === "" || reason.trim() === "") {
      notes.push(ownFinding("waiver-reason", "Name what is ignored and why: “# mentorspec-ignore-next-line the-id -- the reason”.", span, "error"));
      continue;
    }
    const covers = lineAfter(document.text, span.end);
    for (const id of ids.split(/[\s,]+/).filter((each) => each !== "")) yield { id, kind: "ignored-here", reason: reason.trim(), until: undefined, span, ended: undefined, covers };
  }
}

/** Tells of an offset whether it stands inside a value of more than one line. */
function textsOverLines({ root, text }: YamlDocument): (offset: number) => boolean {
  const spans: Span[] = [];
  const visit = (node: YamlNode): void => {
    if (node.kind === "list") node.items.forEach(visit);
    else if (node.kind === "map") node.pairs.forEach(({ value }) => visit(value));
    else if (text.slice(node.span.start, node.span.end).includes("\n")) spans.push(node.span);
  };
  if (root) visit(root);
  spans.sort((a, b) => a.start - b.start);
  return (offset) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset < (spans[low - 1]?.end ?? -1);
  };
}

function remarks(waiver: Waiver, used: boolean, found: ReadonlySet<string>, known: ReadonlySet<string>, guesses: Guesses, broken: boolean): Finding[] {
  if (!mayBeWaived(waiver.id)) return [ownFinding("waiver-unknown", `“${waiver.id}” cannot be set aside: without it the rest of the file cannot be checked. Put it right instead.`, waiver.span, "warning")];
  if (!known.has(waiver.id)) return [unknown(waiver, guesses)];
  const stillThere = found.has(waiver.id);
  if (waiver.ended !== undefined && stillThere) return [ownFinding("waiver-expired", `The waiver of “${waiver.id}” ended on ${waiver.ended}. Put the gap right, or agree a new date and reason.`, waiver.span, "warning")];
  if (used || broken || waiver.kind === "not-applicable") return [];
  return [ownFinding("waiver-unused", `“${waiver.id}” is not found ${waiver.covers ? "on the next line" : "in this file"} any more, so this sets nothing aside. Remove it.`, waiver.span, "info")];
}

function unknown({ id, covers, span }: Waiver, guesses: Guesses): Finding {
  const guess = guesses.nearest(id);
  const finding = ownFinding("waiver-unknown", `Nothing that Mentorspec checks is called “${id}”. ${guess === undefined ? "Check the spelling, or remove this entry." : `Did you mean “${guess}”?`}`, span, "warning");
  const repairs: Repair[] = guess === undefined || covers ? [] : [{ kind: "replace", title: `Change to “${guess}”`, span, text: guess, safe: false, preferred: true }];
  return { ...finding, repairs };
}

function touches(line: Span, span: Span): boolean {
  return span.start >= line.start && span.start <= line.end;
}

function lineAfter(text: string, offset: number): Span {
  const start = /\r?\n|\r/g;
  start.lastIndex = offset;
  const found = start.exec(text);
  if (!found) return { start: text.length, end: text.length };
  const from = found.index + found[0].length;
  const next = text.slice(from).search(/[\r\n]/);
  return { start: from, end: next < 0 ? text.length : from + next };
}

export function insideScalar(node: YamlNode, offset: number): boolean {
  if (offset < node.span.start || offset >= node.span.end) return false;
  if (node.kind === "scalar") return true;
  return node.kind === "list" ? node.items.some((item) => insideScalar(item, offset)) : node.pairs.some((pair) => insideScalar(pair.value, offset));
}

/** The coverage with what the author has set aside. */
export function waiveCoverage(points: readonly PointCoverage[], states: Waived["states"]): readonly PointCoverage[] {
  return states.size === 0 ? points : points.map((point) => ({ ...point, state: states.get(point.id) ?? point.state }));
}
