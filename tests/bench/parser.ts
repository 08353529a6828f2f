import { parseDocument } from "yaml";
import { checkDocument } from "../../server/src/core/check";
import { defaultConfig } from "../../server/src/core/config";
import { makeKnowledge } from "../../server/src/core/knowledge";
import { parse } from "../../server/src/core/parse/parse";
import { specification } from "./corpus";
import { median } from "./measure";

export interface ParsingRow {
  readonly lines: number;
  readonly faulty: boolean;
  /** `parseDocument` of the yaml package, the parser that everyone uses. */
  readonly parser: number;
  readonly ours: number;
  /** All of a check but parsing. */
  readonly work: number;
}

/** CPU in ms a warm call, the three in turn. */
export function parsing(sizes: readonly number[]): ParsingRow[] {
  const knowledge = makeKnowledge();
  const options = { knowledge, config: defaultConfig, today: "2026-04-01" };
  return sizes.flatMap((size) =>
    [false, true].map((faulty) => {
      const text = specification(size, faulty);
      const document = parse(text);
      const [parser = 0, ours = 0, work = 0] = inTurn([() => parseDocument(text), () => parse(text), () => checkDocument(document, options)], size);
      return { lines: text.split("\n").length, faulty, parser, ours, work };
    }),
  );
}

function inTurn(tasks: readonly (() => unknown)[], size: number): number[] {
  const calls = Math.max(1, Math.round(3_000 / size));
  const times = tasks.map(() => [] as number[]);
  for (let round = 0; round < 9; round++) {
    tasks.forEach((task, index) => {
      const before = process.cpuUsage();
      for (let call = 0; call < calls; call++) task();
      const { user, system } = process.cpuUsage(before);
      if (round > 1) times[index]?.push((user + system) / 1_000 / calls);
    });
  }
  return times.map(median);
}
