import type { CheckResult, Knowledge } from "../check";
import type { PointState } from "../checking/coverage";
import { isUnfilled, nodeAt, pairOf, type YamlDocument } from "../document/document";
import type { Path } from "../document/path";
import { insertion } from "../edits/edits";
import type { Format } from "../structure/format";
import { firstField } from "../guide/fields";
import type { Block, Guide, Point } from "../guide/types";
import { mergedTemplates, renumbered, wrappedTemplate } from "./templates";
import type { TextEdit } from "../text";

/** A template, and where it goes: the deepest block that is written, and the key under it. */
interface Gap {
  readonly parent: Path;
  readonly key: string;
  readonly snippet: string;
}

/** Whether the template of a point can be put in place as the text stands. */
export function isInsertable(point: Point, state: PointState, { document }: Pick<CheckResult, "document">): boolean {
  return isOpen(state) && gapOf(point, document) !== undefined;
}

/**
 * Edits, as snippets, that put in place what is missing for some points: the templates of all
 * that belong together are made one.
 */
export function insertMissing(ids: ReadonlySet<string>, { document, coverage }: Pick<CheckResult, "document" | "coverage">, { guide, format }: Knowledge): TextEdit[] {
  const closed = new Set([...coverage.principles.flatMap(({ points }) => points), ...coverage.others].filter(({ state }) => !isOpen(state)).map(({ id }) => id));
  const points = guide.entries.filter((entry): entry is Point => entry.kind === "point" && ids.has(entry.id) && !closed.has(entry.id));
  const gaps = points.map((point) => gapOf(point, document)).filter((gap) => gap !== undefined);
  return inOrder([...withBlocks(byPlace(gaps), guide)], document, format);
}

function isOpen(state: PointState): boolean {
  return state === "unsaid" || state === "partly" || state === "missed";
}

function gapOf({ insert, check }: Point, document: YamlDocument): Gap | undefined {
  if (insert === undefined || document.broken) return undefined;
  const steps = firstField(check).split(".");
  if (steps.slice(0, -1).some((step) => step.endsWith("[]"))) return undefined;
  const path = steps.map((step) => step.replace("[]", ""));
  const written = path.findIndex((_, index) => isMissing(document, path.slice(0, index + 1)));
  if (written < 0) return undefined;
  const parent = path.slice(0, written);
  if (parent.length > 0 && nodeAt(document.root, parent)?.kind !== "map") return undefined;
  return { parent, key: path[written] ?? "", snippet: wrappedTemplate(path.slice(written, -1), insert) };
}

function isMissing(document: YamlDocument, path: Path): boolean {
  const node = pairOf(nodeAt(document.root, path.slice(0, -1)), String(path.at(-1)))?.value;
  return node === undefined || isUnfilled(node);
}

function byPlace(gaps: readonly Gap[]): Map<string, Gap> {
  const places = new Map<string, Gap>();
  for (const gap of gaps) {
    const name = [...gap.parent, gap.key].join(".");
    const known = places.get(name);
    places.set(name, known ? { ...known, snippet: mergedTemplates(known.snippet, gap.snippet) } : gap);
  }
  return places;
}

/** A block on which a child's safety hangs comes whole: its own template holds what belongs together. */
function* withBlocks(gaps: ReadonlyMap<string, Gap>, guide: Guide): Iterable<Gap> {
  for (const gap of gaps.values()) {
    const block = gap.parent.length > 0 ? undefined : guide.entries.find((entry): entry is Block => entry.kind === "block" && entry.safety === true && entry.block === gap.key);
    yield block ? { ...gap, snippet: mergedTemplates(block.insert, gap.snippet) } : gap;
  }
}

/** The edits from top to bottom, those at one place joined, with tab stops that run on from one to the next. */
function inOrder(gaps: readonly Gap[], document: YamlDocument, format: Format): TextEdit[] {
  const order = [...(format.root.block?.fields.keys() ?? [])];
  const rank = ({ parent, key }: Gap): number => order.indexOf(String(parent[0] ?? key));
  const edits: TextEdit[] = [];
  for (const { parent, key, snippet } of [...gaps].sort((a, b) => rank(a) - rank(b))) {
    const edit = insertion(document, format, parent, key, snippet, "snippet");
    if (!edit) continue;
    const same = edits.findIndex(({ span }) => span.start === edit.span.start && span.end === edit.span.end);
    const before = edits[same];
    if (before) edits[same] = { span: edit.span, text: before.text + edit.text };
    else edits.push(edit);
  }
  let from = 0;
  return edits
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, text }) => {
      const numbered = renumbered(text, from);
      from = numbered.last;
      return { span, text: numbered.text };
    });
}
