import { isBlank, saysNone, type Pair, type YamlDocument } from "../document/document";
import type { PointCoverage } from "../checking/coverage";
import type { Finding, Severity } from "../finding";
import type { Format } from "../structure/format";
import type { Place } from "../specification/places";
import { type Prose, wordingFaults } from "../specification/prose";
import { gapSeverity, hasReached, missedSeverity } from "../checking/severity";
import type { Span } from "../text";
import { absence, type Verdict } from "./evaluate";
import type { Facts } from "./facts/facts";
import type { Wording } from "./facts/wording";
import type { Subject } from "./locate";
import type { Plan, PlannedPoint } from "./plan";
import { pointRepairs } from "./point-repairs";
import type { Block, Point, Status } from "./types";

export interface PointResults {
  readonly findings: readonly Finding[];
  /** How the specification stands to each point that applies, in the guide's order; worked out when it is asked for. */
  standing(): readonly PointCoverage[];
}

/** What the points are checked with, beside the specification. */
export interface PointContext {
  readonly format: Format;
  readonly status: Status;
  readonly prose: Prose;
  readonly facts: Facts;
}

interface Gap {
  readonly planned: PlannedPoint;
  readonly verdict: Verdict;
}

/**
 * Checks every point of the guide. A block that is missing altogether gives one finding;
 * its points speak once it has content.
 */
export function checkPoints(plan: Plan, subject: Subject, document: YamlDocument, context: PointContext): PointResults {
  const { format, status, prose } = context;
  const blocks = new Blocks(document, format);
  const missing = missingBlocks(plan, subject, blocks, document, status);
  const review = new Review(subject, blocks, context);
  const gaps: Gap[] = [];
  for (const section of plan.sections) {
    const isMissing = missing.blocks.has(section.block);
    for (const planned of isMissing && !subject.has(section.block) ? section.wide : section.points) {
      const { point, block } = planned;
      if (!hasReached(status, point.from ?? "draft")) continue;
      const verdict = review.verdict(planned);
      if (!verdict || !speaks(verdict, point) || (isMissing && verdict.state !== "missed")) continue;
      const signs = verdict.inWords ? planned.asks.signs : undefined;
      if (!(signs && prose.within([block]).some(({ text }) => signs.anyIn(text)))) gaps.push({ planned, verdict });
    }
  }
  gaps.sort((a, b) => a.planned.order - b.planned.order);
  return {
    findings: [...missing.findings, ...quiet(gaps, status).map((gap) => toFinding(gap, document, status))],
    standing: () => plan.points.flatMap((planned) => review.standing(planned)),
  };
}

/** How one specification stands to each point. */
class Review {
  /** Coverage asks again for those that the findings have asked for. */
  private readonly judged: (Verdict | null)[] = [];

  constructor(
    private readonly subject: Subject,
    private readonly blocks: Blocks,
    private readonly context: PointContext,
  ) {}

  standing(planned: PlannedPoint): readonly PointCoverage[] {
    const verdict = this.verdict(planned);
    const { id, title, force } = planned.point;
    return verdict ? [{ id, title, force, state: verdict.state, place: verdict.place }] : [];
  }

  /** Nothing where the point does not apply. */
  verdict(planned: PlannedPoint): Verdict | undefined {
    const known = this.judged[planned.order];
    if (known !== undefined) return known ?? undefined;
    const verdict = this.judge(planned);
    this.judged[planned.order] = verdict ?? null;
    return verdict;
  }

  private judge({ asks, block, alone, contrary }: PlannedPoint): Verdict | undefined {
    const { applies, test } = asks;
    if (applies && applies(this.subject) !== true) return undefined;
    const { absent, isWritten, place } = this.blocks.of(block, this.subject);
    const verdict = inProse(alone && absent ? absent : test(this.subject), contrary, this.context.prose);
    return verdict.state === "unsaid" && !isWritten ? { ...verdict, place } : verdict;
  }
}

/** What stands in plain words can say the opposite of a point, too: “checks follow in the first month after the match”. */
function inProse(verdict: Verdict, contrary: readonly Wording[] | undefined, prose: Prose): Verdict {
  if (!contrary || verdict.state === "missed") return verdict;
  const [found] = wordingFaults(contrary, prose);
  return found ? { state: "missed", place: found.place, inWords: false } : verdict;
}

/** A value that is only said in words is left to the reader: "consider" points do not press for more. */
function speaks({ state, inWords }: Verdict, point: Point): boolean {
  if (state === "met" || state === "unreadable") return false;
  return !(inWords && point.force === "consider");
}

