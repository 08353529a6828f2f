import type { CheckResult } from "../check";
import { pairOf } from "../document/document";
import type { Path } from "../document/path";
import { fieldsOf } from "../guide/fields";
import type { Block, Check, Guide, Point } from "../guide/types";

/** Something that the guide asks for and that the specification does not show yet. */
export interface Want {
  readonly id: string;
  readonly title: string;
  /** 0 for a duty or a child's safety, 1 for what is asked for, 2 for what is to be considered. */
  readonly rank: number;
  readonly entry: Point | Block;
}

/** What is still open, by where it would be answered. */
export class Wanted {
  private readonly points: readonly Point[];
  private readonly blocks: readonly Block[];

  constructor(guide: Guide, { coverage, document }: Pick<CheckResult, "coverage" | "document">) {
    const states = [...coverage.principles.flatMap(({ points }) => points), ...coverage.others];
    const open = new Set(states.filter(({ state }) => state === "unsaid" || state === "partly" || state === "missed").map(({ id }) => id));
    this.points = guide.entries.filter((entry): entry is Point => entry.kind === "point" && open.has(entry.id));
    this.blocks = guide.entries.filter((entry): entry is Block => entry.kind === "block" && !pairOf(document.root, entry.block));
  }

  /** What an entry would close or lead to, the most pressing first. */
  byKey(path: Path): Want[] {
    const field = fieldName(path);
    const blocks = path.length === 1 ? this.blocks.filter(({ block }) => block === field) : [];
    const points = this.points.filter(({ check }) => fieldsOf(check).some((each) => leadsTo(each, field)));
    return sorted([...blocks, ...points]);
  }

  /** What a listed value would close. */
  byValue(path: Path, value: unknown): Want[] {
    const field = fieldName(path);
    return sorted(this.points.filter(({ check }) => asksFor(check, field, value)));
  }

  /** Numbers that would close something. */
  numbers(path: Path): { readonly value: number; readonly want: Want }[] {
    const field = fieldName(path);
    return sorted(this.points).flatMap((want) => limitsIn((want.entry as Point).check, field).map((value) => ({ value, want })));
  }
}

/** A path in the guide's form, list positions left out. */
export function fieldName(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function leadsTo(field: string, key: string): boolean {
  const plain = field.replaceAll("[]", "");
  return plain === key || plain.startsWith(`${key}.`);
}

function asksFor(check: Check, field: string, value: unknown): boolean {
  if ("all" in check || "any" in check) return ("all" in check ? check.all : check.any).some((each) => asksFor(each, field, value));
  if ("one_of" in check) return leadsTo(check.one_of.field, field) && check.one_of.values.some((each) => each === value);
  if ("includes" in check) return leadsTo(check.includes.field, field) && [...(check.includes.all ?? []), ...(check.includes.any ?? [])].some((each) => each === value);
  return false;
}

function limitsIn(check: Check, field: string): number[] {
  if ("all" in check || "any" in check) return ("all" in check ? check.all : check.any).flatMap((each) => limitsIn(each, field));
  const limit = "at_least" in check ? check.at_least : "at_most" in check ? check.at_most : undefined;
  return limit && leadsTo(limit.field, field) ? [limit.value] : [];
}

function sorted(entries: readonly (Point | Block)[]): Want[] {
  return entries.map((entry) => ({ id: entry.id, title: entry.title, rank: rankOf(entry), entry })).sort((a, b) => a.rank - b.rank);
}

function rankOf({ force, safety }: Point | Block): number {
  return force === "must" || safety === true ? 0 : force === "should" ? 1 : 2;
}
