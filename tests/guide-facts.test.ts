import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Facts } from "../server/src/core/guide/facts/facts";
import { readFacts } from "../server/src/core/guide/facts/facts";
import type { Entry, Fact, SourceDocument } from "../server/src/core/guide/types";
import { fieldsAt, isValueOf } from "./programme-fields";

const folder = join(import.meta.dirname, "../schemas/guide");

interface GuideFile {
  readonly document?: string;
  readonly documents?: readonly SourceDocument[];
  readonly entries?: readonly Entry[];
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml") && name !== "claims.yaml")
  .map((name) => parse(readFileSync(join(folder, name), "utf8")) as GuideFile);
const documents = files.flatMap((file) => file.documents ?? []);
const entries = files.flatMap((file) => (file.entries ?? []).map((entry): Entry => ({ ...(file.document === undefined ? {} : { document: file.document }), ...entry })));
const factEntries = entries.filter((entry): entry is Fact => entry.kind !== "principle" && entry.kind !== "point" && entry.kind !== "block");
const facts: Facts = readFacts({ documents, entries });

describe("the guide's facts", () => {
  it("has every id once", () => {
    const ids = entries.map((entry) => entry.id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it("reads through the accessors, each kind", () => {
    const { lexicon: _lexicon, quoted: _quoted, wordingsOf: _byRule, ...lists } = facts;
    for (const [name, list] of Object.entries<readonly unknown[]>(lists)) assert.notEqual(list.length, 0, name);
  });

  it("names the fault and its place where data is not what its kind asks for", () => {
    const bad: Fact = { id: "x", kind: "limit", title: "X", says: "X.", place: "X", document: "x", since: "2025-04", data: { value: "six", unit: "months", ours: true } };
    assert.throws(() => readFacts({ documents: [], entries: [bad] }), /x\.data\.value should be a number/);
    assert.throws(() => readFacts({ documents: [], entries: [{ ...bad, data: { value: 6, unit: "months", ours: true, extra: 1 } }] }), /x\.data\.extra/);
  });
});

describe("where facts show", () => {
  it("names documents that are listed", () => {
    const known = documents.map(({ id }) => id);
    assert.deepEqual(factEntries.filter(({ document }) => !known.includes(document)).map(({ id, document }) => `${id}: ${document}`), []);
    assert.deepEqual(known.filter((id, i) => known.indexOf(id) !== i), []);
  });

  it("names fields and values of the programme schema", () => {
    const wrong = factEntries.flatMap((fact) =>
      (fact.shows ?? []).filter(({ field, value }) => fieldsAt(field).length === 0 || (value !== undefined && !isValueOf(field, value))).map(({ field, value }) => `${fact.id}: ${field} ${value ?? ""}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("computes with values of the programme schema", () => {
    const wrong: string[] = [];
    const expect = (id: string, field: string, values: readonly (string | number)[]): void => {
      for (const value of values) if (!isValueOf(field, value)) wrong.push(`${id}: ${field} ${value}`);
    };
    for (const one of facts.recommendations) {
      expect(one.id, "programme.model", one.models);
      for (const need of one.population) expect(one.id, need.field === "reason" ? "target_group.reason" : `target_group.${need.field}[]`, [...need.any, ...(need.never ?? [])]);
      for (const part of one.components) expect(one.id, "meetings.components[]", part.any);
      expect(one.id, "outcomes[].eif_domain", one.outcomes.flatMap(({ eif_domain }) => eif_domain ?? []));
      expect(one.id, "outcomes[].measure.respondent[]", one.measure?.respondents ?? []);
    }
    for (const one of facts.strengths) {
      expect(one.id, "evidence[].design", one.designs);
      expect(one.id, "evidence[].quality", one.qualities);
    }
    for (const one of facts.childOutcomes) expect(one.id, "outcomes[].eif_domain", [one.value]);
    for (const one of facts.spectrum) {
      expect(one.id, "programme.spectrum_position", [one.value]);
      expect(one.id, "programme.model", one.models);
    }
    for (const one of facts.models) {
      expect(one.id, "programme.model", one.models);
      expect(one.id, "programme.spectrum_position", one.spectrum);
      expect(one.id, "mentors.type[]", one.mentors);
    }
    for (const one of facts.duties) {
      expect(one.id, "programme.statutory_basis[]", one.basis === undefined ? [] : [one.basis]);
      expect(one.id, "target_group.groups[]", one.groups);
      expect(one.id, "programme.jurisdiction", one.jurisdictions);
    }
    for (const one of facts.chain) {
      if (fieldsAt(`theory_of_change.${one.field}`).length === 0) wrong.push(`${one.id}: ${one.field}`);
      expect(one.id, "outcomes[].horizon", one.horizon === undefined ? [] : [one.horizon]);
    }
    for (const one of facts.stages) if (fieldsAt(one.field).length === 0) wrong.push(`${one.id}: ${one.field}`);
    for (const one of facts.considerations) if (fieldsAt(one.field).length === 0) wrong.push(`${one.id}: ${one.field}`);
    for (const one of facts.breakEvens) {
      expect(one.id, "costs.break_even[].outcome", one.outcomes);
      expect(one.id, "costs.break_even[].basis", one.basis === undefined ? [] : [one.basis]);
    }
    for (const one of facts.measures) expect(one.id, "outcomes[].measure.respondent[]", one.respondents);
    assert.deepEqual(wrong, []);
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

describe("figures", () => {
  it("has break-even shares that follow from their costs", () => {
    for (const { id, lifetime_cost, sums, printed } of facts.breakEvens)
      for (const { years, cost, percent } of sums) {
        assert.equal(cost, 4000 * years, id);
        assert.ok(Math.abs((100 * cost) / lifetime_cost - percent) <= (printed ? 0.5 : 0.05), `${id}, ${years} years`);
      }
  });

  it("has Grandmentors' shares of 33", () => {
    const shares = [28, 25, 23, 19, 13, 12, 11, 9, 8, 5, 4, 3].map((count) => Math.round((100 * count) / 33));
    assert.deepEqual(shares, [85, 76, 70, 58, 39, 36, 33, 27, 24, 15, 12, 9]);
  });

  it("accepts its own value, and has nouns to count", () => {
    for (const one of facts.figures) {
      assert.ok(one.accept.includes(one.value), one.id);
      assert.notEqual(one.quoted_with.length, 0, one.id);
      assert.equal(one.counted.list.length > 0, one.unit === "count", one.id);
    }
  });
});

describe("wording", () => {
  it("has no phrase twice in one group, and none that its own exceptions always silence", () => {
    for (const { id, groups, unless } of facts.wordings)
      for (const { phrases } of groups) {
        assert.equal(new Set(phrases.list.map((phrase) => phrase.toLowerCase())).size, phrases.list.length, id);
        assert.deepEqual(phrases.list.filter((phrase) => unless.list.includes(phrase)), [], id);
        for (const phrase of phrases.list) assert.ok(phrases.anyIn(`so ${phrase} it`), `${id}: ${phrase}`);
      }
  });

  it("names a kebab-case rule", () => {
    for (const { id, rule } of facts.wordings) assert.match(rule, /^[a-z]+(-[a-z]+)*$/, id);
  });
});
