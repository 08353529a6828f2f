// Run by `parser.ts` in a process of its own: how much longer a whole check of a text of ten times the length takes.
// Both are checked in turn in the one process, so that whatever the machine does meets both alike. Prints one row as JSON.
import { check } from "../../server/src/core/check";
import { defaultConfig } from "../../server/src/core/config";
import { makeKnowledge } from "../../server/src/core/knowledge";
import { defaultLimits } from "../../server/src/core/parse/limits";
import { specification } from "./corpus";
import { inTurn } from "./measure";

/** CPU in ms of a whole check, warm. */
export interface GrowthRow {
  readonly faulty: boolean;
  readonly lines: readonly [number, number];
  readonly times: readonly [number, number];
}

const [kind, budget = "2000"] = process.argv.slice(2);
const faulty = kind === "faulty";
const options = { knowledge: makeKnowledge(), config: defaultConfig, today: "2026-04-01", limits: { ...defaultLimits, size: 10_000_000 } };
const [short, long] = [specification(3_000, faulty), specification(30_000, faulty)];
const [few = 0, many = 0] = inTurn([() => check(short, options), () => check(long, options)], Number(budget));
const row: GrowthRow = { faulty, lines: [short.split("\n").length, long.split("\n").length], times: [few, many] };
console.log(JSON.stringify(row));
