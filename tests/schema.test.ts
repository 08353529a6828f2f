import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { readSchema, type JsonSchema } from "../scripts/json-schema";
import { validatorOf } from "../scripts/generate-validator";
import { validate as validateGuide } from "../server/src/core/generated/validate-guide.js";
import { validate } from "../server/src/core/generated/validate-programme.js";

const text = readFileSync("schemas/programme.schema.json", "utf8");
const schema = readSchema(text);
const everything = [...nodesOf(schema, "#")];
const blocks = everything.filter(([, node]) => node.properties !== undefined);
const fields = blocks.flatMap(([path, node]) => Object.entries(node.properties ?? {}).map(([key, field]) => [`${path}/properties/${key}`, key, field] as const));

const draft = `
mentorspec: 1
programme:
  name: Saturday Friends
  status: draft
  version: 0.1
  model: befriending
parties:
  commissioner: Northbrook Council
  provider: Northbrook Befrienders
target_group:
  groups: looked-after
  age_min: 8
  age_max: 17
  capacity: 40
need: One in three of our looked-after children has no adult outside the care system to turn to.
mentors:
  type: volunteer
  checks: Enhanced check, two references and an interview before any match.
training: 18
supervision:
  frequency: monthly
meetings:
  frequency: fortnightly
  session_hours: 3
  duration: It goes on for as long as both wish.
outcomes:
  - Children feel less alone
  - name: Children have someone to turn to
    measure: SDQ
costs: 96000
`;

describe("the programme schema", () => {
  it("is JSON Schema draft-07", () => {
    const ajv = new Ajv({ strict: false });
    assert.equal(ajv.validateSchema(JSON.parse(text) as object), true, ajv.errorsText());
  });

  it("is printed with two spaces", () => {
    assert.equal(text, `${JSON.stringify(schema, null, 2)}\n`);
  });

  it("gives every field a title and a description", () => {
    assertNone(fields.filter(([, , field]) => !field.title || !field.description?.endsWith(".")).map(([path]) => path));
  });

  it("describes every listed value", () => {
    assertNone(everything.filter(([, node]) => node.enum && (node.enumDescriptions?.length !== node.enum.length || node.enumDescriptions.some((words) => !words.endsWith(".")))).map(([path]) => path));
  });

  it("names only fields that exist as short forms", () => {
    assertNone(blocks.flatMap(([path, node]) => (node["x-short"] ?? []).filter((field) => !node.properties?.[field]).map((field) => `${path} ${field}`)));
  });

  it("has unions of different JSON types only", () => {
    const twice = everything.filter(([, node]) => node.anyOf && new Set(node.anyOf.map(kindOf)).size < node.anyOf.length);
    assertNone(twice.map(([path]) => path));
  });

  it("takes a plain value in place of a block exactly where a short form takes it", () => {
    assertNone(everything.filter(([, node]) => node.anyOf && !sameKinds(node)).map(([path]) => path));
  });

  it("has an id for everything that a field refers to", () => {
    const ids = new Set(everything.map(([, node]) => node["x-id"]));
    assertNone(everything.filter(([, node]) => node["x-ref"] !== undefined && !ids.has(node["x-ref"])).map(([path]) => path));
  });

  it("closes every block, but for notes of one's own", () => {
    assertNone(blocks.filter(([, node]) => node.additionalProperties !== false || !node.patternProperties?.["^x_"]).map(([path]) => path));
  });

  it("writes keys in snake_case and listed values in kebab-case", () => {
    assertNone(fields.filter(([, key]) => !/^[a-z]+(_[a-z0-9]+)*$/.test(key)).map(([path]) => path));
    const values = everything.flatMap(([path, node]) => (node.enum ?? []).map((value) => [path, value] as const));
    assertNone(values.filter(([path, value]) => typeof value === "string" && !path.endsWith("/eif_level/anyOf/0") && !/^[a-z]+(-[a-z0-9]+)*$/.test(value)).map(([path, value]) => `${path} ${String(value)}`));
  });

  it("has no listed value that YAML reads as something else", () => {
    const values = everything.flatMap(([, node]) => node.enum ?? []).filter((value) => typeof value === "string" && !/^\d/.test(value));
    assertNone(values.filter((value) => parse(String(value)) !== value).map(String));
  });

  it("uses every definition", () => {
    const used = new Set(everything.map(([, node]) => node.$ref));
    assertNone(Object.keys(schema.definitions ?? {}).filter((name) => !used.has(`#/definitions/${name}`)));
  });

  it("has examples that fit", () => {
    const ajv = new Ajv({ strict: false, schemas: [JSON.parse(text) as object] });
    const wrong = everything.flatMap(([path, node]) => {
      const check = node.examples && ajv.getSchema(`${schema.$id}${path}`);
      return check ? (node.examples ?? []).filter((example) => !check(example)).map((example) => `${path} ${JSON.stringify(example)}`) : [];
    });
    assertNone(wrong);
  });

  it("has no sentence for a reader that speaks of schemas", () => {
    assertNone(everything.filter(([, node]) => /\b(schema|property|enum|object|array|boolean|integer|regex)\b/i.test(`${node.title} ${node.description}`)).map(([path]) => path));
  });
});

