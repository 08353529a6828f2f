import type { Config } from "./config";
import { coverageOf, type Coverage } from "./checking/coverage";
import type { YamlDocument } from "./document/document";
import { withoutDoubles } from "./checking/doubles";
import { type Finding, ownFinding, type Severity } from "./finding";
import type { Format } from "./structure/format";
import type { Specification } from "./generated/specification";
import type { Facts } from "./guide/facts/facts";
import { Subject } from "./guide/locate";
import type { Plan } from "./guide/plan";
import { checkPoints, type PointResults } from "./guide/points";
import type { Guide, Status } from "./guide/types";
import { Claims } from "./specification/claims";
import { normalise } from "./specification/normalise";
import { count, defaultLimits, type Limits } from "./parse/limits";
import { parse } from "./parse/parse";
import { syntaxFindings } from "./parse/syntax-findings";
import type { Places } from "./specification/places";
import { proseOf } from "./specification/prose";
import type { Rule } from "./checking/rule";
import { doubtfulPlaces } from "./structure/doubtful";
import { runRules } from "./checking/run-rules";
import { rank } from "./checking/severity";
import { checkStructure, type Validate } from "./structure/structure";
import { applyWaivers, type SetAside, waiveCoverage } from "./checking/waivers";
import { lookUp } from "./words/look-up";

/** Everything that a check knows beforehand; made once by a front end (`knowledge.ts`). */
export interface Knowledge {
  readonly format: Format;
  readonly validate: Validate;
  readonly guide: Guide;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly rules: readonly Rule[];
  /** Every id that may be waived or given a severity. */
  readonly ids: ReadonlySet<string>;
}

export interface CheckOptions {
  readonly knowledge: Knowledge;
  /** An ISO date, for waivers and dates that have passed. */
  readonly today: string;
  readonly config: Config;
  readonly limits?: Limits;
  /** Checks as if the specification had come this far, whatever it says itself. */
  readonly status?: Status;
  /** Milliseconds after which no further rule begins. */
  readonly budget?: number;
}

/** Far above what any file inside the limits takes. */
const defaultBudget = 8_000;

export class CheckResult {
  private known: Coverage | undefined;

  constructor(
    readonly document: YamlDocument,
    readonly specification: Specification,
    readonly places: Places,
    readonly status: Status,
    /** Sorted by place, then by weight. */
    readonly findings: readonly Finding[],
    /** Set aside with a reason by the author. */
    readonly suppressed: readonly SetAside[],
    private readonly coverageNow: () => Coverage,
  ) {}

  /** Worked out when it is asked for: most checks are made for their findings alone. */
  get coverage(): Coverage {
    this.known ??= this.coverageNow();
    return this.known;
  }
}

/**
 * The whole of a check, and the map of the house:
 * text → document → structure → specification → guide points and rules → findings, less what is waived.
 * Pure: the same text, date and configuration give the same result everywhere, as long as it is done within the budget. Never throws for bad input.
 */
export function check(text: string, options: CheckOptions): CheckResult {
  const limits = options.limits ?? defaultLimits;
  return checkDocument(parse(text, limits), options);
}

/** As `check`, on a text that is already parsed. */
export function checkDocument(document: YamlDocument, { knowledge, today, config, limits = defaultLimits, status: asIf, budget = defaultBudget }: CheckOptions): CheckResult {
  const end = Date.now() + budget;
  const { format, guide, plan, facts, rules } = knowledge;
  const structure = checkStructure(document, format, knowledge.validate, limits.findings);
  const { specification, places } = normalise(document, format, structure.unreadable);
  const status = asIf ?? stageOf(specification);
  const isDoubtful = doubtfulPlaces(document);
  const isSpecification = document.root?.kind === "map";
  const prose = proseOf(specification, places, format, document.text, facts.lexicon);
  const points = isSpecification ? checkPoints(plan, new Subject(specification, places), document, { format, status, prose, facts }) : nothingSaid;
  const ruled = isSpecification ? runRules(rules, specification, { guide, facts, places, claims: new Claims(specification, facts), prose, status, today }, end) : [];
  const beyondSyntax = withoutDoubles([...structure.findings, ...points.findings, ...ruled]).filter(({ span }) => !isDoubtful(span));
  const raw = [...syntaxFindings(document), ...(document.broken || isSpecification ? [] : [notASpecification(document)]), ...beyondSyntax];
  const settled = raw.flatMap((finding) => settle(finding, config));
  const waived = applyWaivers(settled, specification, places, document, knowledge.ids, today);
  const findings = capped(sorted(waived.findings), limits.findings);
  return new CheckResult(document, specification, places, status, findings, waived.suppressed, () => coverageOf(plan, waiveCoverage(points.standing(), waived.states)));
}

const nothingSaid: PointResults = { findings: [], standing: () => [] };

/** A specification that is approved or retired has been handed in; none given means draft. */
function stageOf({ programme }: Specification): Status {
  const status = programme?.status ?? "draft";
  return status === "draft" || status === "review" ? status : "submitted";
}

function notASpecification(document: YamlDocument): Finding {
  const message = document.text.trim() === "" ? "This file is empty. Start with the line “mentorspec: 1”, or use the command “New programme specification”." : "This file is not a programme specification yet. It starts with the line “mentorspec: 1”, then entries such as “programme:”.";
  const end = document.root ? Math.min(document.root.span.end, document.root.span.start + 1) : 0;
  return ownFinding("format-version", message, { start: document.root?.span.start ?? 0, end }, "error");
}

/** Applies the severities of the configuration; what is off is left out. */
function settle(finding: Finding, config: Config): Finding[] {
  const setting = lookUp(config.severities, finding.id);
  if (setting === undefined || finding.id === "internal-error") return [finding];
  return setting === "off" ? [] : [{ ...finding, severity: setting satisfies Severity }];
}

/** Equal ones keep the order of the checks, which is the guide's. */
function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || rank(a.severity) - rank(b.severity));
}

function capped(findings: Finding[], limit: number): Finding[] {
  if (findings.length <= limit) return findings;
  const shown = findings.slice(0, limit - 1);
  const last = findings[limit - 1];
  const rest = findings.length - shown.length;
  if (last) shown.push(ownFinding("file-findings", `This file has ${count(rest)} more findings than are shown. Put the first ones right, then look again.`, last.span, "error"));
  return shown;
}
