import type { YamlDocument } from "../document/document";
import type { PointCoverage, PointState } from "./coverage";
import { type Finding, ownFinding, type Repair } from "../finding";
import type { Specification } from "../generated/specification";
import { Guesses } from "../words/nearest";
import type { Places } from "../specification/places";
import type { Span } from "../text";
import { type Waiver, type WaiverKind, writtenWaivers } from "./written-waivers";

/** A finding that its author has set aside, with what was said for it. */
export interface SetAside extends Finding {
  readonly waiver: { readonly kind: WaiverKind; readonly reason: string; readonly until: string | undefined };
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
 * The waivers of a file. One without a reason or for an unknown id is itself a finding,
 * as is one that has expired or that sets nothing aside.
 */
export class Waivers {
  private readonly listed: Waiver[] = [];
  private readonly byId = new Map<string, Waiver[]>();
  /** What is wrong with them, whatever is found in the file. */
  private readonly faults: Finding[] = [];
  private readonly broken: boolean;

  /** `known` are the ids of all that is checked; `today` is an ISO date. */
  constructor(specification: Specification, places: Places, document: YamlDocument, known: ReadonlySet<string>, today: string) {
    this.broken = document.broken;
    const written = writtenWaivers(specification, places, document, today, this.faults);
    let guesses: Guesses | undefined;
    for (const waiver of written) {
      if (!mayBeWaived(waiver.id)) this.faults.push(ownFinding("waiver-unknown", `“${waiver.id}” cannot be set aside: without it the rest of the file cannot be checked. Put it right instead.`, waiver.span, "warning"));
      else if (known.has(waiver.id)) this.add(waiver);
      else {
        guesses ??= new Guesses([...known].filter(mayBeWaived));
        this.faults.push(unknown(waiver, guesses.nearest(waiver.id)));
      }
    }
  }

  apply(findings: readonly Finding[]): Waived {
    if (this.listed.length === 0) return { findings: [...findings, ...this.faults], suppressed: [], states: new Map() };
    const used = new Set<Waiver>();
    const suppressed: SetAside[] = [];
    const kept = findings.filter((finding) => {
      const waiver = this.waiverOf(finding);
      if (!waiver) return true;
      used.add(waiver);
      suppressed.push({ ...finding, waiver: { kind: waiver.kind, reason: waiver.reason, until: waiver.until } });
      return false;
    });
    const found = new Set(findings.map(({ id }) => id));
    const remarks = this.listed.flatMap((waiver) => this.remarks(waiver, used.has(waiver), found.has(waiver.id)));
    return { findings: [...kept, ...this.faults, ...remarks], suppressed, states: this.states() };
  }

  private add(waiver: Waiver): void {
    this.listed.push(waiver);
    const known = this.byId.get(waiver.id);
    if (known) known.push(waiver);
    else this.byId.set(waiver.id, [waiver]);
  }

  private waiverOf({ id, span }: Finding): Waiver | undefined {
    return this.byId.get(id)?.find((each) => each.ended === undefined && (each.covers === undefined || touches(each.covers, span)));
  }

  private states(): Map<string, PointState> {
    return new Map(this.listed.filter((each) => each.ended === undefined && each.covers === undefined).map((each) => [each.id, each.kind === "not-applicable" ? "not-applicable" : "waived"]));
  }

  private remarks(waiver: Waiver, used: boolean, stillThere: boolean): Finding[] {
    if (waiver.ended !== undefined && stillThere) return [ownFinding("waiver-expired", `The waiver of “${waiver.id}” ended on ${waiver.ended}. Put the gap right, or agree a new date and reason.`, waiver.span, "warning")];
    if (used || this.broken || waiver.kind === "not-applicable") return [];
    return [ownFinding("waiver-unused", `“${waiver.id}” is not found ${waiver.covers ? "on the next line" : "in this file"} any more, so this sets nothing aside. Remove it.`, waiver.span, "info")];
  }
}

function unknown({ id, covers, span }: Waiver, guess: string | undefined): Finding {
  const finding = ownFinding("waiver-unknown", `Nothing that Mentorspec checks is called “${id}”. ${guess === undefined ? "Check the spelling, or remove this entry." : `Did you mean “${guess}”?`}`, span, "warning");
  const repairs: Repair[] = guess === undefined || covers ? [] : [{ kind: "replace", title: `Change to “${guess}”`, span, text: guess, safe: false, preferred: true }];
  return { ...finding, repairs };
}

function touches(line: Span, span: Span): boolean {
  return span.start >= line.start && span.start <= line.end;
}

/** The coverage with what the author has set aside. */
export function waiveCoverage(points: readonly PointCoverage[], states: Waived["states"]): readonly PointCoverage[] {
  return states.size === 0 ? points : points.map((point) => ({ ...point, state: states.get(point.id) ?? point.state }));
}
