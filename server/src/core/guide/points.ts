import type { YamlDocument } from "../document/document";
import type { PointCoverage } from "../checking/coverage";
import type { Finding, Severity } from "../finding";
import type { Format } from "../structure/format";
import type { Place } from "../specification/places";
import { type Prose, wordingFaults } from "../specification/prose";
import { gapSeverity, hasReached, missedSeverity } from "../checking/severity";
import { Blocks } from "./blocks";
import type { Verdict } from "./evaluate";
import type { Facts } from "./facts/facts";
import type { Wording } from "./facts/wording";
import type { Subject } from "./locate";
import type { Plan, PlannedPoint } from "./plan";
import { pointRepairs } from "./point-repairs";
import type { Block, Point, Status } from "./types";

/** What the points are checked with, beside the specification. */
export interface PointContext {
  readonly format: Format;
  readonly prose: Prose;
  readonly facts: Facts;
}

interface Gap {
  readonly planned: PlannedPoint;
  readonly verdict: Verdict;
}

/** How one specification stands to the points of the guide. Each is judged once, at however many stages it is asked for. */
export class Points {
  private readonly blocks: Blocks;
  private readonly judged: (Verdict | null)[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly subject: Subject,
    private readonly document: YamlDocument,
    private readonly context: PointContext,
  ) {
    this.blocks = new Blocks(document, context.format);
  }

  /**
   * What is found at a stage. A block that is missing altogether gives one finding;
   * its points speak once it has content.
   */
  at(status: Status): readonly Finding[] {
    const { plan, subject, document, blocks } = this;
    const missing = missingBlocks(plan, subject, blocks, document, status);
    const gaps = this.gaps(missing.blocks, status).sort((a, b) => a.planned.order - b.planned.order);
    return [...missing.findings, ...quiet(gaps, status).map((gap) => toFinding(gap, document, status))];
  }

  /** How the specification stands to each point that applies, in the guide's order. */
  standing(): readonly PointCoverage[] {
    return this.plan.points.flatMap((planned) => {
      const verdict = this.verdict(planned);
      const { id, title, force } = planned.point;
      return verdict ? [{ id, title, force, state: verdict.state, place: verdict.place }] : [];
    });
  }

  private gaps(missing: ReadonlySet<string>, status: Status): Gap[] {
    const { prose } = this.context;
    const gaps: Gap[] = [];
    for (const section of this.plan.sections) {
      const isMissing = missing.has(section.block);
      for (const planned of isMissing && !this.subject.has(section.block) ? section.wide : section.points) {
        const { point, block } = planned;
        if (!hasReached(status, point.from ?? "draft")) continue;
        const verdict = this.verdict(planned);
        if (!verdict || !speaks(verdict, point) || (isMissing && verdict.state !== "missed")) continue;
        const signs = verdict.inWords ? planned.asks.signs : undefined;
        if (!(signs && prose.within([block]).some(({ text }) => signs.anyIn(text)))) gaps.push({ planned, verdict });
      }
    }
    return gaps;
  }

  /** Nothing where the point does not apply. */
  private verdict(planned: PlannedPoint): Verdict | undefined {
    const known = this.judged[planned.order];
    if (known !== undefined) return known ?? undefined;
    const verdict = this.verdictOn(planned);
    this.judged[planned.order] = verdict ?? null;
    return verdict;
  }

  private verdictOn({ asks, block, alone, contrary }: PlannedPoint): Verdict | undefined {
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
