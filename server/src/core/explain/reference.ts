import type { Knowledge } from "../check";
import { rendered } from "../edits/edits";
import type { Cite } from "../finding";
import { firstField } from "../guide/fields";
import type { Block, Point } from "../guide/types";
import type { Rule } from "../checking/rule";
import { readingIds } from "../structure/reading-ids";

/** What the rule reference says of one id. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  /** What it asks, why, and how strongly. */
  readonly says: string;
  readonly why: string | undefined;
  readonly force: string;
  readonly cites: readonly Cite[];
  readonly advice: string | undefined;
  /** YAML that gives the finding, with « and » around the place that is underlined. */
  readonly fails: string | undefined;
  readonly passes: string | undefined;
  readonly canBeWaived: boolean;
}

/** Everything that can be found, in the order of the reference: the guide's points, blocks, rules, then reading. */
export function references(knowledge: Knowledge): Reference[] {
  const { guide, rules } = knowledge;
  const points = guide.entries.filter((entry): entry is Point => entry.kind === "point");
  const blocks = guide.entries.filter((entry): entry is Block => entry.kind === "block");
  return [...points.map(ofPoint), ...blocks.map(ofBlock), ...[...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(ofRule), ...readingIds.map((reading): Reference => ({ ...reading, why: undefined, force: "The text itself", cites: [], fails: undefined, passes: undefined }))];
}

export function referenceOf(id: string, knowledge: Knowledge): Reference | undefined {
  return references(knowledge).find((each) => each.id === id);
}

const forces = { must: "Required", should: "Asked for", consider: "To consider" } as const;

function ofPoint(point: Point): Reference {
  const field = firstField(point.check).replaceAll("[]", "");
  const parents = field.split(".").slice(0, -1);
  return {
    id: point.id,
    title: point.title,
    says: point.says,
    why: point.why,
    force: point.safety === true ? `${forces[point.force]}; a child's safety may hang on it` : forces[point.force],
    cites: [{ document: point.document, place: point.place }],
    advice: point.advice,
    fails: undefined,
    passes: point.insert === undefined ? undefined : nested(parents, rendered(point.insert.replace(/\$\{\d+:([^}]*)\}/g, "$1"), "plain")),
    canBeWaived: true,
  };
}

function ofBlock(block: Block): Reference {
  const passes = rendered(block.insert.replace(/\$\{\d+:([^}]*)\}/g, "$1"), "plain");
  return { id: block.id, title: block.title, says: block.says, why: block.why, force: forces[block.force], cites: [{ document: block.document, place: block.place }], advice: block.unsaid, fails: undefined, passes, canBeWaived: true };
}

function ofRule(rule: Rule): Reference {
  const force = { error: "An error", warning: "A warning", info: "A suggestion", hint: "A hint" }[rule.severity];
  return { id: rule.id, title: rule.summary, says: `${rule.summary}.`, why: rule.why, force, cites: rule.cites, advice: undefined, fails: rule.bad[0], passes: rule.good[0], canBeWaived: true };
}

/** A template under the blocks that lead to it. */
function nested(parents: readonly string[], snippet: string): string {
  const depth = "  ".repeat(parents.length);
  return [...parents.map((key, index) => `${"  ".repeat(index)}${key}:`), snippet.replace(/^(?=.)/gm, depth)].join("\n");
}

/** An example with its marks taken out and the marked places underlined on the lines below. */
export function underlined(example: string): string {
  return example
    .replace(/\s+$/, "")
    .split("\n")
    .map((line) => {
      if (!line.includes("«")) return line;
      const marks = [...line.matchAll(/«([^»]*)»/g)];
      let removed = 0;
      let under = "";
      for (const mark of marks) {
        const start = mark.index - removed;
        under = under.padEnd(start) + "^".repeat(Math.max(1, mark[1]?.length ?? 0));
        removed += 2;
      }
      return `${line.replace(/[«»]/g, "")}\n${under}`;
    })
    .join("\n");
}
