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
  private open: ReadonlySet<string> | undefined;

  /** `checked` is asked for only where the guide asks for something at all: a check of a long file takes many times as long. */
  constructor(
    private readonly guide: Guide,
    private readonly checked: () => Pick<CheckResult, "coverage" | "document">,
  ) {}

  /** What an entry would close or lead to, the most pressing first. */
  byKey(path: Path): Want[] {
    const field = fieldName(path);
    const blocks = path.length === 1 ? this.guide.entries.filter((entry): entry is Block => entry.kind === "block" && entry.block === field) : [];
    const missing = blocks.filter(({ block }) => !pairOf(this.checked().document.root, block));
    return sorted([...missing, ...this.points(({ check }) => fieldsOf(check).some((each) => leadsTo(each, field)))]);
  }

  /** What a listed value would close. */
  byValue(path: Path, value: unknown): Want[] {
    const field = fieldName(path);
    return sorted(this.points(({ check }) => asksFor(check, field, value)));
  }

  /** Numbers that would close something. */
  numbers(path: Path): { readonly value: number; readonly want: Want }[] {
    const field = fieldName(path);
    return sorted(this.points(({ check }) => limitsIn(check, field).length > 0)).flatMap((want) => limitsIn((want.entry as Point).check, field).map((value) => ({ value, want })));
  }

  /** The open ones among the points that ask for something. */
  private points(asks: (point: Point) => boolean): readonly Point[] {
    const asking = this.guide.entries.filter((entry): entry is Point => entry.kind === "point" && asks(entry));
    return asking.length === 0 ? asking : asking.filter(({ id }) => this.openIds().has(id));
  }

  private openIds(): ReadonlySet<string> {
    this.open ??= idsOfOpen(this.checked().coverage);
    return this.open;
  }
}

function idsOfOpen({ principles, others }: CheckResult["coverage"]): ReadonlySet<string> {
  const states = [...principles.flatMap(({ points }) => points), ...others];
  return new Set(states.filter(({ state }) => state === "unsaid" || state === "partly" || state === "missed").map(({ id }) => id));
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
