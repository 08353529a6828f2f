import type { YamlDocument, YamlNode } from "../document/document";
import { type Finding, ownFinding } from "../finding";
import type { Specification } from "../generated/specification";
import { leading } from "../sorted";
import type { Places } from "../specification/places";
import type { Span } from "../text";

export type WaiverKind = "waived" | "not-applicable" | "ignored-here";

/** One place where the author sets a finding aside, and why. */
export interface Waiver {
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

/** The waivers that a file holds, in its own lists and in comments; one that gives no reason is not one, and goes to the faults. */
export function writtenWaivers(specification: Specification, places: Places, document: YamlDocument, today: string, faults: Finding[]): Waiver[] {
  return [...fileWaivers(specification, places, today, faults), ...inlineWaivers(document, faults)];
}

function* fileWaivers(specification: Specification, places: Places, today: string, faults: Finding[]): Generator<Waiver> {
  for (const kind of ["waived", "not-applicable"] as const) {
    for (const entry of (kind === "waived" ? specification.waivers : specification.not_applicable) ?? []) {
      const id = entry.rule;
      if (id === undefined) continue;
      const { span } = places.value(entry, "rule");
      if (places.absent(entry, "reason")) {
        faults.push(ownFinding("waiver-reason", `Say why “${id}” is set aside: add “reason” with a sentence that a reviewer can judge.`, span, "error"));
        continue;
      }
      const until = "until" in entry ? (entry.until as string | undefined) : undefined;
      yield { id, kind, reason: entry.reason ?? "", until, span, ended: until !== undefined && until < today ? until : undefined, covers: undefined };
    }
  }
}

/** `# mentorspec-ignore-next-line ID -- reason`, on a line of its own and not inside a text. */
function* inlineWaivers(document: YamlDocument, faults: Finding[]): Generator<Waiver> {
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
      faults.push(ownFinding("waiver-reason", "Name what is ignored and why: “# mentorspec-ignore-next-line the-id -- the reason”.", span, "error"));
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
  return (offset) => offset < (spans[leading(spans.length, (index) => (spans[index]?.start ?? 0) <= offset) - 1]?.end ?? -1);
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
