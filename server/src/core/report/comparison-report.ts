import type { CheckResult, Knowledge } from "../check";
import { compare, type Difference } from "./compare";
import { amount } from "../words/wording";
import { stateWords } from "../words/states";
import { glanceOf } from "./glance";
import { principleLines } from "./principle-lines";
import type { Report, Row, Section, Words } from "./report";

/** A specification in a comparison, and what it is called there. */
export interface Side {
  readonly name: string;
  readonly result: CheckResult;
}

/** Two specifications on the same rows. Places are those of the second, which is the one at hand. */
export function comparisonReport(before: Side, after: Side, knowledge: Knowledge): Report {
  const { differences } = compare(before.result, after.result, knowledge);
  return {
    title: after.result.specification.programme?.name ?? "A programme without a name",
    subtitle: "Comparison of two specifications",
    facts: [
      { name: "First", words: [{ text: before.name }] },
      { name: "Second", words: [{ text: after.name }] },
      { name: "Differences", words: [{ text: String(differences.length) }] },
    ],
    sections: [glance(before, after, knowledge), principles(before, after, knowledge), ...whatDiffers(differences, before, after, knowledge)],
    foot: [],
  };
}

/** What stands where something is not said. */
const silent: Words = { text: "Not said", mark: "unsaid" };

function glance(before: Side, after: Side, knowledge: Knowledge): Section {
  const [first, second] = [before, after].map(({ result }) => glanceOf(result, knowledge)) as [ReturnType<typeof glanceOf>, ReturnType<typeof glanceOf>];
  const rows = second.map((line, index): Row => {
    const old = first[index];
    return { at: line.at, cells: [{ text: line.title, at: line.at }, old?.said === true ? { text: old.text } : silent, line.said ? { text: line.text, at: line.at } : silent] };
  });
  const points: Row = { cells: [{ text: "Points shown" }, shownBy(before), shownBy(after)] };
  return { id: "at-a-glance", title: "At a glance", blocks: [table("Both at a glance", before, after, [...rows, points])] };
}

function shownBy({ result: { coverage } }: Side): Words {
  return { text: `${coverage.met} of ${coverage.applicable}` };
}

function principles(before: Side, after: Side, knowledge: Knowledge): Section {
  const old = new Map(principleLines(before.result, knowledge).map((line) => [line.id, line]));
  const rows = principleLines(after.result, knowledge).map((line): Row => {
    const was = old.get(line.id);
    return { at: line.at, cells: [{ text: `${line.number === undefined ? "" : `${line.number}. `}${line.title}`, at: line.at }, was ? { text: stateWords[was.state], mark: was.state } : silent, { text: stateWords[line.state], mark: line.state }] };
  });
  return { id: "principles", title: "The seven key principles", blocks: [table("How both stand to each principle", before, after, rows, "Principle")] };
}

/** A part of the specification has a table of its own, with a row for each thing that is not the same. */
function whatDiffers(differences: readonly Difference[], before: Side, after: Side, { format }: Knowledge): Section[] {
  if (differences.length === 0) return [{ id: "differences", title: "What differs", blocks: [{ kind: "paragraph", words: { text: "Nothing: both say the same." } }] }];
  const blocks = [...new Set(differences.map(({ block }) => block))];
  return blocks.map((block) => {
    const own = differences.filter((difference) => difference.block === block);
    const shape = format.root.block?.fields.get(block);
    const title = shape?.schema.title ?? shape?.block?.schema.title ?? block;
    return { id: `differs-${block.replaceAll("_", "-")}`, title, aside: { text: amount(own.length, "difference") }, blocks: [table(`What differs under ${title}`, before, after, own.map(rowOf))] };
  });
}

function rowOf({ name, before, after, trend, afterAt }: Difference): Row {
  const place = afterAt === undefined ? {} : { at: afterAt.start };
  return { ...place, cells: [{ text: name, ...place }, before === undefined ? silent : { text: before }, after === undefined ? silent : { text: trend === undefined ? after : `${after} (${trend})`, ...place }] };
}

function table(caption: string, before: Side, after: Side, rows: readonly Row[], first = "Part"): Section["blocks"][number] {
  return { kind: "table", table: { caption, columns: [{ title: first, share: 2 }, { title: before.name, share: 3 }, { title: after.name, share: 3 }], rows } };
}