describe("the compiled validator", () => {
  it("takes a draft of thirty lines", () => {
    assert.equal(draft.trim().split("\n").length, 30);
    assert.deepEqual(errorsOf(parse(draft)), []);
  });

  it("takes a plain sentence in place of every block", () => {
    const plain = ["mentorspec", "guide", "answers", "waivers", "not_applicable"];
    for (const key of Object.keys(schema.properties ?? {}).filter((name) => !plain.includes(name))) {
      assert.deepEqual(errorsOf({ mentorspec: 1, programme: "Friends", [key]: "We have thought about this." }), [], key);
    }
  });

  it("takes notes of one's own everywhere", () => {
    assert.deepEqual(errorsOf({ mentorspec: 1, programme: { name: "Friends", x_note: [1] }, x_note: "mine" }), []);
  });

  const union = (value: unknown): object => ({ mentorspec: 1, programme: "Friends", ...(value as object) });
  const faults: readonly [string, unknown, string][] = [
    ["a number where words or a block belong", { need: 5 }, "/need type"],
    ["yes or no where a frequency belongs", { meetings: { frequency: true } }, "/meetings/frequency type"],
    ["an unlisted word in a list", { target_group: { groups: ["looked-after", "everyone"] } }, "/target_group/groups/1 enum"],
    ["an unlisted word alone", { target_group: { groups: "everyone" } }, "/target_group/groups enum"],
    ["a number among listed words", { programme: { name: "A", status: 3 } }, "/programme/status enum"],
    ["half a place", { target_group: { capacity: 2.5 } }, "/target_group/capacity type"],
    ["a negative number", { costs: -1 }, "/costs minimum"],
    ["an unknown level", { evidence: { eif_level: 5 } }, "/evidence/eif_level enum"],
    ["an unknown key in one of several", { outcomes: [{ nam: "Well" }] }, "/outcomes/0 additionalProperties"],
    ["a bad date", { contract: { start: "1 May" } }, "/contract/start pattern"],
    ["an inherited name", { constructor: 1 }, " additionalProperties"],
  ];
  for (const [what, value, expected] of faults) {
    it(`says once what is wrong with ${what}`, () => assert.deepEqual(errorsOf(union(value)), [expected]));
  }

  it("says what is missing", () => {
    assert.deepEqual(errorsOf({}), [" required mentorspec", " required programme"]);
  });

  it("stays quick on a file full of faults", () => {
    const started = performance.now();
    assert.equal(errorsOf(union({ outcomes: new Array(100_000).fill(3) })).length, 100_000);
    assert.ok(performance.now() - started < 3000);
  });

  it("refuses a union of two forms of one type", () => {
    assert.throws(() => validatorOf({ anyOf: [{ type: "string" }, { type: "string", enum: ["a"] }] }, "x.json"), /same type/);
  });

  it("serves the guide's own schema, which refers to itself", () => {
    const entry = { id: "x", kind: "point", title: "T", says: "S.", place: "P", since: "2025-04", force: "should", unsaid: "U.", advice: "A.", check: { all: [{ said: "need" }, { any: [{ saids: "goals" }] }] } };
    validateGuide({ document: "d", entries: [entry] });
    const faults = (validateGuide.errors ?? []).filter(({ keyword }) => keyword !== "if").map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    assert.deepEqual(faults, ["/entries/0/check/all/1/any/0 additionalProperties"]);
  });

  it("needs nothing at run time", () => {
    const code = readFileSync("server/src/core/generated/validate-programme.js", "utf8");
    assert.doesNotMatch(code, /\brequire\(|\bimport\b|new Function|\beval\(/);
  });
});

function errorsOf(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) => `${instancePath} ${keyword}${keyword === "required" ? ` ${String(params["missingProperty"])}` : ""}`);
}

function assertNone(faults: readonly string[]): void {
  assert.deepEqual(faults, []);
}

/** Every schema inside a schema, with its JSON pointer. */
function* nodesOf(node: JsonSchema, path: string): Generator<readonly [string, JsonSchema]> {
  yield [path, node];
  for (const group of ["properties", "definitions"] as const) {
    for (const [key, inner] of Object.entries(node[group] ?? {})) yield* nodesOf(inner, `${path}/${group}/${key}`);
  }
  if (node.items) yield* nodesOf(node.items, `${path}/items`);
  for (const [index, inner] of (node.anyOf ?? []).entries()) yield* nodesOf(inner, `${path}/anyOf/${index}`);
}

function resolved(node: JsonSchema): JsonSchema {
  const target = node.$ref === undefined ? node : schema.definitions?.[node.$ref.replace("#/definitions/", "")];
  assert.ok(target, node.$ref);
  return target;
}

function kindOf(node: JsonSchema): string {
  const type = String(resolved(node).type);
  return type === "integer" ? "number" : type;
}

/** The plain kinds that a block's short forms take, found through blocks inside. */
function shortKinds(block: JsonSchema): Set<string> {
  const short = (block["x-short"] ?? []).map((field) => block.properties?.[field] ?? {});
  return new Set(short.flatMap((field) => plainKinds(field.anyOf ?? [field])));
}

function plainKinds(nodes: readonly JsonSchema[]): string[] {
  return nodes.map(kindOf).filter((kind) => kind !== "object" && kind !== "array");
}

function sameKinds(union: JsonSchema): boolean {
  const branches = union.anyOf ?? [];
  const block = branches.map(resolved).find((branch) => branch.properties);
  if (!block) return true;
  return JSON.stringify(plainKinds(branches).sort()) === JSON.stringify([...shortKinds(block)].sort());
}
