import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Facts } from "../server/src/core/guide/facts";
import { readFacts } from "../server/src/core/guide/read-facts";
import type { Entry, Fact } from "../server/src/core/guide/types";

const folder = join(import.meta.dirname, "../schemas/guide");

interface GuideFile {
  readonly document: string;
  readonly entries: readonly (Entry & { readonly document?: string })[];
}

function isGuideFile(value: unknown): value is GuideFile {
  return typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries);
}

const entries: readonly Entry[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name): unknown => parse(readFileSync(join(folder, name), "utf8")))
  .filter(isGuideFile)
  .flatMap((file) => file.entries.map((entry) => ({ ...entry, document: entry.document ?? file.document })));

const facts: Facts = readFacts({ documents: [], entries });

describe("the guide's facts", () => {
  it("has every id once", () => {
    const ids = entries.map((entry) => entry.id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it("reads through the accessors, each kind", () => {
    for (const [name, list] of Object.entries<readonly unknown[]>({ ...facts })) assert.notEqual(list.length, 0, name);
  });

  it("names the fault and its place where data is not what its kind asks for", () => {
    const bad: Fact = { id: "x", kind: "limit", title: "X", says: "X.", place: "X", document: "x", since: "2025-04", data: { value: "six", unit: "months", ours: true } };
    assert.throws(() => readFacts({ documents: [], entries: [bad] }), /x\.data\.value should be a number/);
    assert.throws(() => readFacts({ documents: [], entries: [{ ...bad, data: { value: 6, unit: "months", ours: true, extra: 1 } }] }), /x\.data\.extra/);
  });
});

describe("ratings", () => {
  it("has six recommendations, each rated as the guide rates it", () => {
    assert.deepEqual(
      facts.recommendations.map((one) => [one.number, one.rating]),
      [
        [1, "strong"],
        [2, "good"],
        [3, "promising"],
        [4, "promising"],
        [5, "promising"],
        [6, "promising"],
      ],
    );
  });

  it("lets befriending claim the second recommendation only", () => {
    assert.deepEqual(
      facts.recommendations.filter((one) => one.models.includes("befriending")).map((one) => one.number),
      [2],
    );
  });

  it("has five EIF levels and no more", () => {
    assert.deepEqual(
      facts.evidenceLevels.map((one) => one.level),
      ["2", "2+", "3", "3+", "4"],
    );
  });

  it("has cost bands that meet without a gap, 2,000 in the fourth", () => {
    const bands = facts.costRatings;
    assert.deepEqual(
      bands.map((band) => band.rating),
      [1, 2, 3, 4, 5],
    );
    const holds = (cost: number): number[] =>
      bands
        .filter((band) => cost >= (band.from ?? 0) && cost > (band.above ?? -1) && cost < (band.below ?? Infinity) && cost <= (band.up_to ?? Infinity))
        .map((band) => band.rating);
    const edges: readonly (readonly [number, number])[] = [
      [0, 1],
      [99.99, 1],
      [100, 2],
      [499.5, 2],
      [500, 3],
      [999.5, 3],
      [1000, 4],
      [2000, 4],
      [2000.01, 5],
      [4000, 5],
    ];
    for (const [cost, rating] of edges) assert.deepEqual(holds(cost), [rating], String(cost));
  });
});
