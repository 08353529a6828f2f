import type { Config } from "./config";
import { coverageOf, type Coverage } from "./checking/coverage";
import type { YamlDocument } from "./document/document";
import { withoutDoubles } from "./checking/doubles";
import { type Finding, ownFinding, type Severity } from "./finding";
import type { Format } from "./structure/format";
import type { Specification } from "./generated/specification";
import type { Facts } from "./guide/facts/facts";
import type { Plan } from "./guide/plan";
import type { Guide, Status } from "./guide/types";
import { count, defaultLimits, type Limits } from "./parse/limits";
import { parse } from "./parse/parse";
import { syntaxFindings } from "./parse/syntax-findings";
import type { Places } from "./specification/places";
import type { Rule } from "./checking/rule";
import { runRules } from "./checking/run-rules";
import { rank } from "./checking/severity";
import { type Contents, contentsOf } from "./contents";
import type { Validate } from "./structure/structure";
import { type SetAside, waiveCoverage } from "./checking/waivers";
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
  /** Milliseconds after which no further rule begins. */
  readonly budget?: number;
}

/** Far above what any file inside the limits takes. */
const defaultBudget = 8_000;

export class CheckResult {
  private known: Coverage | undefined;

  constructor(
    readonly contents: Contents,
    readonly status: Status,
    /** Sorted by place, then by weight. */
    readonly findings: readonly Finding[],
    /** Set aside with a reason by the author. */
    readonly suppressed: readonly SetAside[],
    private readonly coverageNow: () => Coverage,
  ) {}

  get document(): YamlDocument {
    return this.contents.document;
  }

  get specification(): Specification {
    return this.contents.specification;
  }

  get places(): Places {
    return this.contents.places;
  }

  /** Worked out when it is asked for: most checks are made for their findings alone. */
  get coverage(): Coverage {
    this.known ??= this.coverageNow();
    return this.known;
  }
}

/**
 * The whole of a check, and the map of the house:
 * text → document → contents (structure → specification) → guide points and rules → findings, less what is waived.
 * Pure: the same text, date and configuration give the same result everywhere, as long as it is done within the budget. Never throws for bad input.
 */
export function check(text: string, options: CheckOptions): CheckResult {
  const limits = options.limits ?? defaultLimits;
  return checkDocument(parse(text, limits), options);
}

/** As `check`, on a text that is already parsed. */
export function checkDocument(document: YamlDocument, options: CheckOptions): CheckResult {
  const end = endOf(options);
  const contents = contentsOf(document, options);
  return judge(contents, stageOf(contents.specification), options, end);
}

/** What is found of a file at a stage, whatever stage it says itself; no further rule begins past the moment `end`. */
export function judge(contents: Contents, status: Status, options: CheckOptions, end = endOf(options)): CheckResult {
  const { knowledge, today, config, limits = defaultLimits } = options;
  const { guide, plan, facts, rules } = knowledge;
  const { document, specification, places, prose, claims, points } = contents;
  const ruled = points ? runRules(rules, specification, { guide, facts, places, claims, prose, status, today }, end) : [];
  const beyondSyntax = withoutDoubles([...contents.misfits, ...(points?.at(status) ?? []), ...ruled]).filter(({ span }) => !contents.isDoubtful(span));
  const raw = [...syntaxFindings(document), ...(document.broken || points ? [] : [notASpecification(document)]), ...beyondSyntax];
  const settled = raw.flatMap((finding) => settle(finding, config));
  const waived = contents.waivers.apply(settled);
  const findings = capped(sorted(waived.findings), limits.findings);
  return new CheckResult(contents, status, findings, waived.suppressed, () => coverageOf(plan, waiveCoverage(points?.standing() ?? [], waived.states)));
}

function endOf({ budget = defaultBudget }: CheckOptions): number {
  return Date.now() + budget;
}

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
