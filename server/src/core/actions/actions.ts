import type { CheckResult, Knowledge } from "../check";
import type { YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { editsOf, type Rendering } from "../edits/edits";
import type { Finding } from "../finding";
import { LineIndex, type Span, type TextEdit } from "../text";
import { mayBeWaived } from "../checking/waivers";
import { otherFormAt } from "./forms";
import { withoutWaiver } from "./remove";
import { ignoreHere, setAside } from "./set-aside";
import { sortedEntries } from "./sort";

/** Something that an editor can do for the author. */
export interface Action {
  readonly kind: "fix" | "set-aside" | "rule" | "form" | "sort" | "fix-all" | "sort-all";
  readonly title: string;
  /** What it puts right or sets aside. */
  readonly finding?: Finding;
  readonly preferred?: boolean;
  readonly edits: readonly TextEdit[];
}

/** Of more findings than these at one place nobody wants to choose; “fix all” has them all. */
const most = 50;

/** All that can be done at a stretch of text. */
export function actionsAt(result: CheckResult, span: Span, { format, guide }: Knowledge, rendering: Rendering): Action[] {
  const { document } = result;
  const lines = new LineIndex(document.text);
  const here = result.findings.filter((finding) => finding.span.start <= span.end && finding.span.end >= span.start).slice(0, most);
  const applies = new Set(guide.entries.filter(({ kind }) => kind === "point" || kind === "block").map(({ id }) => id));
  return [
    ...here.flatMap((finding) => fixesOf(finding, result, { format }, rendering)),
    ...here.filter(({ id }) => isIdle.test(id)).flatMap((finding) => removal(finding, document, lines)),
    ...here.filter(({ id }) => mayBeWaived(id)).flatMap((finding) => asides(finding, result, lines, format, applies.has(finding.id), rendering)),
    ...here.map((finding) => ({ kind: "rule" as const, title: `Read about “${finding.id}”`, finding, edits: [] })),
    ...rewrites(result, span, { format }),
    ...wholeFile(result, { format }),
  ];
}

function fixesOf(finding: Finding, { document }: CheckResult, { format }: Pick<Knowledge, "format">, rendering: Rendering): Action[] {
  return finding.repairs.flatMap((repair) => {
    const edits = editsOf(repair, document, format, rendering);
    return edits ? [{ kind: "fix" as const, title: repair.title, finding, preferred: repair.preferred, edits }] : [];
  });
}

/** Findings about a waiver that does nothing. */
const isIdle = /^waiver-(unused|unknown|expired)$/;

function removal(finding: Finding, document: CheckResult["document"], lines: LineIndex): Action[] {
  const edit = withoutWaiver(document, lines, finding.span);
  return edit ? [{ kind: "fix", title: "Remove this waiver", finding, preferred: finding.id === "waiver-unused", edits: [edit] }] : [];
}

function asides(finding: Finding, { document }: CheckResult, lines: LineIndex, format: Knowledge["format"], mayNotApply: boolean, rendering: Rendering): Action[] {
  const { id } = finding;
  const actions: Action[] = [];
  const add = (title: string, edits: readonly TextEdit[] | undefined): void => void (edits && actions.push({ kind: "set-aside", title, finding, edits }));
  add(`Accept “${id}” and say why`, setAside(document, format, "waivers", id, rendering));
  if (mayNotApply) add(`Say why “${id}” does not apply`, setAside(document, format, "not_applicable", id, rendering));
  const comment = ignoreHere(document, lines, finding.span, id, rendering);
  add(`Ignore “${id}” on this line`, comment && [comment]);
  return actions;
}

function rewrites({ document }: CheckResult, span: Span, { format }: Pick<Knowledge, "format">): Action[] {
  const actions: Action[] = [];
  const form = otherFormAt(document, format, span.start);
  if (form) actions.push({ kind: "form", title: form.to === "full" ? `Write “${form.name}” out in full` : `Write “${form.name}” in short`, edits: form.edits });
  const path = blocksAround(document.root, span.start).at(-1) ?? [];
  const edit = path.length > 0 ? sortedEntries(document, format, path) : undefined;
  if (edit) actions.push({ kind: "sort", title: `Put the entries of “${String(path.findLast((step) => typeof step === "string"))}” in the guide's order`, edits: [edit] });
  return actions;
}

function wholeFile(result: CheckResult, { format }: Pick<Knowledge, "format">): Action[] {
  const { document } = result;
  const safe = safeFixes(result, format);
  const sorted = sortedEntries(document, format, []);
  return [
    ...(safe.length > 0 ? [{ kind: "fix-all" as const, title: "Put right all that is safe to put right", edits: safe }] : []),
    ...(sorted ? [{ kind: "sort-all" as const, title: "Put the blocks in the guide's order", edits: [sorted] }] : []),
  ];
}

/** The edits of every safe repair; of two that overlap, the first. */
export function safeFixes({ document, findings }: CheckResult, format: Knowledge["format"]): TextEdit[] {
  const edits = findings.flatMap(({ repairs }) => repairs.filter(({ safe }) => safe).slice(0, 1).flatMap((repair) => editsOf(repair, document, format, "plain") ?? []));
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  return kept;
}

/** The paths of the blocks that an offset stands in, outermost first. */
function blocksAround(node: YamlNode | undefined, offset: number, path: Path = []): Path[] {
  if (!node || node.kind === "scalar") return [];
  const inner = node.kind === "list" ? node.items.map((item, index) => ({ node: item, start: item.span.start, step: index })) : node.pairs.map((pair) => ({ node: pair.value, start: pair.key.span.start, step: String(pair.key.value) }));
  const next = inner.find(({ node: each, start }) => offset >= start && offset <= each.span.end);
  return [...(node.kind === "map" ? [path] : []), ...(next ? blocksAround(next.node, offset, [...path, next.step]) : [])];
}
