import type { CheckResult, Knowledge } from "../check";
import { type Arithmetic, arithmeticOf } from "./arithmetic";
import { type ClaimLine, claimLines, type NullResult, nullResults } from "./claim-lines";
import { type Commissioning, commissioningOf } from "./commissioning";
import { type GlanceLine, glanceOf } from "./glance";
import { type OpenPoint, openPoints } from "./open-points";
import { type PrincipleLine, principleLines } from "./principle-lines";
import { type SafetyItem, safetyStrip } from "./safety-strip";
import { type SayItem, sayStrip } from "./say-strip";
import { type SourceLine, sourceLines } from "./source-lines";
import { type YoungPage, youngPage } from "./young-page";

export interface AssessmentOptions {
  /** What the file is called, as a reader should see it. */
  readonly file?: string;
  /** An ISO date: the day of the check. */
  readonly today: string;
}

/** One specification at a glance, for someone who has to judge it. Every line carries the offset that it comes from. */
export interface Assessment {
  readonly name: string;
  readonly file: string | undefined;
  readonly today: string;
  readonly status: string;
  /** Whether the specification says its status itself. */
  readonly statusSaid: boolean;
  /** "April 2025" */
  readonly edition: string;
  /** True where the file could only be read in part, so that nothing may be called missing. */
  readonly broken: boolean;
  readonly met: number;
  readonly checkable: number;
  readonly glance: readonly GlanceLine[];
  readonly principles: readonly PrincipleLine[];
  readonly claims: readonly ClaimLine[];
  readonly nullResults: readonly NullResult[];
  readonly safety: readonly SafetyItem[];
  readonly say: readonly SayItem[];
  readonly openPoints: readonly OpenPoint[];
  readonly arithmetic: readonly Arithmetic[];
  readonly sources: readonly SourceLine[];
  readonly commissioning: Commissioning;
  readonly young: YoungPage;
}

/** Reads an assessment off a check. */
export function assessment(result: CheckResult, knowledge: Knowledge, { file, today }: AssessmentOptions): Assessment {
  const { specification, coverage, document } = result;
  return {
    name: specification.programme?.name ?? "A programme without a name",
    file,
    today,
    status: specification.programme?.status ?? "draft",
    statusSaid: specification.programme?.status !== undefined,
    edition: knowledge.guide.documents.find(({ id }) => id === "practice-guide")?.edition ?? "",
    broken: document.broken,
    met: coverage.met,
    checkable: coverage.applicable,
    glance: glanceOf(result, knowledge),
    principles: principleLines(result, knowledge),
    claims: claimLines(result, knowledge),
    nullResults: nullResults(result),
    safety: safetyStrip(result),
    say: sayStrip(result, knowledge),
    openPoints: openPoints(result, knowledge),
    arithmetic: arithmeticOf(result, knowledge),
    sources: sourceLines(result),
    commissioning: commissioningOf(result),
    young: youngPage(result),
  };
}
