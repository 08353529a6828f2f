import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { Ajv } from "ajv";
import { parse, stringify } from "yaml";
import { structureIds } from "../server/src/core/knowledge";
import { testOf } from "../server/src/core/guide/evaluate";
import { Paths, Subject } from "../server/src/core/guide/locate";
import type { Check } from "../server/src/core/guide/types";
import { checkText } from "./checking";

type Json = Record<string, unknown>;
interface Node { $ref?: string; anyOf?: Node[]; definitions?: Record<string, Node>; properties?: Record<string, Node>; items?: Node; enum?: unknown[]; type?: unknown; "x-suggest"?: { value: unknown }[] }
interface Entry { data?: Json; id: string; kind: string; document?: string; principle?: string; block?: string; check?: Check; when?: Json; unsaid?: string; missed?: string; advice?: string; insert?: string }
interface GuideFile { document?: string; documents?: { id: string }[]; entries?: Entry[] }
interface Use { field: string; values: unknown[] }
interface Claim { claim: string; answer: string; by?: string[]; note?: string }

const folder = "schemas/guide/";
const files = new Map<string, GuideFile>(
  readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "claims.yaml").map((name) => [name, parse(readFileSync(folder + name, "utf8")) as GuideFile]),
);
const entries = [...files.values()].flatMap((file) => file.entries ?? []);
const documents = [...files.values()].flatMap((file) => file.documents ?? []).map((document) => document.id);

const programme = JSON.parse(readFileSync("schemas/programme.schema.json", "utf8")) as Node;

/** The schemas that a node stands for, once references and alternatives are followed. */
function expand(node: Node): Node[] {
  const target = node.$ref && programme.definitions?.[node.$ref.replace("#/definitions/", "")];
  return target ? expand(target) : node.anyOf ? [node, ...node.anyOf.flatMap(expand)] : [node];
}

/** The schemas that may stand at a path such as `outcomes[].measure.tool`. */
function at(path: string): Node[] {
  const steps = path.replaceAll("[]", ".[]").split(".");
  return steps.reduce<Node[]>((nodes, step) => nodes.flatMap((node) => (step === "[]" ? node.items : node.properties?.[step]) ?? []).flatMap(expand), [programme]);
}

/** Every field that a check or condition looks at, with the values that it names. */
function uses(node: Json): Use[] {
  return Object.entries(node).flatMap(([key, value]): Use[] => {
    if (key === "said") return [{ field: value as string, values: [] }];
    if (key === "not") return uses(value as Json);
    if (Array.isArray(value)) return value.flatMap(uses);
    const { field, values = [], all = [], any = [], first, then } = value as { field: string; values?: unknown[]; all?: unknown[]; any?: unknown[]; first?: string; then?: string };
    return [{ field, values: [...values, ...all, ...any, ...(first ? [first, then] : [])] }];
  });
}

function allows(nodes: Node[], value: unknown): boolean {
  const single = nodes.flatMap((node) => [node, ...(node.items ? expand(node.items) : [])]);
  return single.some((node) => node.enum?.includes(value) || node["x-suggest"]?.some((word) => word.value === value) || (typeof value === "boolean" && node.type === "boolean") || (typeof value === "number" && !node.enum && (node.type === "integer" || node.type === "number")));
}

