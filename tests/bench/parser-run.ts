// Run by `parser.ts` in a process of its own for each text: prints one row as JSON.
import { constructFromEvents, CORE_SCHEMA, parseEvents } from "js-yaml";
import { parseDocument } from "yaml";
import { checkDocument } from "../../server/src/core/check";
import { defaultConfig } from "../../server/src/core/config";
import { makeKnowledge } from "../../server/src/core/knowledge";
import { drawUpClosers } from "../../server/src/core/parse/brackets";
import { defaultLimits } from "../../server/src/core/parse/limits";
import { parse } from "../../server/src/core/parse/parse";
import { specification } from "./corpus";
import { inTurn } from "./measure";

/** CPU in ms a warm call. */
export interface ParsingRow {
  readonly lines: number;
  readonly faulty: boolean;
  /** `parseDocument` of the yaml package, the parser that everyone uses. */
  readonly yaml: number;
  /** js-yaml's events and the values made from them: no places, no recovery. */
  readonly events: number;
  /** Our parsing, to a tree with places. */
  readonly parse: number;
  /** All of a check but parsing. */
  readonly work: number;
}

const [size = "300", kind, budget = "2000"] = process.argv.slice(2);
const limits = { ...defaultLimits, size: 10_000_000 };
const options = { knowledge: makeKnowledge(), config: defaultConfig, today: "2026-04-01", limits };
const text = specification(Number(size), kind === "faulty");
// js-yaml alone refuses a closing bracket in the column of its list, which the yaml package and we take.
const strict = drawUpClosers(text);
const document = parse(text, limits);
const [yaml = 0, events = 0, ours = 0, work = 0] = inTurn([() => parseDocument(text), () => constructFromEvents(parseEvents(strict, {}), { schema: CORE_SCHEMA, source: strict }), () => parse(text, limits), () => checkDocument(document, options)], Number(budget));
const row: ParsingRow = { lines: text.split("\n").length, faulty: kind === "faulty", yaml, events, parse: ours, work };
console.log(JSON.stringify(row));