/**
 * Each block shows at most one hint, the one that matters most: so that typing in a draft never
 * causes a burst, and a block in plain words is met with one question and not with ten.
 */
function quiet(gaps: readonly Gap[], status: Status): readonly Gap[] {
  const first = new Map<string, Gap>();
  const isHint = (gap: Gap): boolean => severityOf(gap, status) === "hint";
  for (const gap of gaps.filter(isHint)) {
    const { block, point } = gap.planned;
    const best = first.get(block)?.planned.point;
    if (!best || (best.force === "consider" && point.force !== "consider")) first.set(block, gap);
  }
  return gaps.filter((gap) => !isHint(gap) || first.get(gap.planned.block) === gap);
}

function severityOf({ planned: { point }, verdict }: Gap, status: Status): Severity {
  if (verdict.state === "missed") return missedSeverity(point.force, point.safety === true);
  return verdict.inWords ? "hint" : gapSeverity(point.force, point.safety === true, status);
}

function messageOf({ planned: { point }, verdict }: Gap): string {
  if (verdict.state === "missed") return point.missed ?? point.unsaid;
  return verdict.inWords ? `This part is in your own words, which Mentorspec cannot check. Make sure that it covers “${point.title}”.` : point.unsaid;
}

function toFinding(gap: Gap, document: YamlDocument, status: Status): Finding {
  const { planned, verdict } = gap;
  const { point } = planned;
  return {
    id: point.id,
    message: messageOf(gap),
    span: verdict.place.span,
    severity: severityOf(gap, status),
    cites: [{ document: point.document, place: point.place }],
    related: [],
    repairs: verdict.state === "missed" || verdict.inWords ? [] : pointRepairs(planned, verdict, document),
  };
}

interface MissingBlocks {
  readonly blocks: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

function missingBlocks({ blocks: all }: Plan, subject: Subject, written: Blocks, document: YamlDocument, status: Status): MissingBlocks {
  const blocks = new Set<string>();
  const findings: Finding[] = [];
  if (document.broken) return { blocks, findings };
  for (const { entry, applies } of all) {
    if (written.isWritten(entry.block)) continue;
    blocks.add(entry.block);
    if (hasReached(status, entry.from ?? "draft") && (!applies || applies(subject) === true)) findings.push(missingBlock(entry, written.placeOf(entry.block), status));
  }
  return { blocks, findings };
}

function missingBlock(entry: Block, { span }: Place, status: Status): Finding {
  return {
    id: entry.id,
    message: entry.unsaid,
    span,
    severity: gapSeverity(entry.force, entry.safety === true, status),
    cites: [{ document: entry.document, place: entry.place }],
    related: [],
    repairs: [{ kind: "insert", title: `Add “${entry.block}” with a template`, parent: [], key: entry.block, snippet: entry.insert, safe: false, preferred: true }],
  };
}

/** What many points ask of one top-level block. */
interface BlockState {
  /** How all points stand that look at it only, where it has no value. */
  readonly absent: Verdict | undefined;
  readonly isWritten: boolean;
  /** Its key, or where that would stand. */
  readonly place: Place;
}

/** The top-level blocks of a document, and where those that are missing would stand. */
class Blocks {
  private readonly keys = new Map<unknown, Pair>();
  private readonly states = new Map<string, BlockState>();
  private readonly start: number;

  constructor(
    { root }: YamlDocument,
    private readonly format: Format,
  ) {
    if (root?.kind === "map") for (const pair of root.pairs) this.keys.set(pair.key.value, pair);
    this.start = root?.span.start ?? 0;
  }

  of(block: string, subject: Subject): BlockState {
    const known = this.states.get(block);
    if (known) return known;
    const state = { absent: subject.has(block) ? undefined : absence(block, subject), isWritten: this.isWritten(block), place: this.placeOf(block) };
    this.states.set(block, state);
    return state;
  }

  /** A key with nothing after it does not count yet, nor does “none”, save where the block has a field for that. */
  isWritten(block: string): boolean {
    const value = this.keys.get(block)?.value;
    if (value === undefined || isBlank(value)) return false;
    return !saysNone(value) || this.format.root.block?.fields.get(block)?.block?.schema["x-none"] !== undefined;
  }

  /** A block's own key, else that of the nearest block before it in the guide's order. */
  placeOf(block: string): Place {
    const { format, keys, start } = this;
    let index = format.blocks.indexOf(block);
    if (index < 0) throw new Error(`The format has no block “${block}”.`);
    let span: Span | undefined;
    while (!span && index >= 0) span = keys.get(format.blocks[index--])?.key.span;
    return { span: span ?? { start, end: start }, path: [block] };
  }
}