const filled = (insert: string) => parse(insert.replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")) as Json;
const firstPath = (point: Entry) => (uses(point.check as unknown as Json)[0] as Use).field;

/** A specification that holds nothing but the inserted text, under the parent of the path. */
function specificationWith(path: string, inserted: Json): Json {
  const parents = path.split(".").slice(0, -1);
  const inner = parents.reduceRight<Json>((value, key) => (key.endsWith("[]") ? { [key.slice(0, -2)]: [value] } : { [key]: value }), inserted);
  return { mentorspec: 1, ...inner, programme: { name: "Example", ...(inner.programme as Json | undefined) } };
}

const validate = new Ajv({ allErrors: true, strict: false }).compile(programme as object);

function structureErrors(specification: Json): string[] {
  if (validate(specification)) return [];
  return (validate.errors ?? []).filter((error) => error.keyword !== "required").map((error) => `${error.instancePath} ${error.message}`);
}

function duplicates(words: string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

describe("guide data", () => {
  it("is valid against the guide schema", () => {
    const check = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync("schemas/guide.schema.json", "utf8")) as object);
    for (const [name, file] of files) assert.ok(check(file), `${name}: ${JSON.stringify(check.errors, undefined, 1)}`);
  });

  it("gives each entry and document an id of its own", () => {
    assert.deepEqual(duplicates(entries.map((entry) => entry.id)), []);
    assert.deepEqual(duplicates(documents), []);
  });

  it("names only documents and principles that exist", () => {
    const principles = entries.filter((entry) => entry.kind === "principle").map((entry) => entry.id);
    for (const file of files.values()) if (file.document) assert.ok(documents.includes(file.document), file.document);
    for (const entry of entries) {
      if (entry.document) assert.ok(documents.includes(entry.document), `${entry.id}: ${entry.document}`);
      if (entry.principle) assert.ok(principles.includes(entry.principle), `${entry.id}: ${entry.principle}`);
    }
  });

  it("speaks in whole sentences, and in two at most where something is missing", () => {
    for (const { id, unsaid, missed, advice } of entries) {
      for (const message of [unsaid, missed, advice]) if (message) assert.match(message, /^[A-Z].*\.$/, id);
      if (unsaid) assert.ok((unsaid.match(/[.?!](\s|$)/g) ?? []).length <= 2, `${id}: more than two sentences`);
    }
  });

  it("inserts YAML that begins with the key that is missing", () => {
    for (const entry of entries) {
      if (!entry.insert) continue;
      const key = entry.kind === "block" ? entry.block : firstPath(entry).split(".").at(-1)?.replace("[]", "");
      assert.equal(Object.keys(filled(entry.insert))[0], key, entry.id);
    }
  });

  it("looks only at fields and values that a specification can hold", () => {
    const wrong = entries.flatMap((entry) =>
      [entry.check, entry.when].flatMap((node) => (node ? uses(node as Json) : [])).flatMap(({ field, values }) => {
        const nodes = at(field);
        return nodes.length === 0 ? [`${entry.id}: no field ${field}`] : values.filter((value) => !allows(nodes, value)).map((value) => `${entry.id}: ${field} cannot be ${value}`);
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it("inserts what meets the point", () => {
    const open = entries.filter(({ check, insert }) => {
      if (!check || !insert) return false;
      const { specification, places } = checkText(stringify(specificationWith(firstPath({ check } as Entry), filled(insert))));
      return testOf(check, new Paths())(new Subject(specification, places)).state !== "met";
    });
    assert.deepEqual(open.map(({ id }) => id), []);
  });

  it("names blocks that exist", () => {
    for (const entry of entries) if (entry.block) assert.ok(programme.properties?.[entry.block], entry.block);
  });

  it("inserts what the structure accepts", () => {
    const wrong = entries.flatMap((entry) => (entry.insert ? structureErrors(specificationWith(entry.kind === "block" ? (entry.block as string) : firstPath(entry), filled(entry.insert))).map((error) => `${entry.id}: ${error}`) : []));
    assert.deepEqual(wrong, []);
  });
});

describe("claims", () => {
  const claims = parse(readFileSync(folder + "claims.yaml", "utf8")) as Claim[];
  const rules = readdirSync("server/src/core/rules").map((name) => name.replace(/\.ts$/, ""));

  it("are complete, 001 to 361, in order, one answer each", () => {
    assert.deepEqual(
      claims.map((claim) => claim.claim),
      Array.from({ length: 361 }, (_, index) => String(index + 1).padStart(3, "0")),
    );
  });

  it("are answered in one of three ways", () => {
    for (const { claim, answer } of claims) assert.ok(["enforced", "shown", "rationale"].includes(answer), claim);
  });

  it("say what answers them or, where nothing does, why", () => {
    for (const { claim, answer, by = [], note } of claims) assert.ok(answer === "rationale" ? note !== undefined && by.length === 0 : by.length > 0, claim);
  });

  it("name entries and rules that exist", () => {
    const known = [...entries.map((entry) => entry.id), ...rules, ...structureIds];
    const unknown = claims.flatMap(({ claim, by }) => (by ?? []).filter((id) => !known.includes(id)).map((id) => `${claim}: ${id}`));
    assert.deepEqual(unknown, []);
  });
});

describe("wordings", () => {
  it("name rules that exist, or points that they contradict", () => {
    const rules = [...readdirSync("server/src/core/rules").map((name) => name.replace(/\.ts$/, "")), ...entries.flatMap(({ kind, id }) => (kind === "point" ? [id] : []))];
    const wanted = entries.flatMap((entry) => (entry.kind === "word" && typeof entry.data?.["rule"] === "string" ? [entry.data["rule"]] : []));
    assert.deepEqual(wanted.filter((id) => !rules.includes(id)), []);
  });
});
