import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from "yaml";

const root = join(import.meta.dirname, "../..");

/** Lists that a long specification has more of, and the entries by which others point to an item. */
const growing = [["risks"], ["outcomes"], ["evidence"], ["need", "local_data"], ["partnerships", "service_map", "services"], ["contract", "social_value"]] as const;
const ids = new Set(["id", "outcome"]);

/**
 * A real specification of about so many lines: a programme from the samples for a short one, the first
 * blocks of the complete one, or for a long one the complete one with more of its own items.
 */
export function specification(lines: number, faulty = false): string {
  const valid = lines < 200 ? sample("csv-allies") : lines < 500 ? trimmed(sample("complete"), lines) : grown(sample("complete"), lines);
  return faulty ? withFaults(valid) : valid;
}

/** So many different specifications of 106 to 149 lines, from four real programmes. With `faulty`, every tenth has faults. */
export function register(count: number, faulty = false): string[] {
  const bases = ["chance-uk", "grandmentors", "independent-visiting", "national-pilot"].map(sample);
  return Array.from({ length: count }, (_, index) => {
    const text = (bases[index % bases.length] ?? "").replace(/^( {2}name: ).*$/m, `$1Programme ${index + 1}`).replace(/^( +(?:- )?(?:summary|aim|description|statement|plan): \w+)/gm, `$1 ${index}`);
    return faulty && index % 10 === 0 ? withFaults(text) : text;
  });
}

function sample(name: string): string {
  return readFileSync(join(root, `samples/${name}.programme.yaml`), "utf8");
}

/** Whole blocks from the top, as many as fit. */
function trimmed(source: string, lines: number): string {
  const blocks = source.split(/^(?=[a-z_]+:)/m);
  let text = "";
  for (const block of blocks) {
    if (text !== "" && (text + block).split("\n").length > lines * 1.1) break;
    text += block;
  }
  return text;
}

function grown(source: string, lines: number): string {
  const document = parseDocument(source);
  const lists = growing.map((path) => document.getIn(path)).filter((node): node is YAMLSeq => isSeq(node));
  const round = String(document).split("\n").length - String(withoutItems(source)).split("\n").length;
  const rounds = Math.max(0, Math.ceil((lines - String(document).split("\n").length) / Math.max(1, round)));
  for (const list of lists) {
    const items = [...list.items];
    for (let copy = 1; copy <= rounds; copy++) for (const item of items) list.items.push(copied(item, copy));
  }
  return document.toString({ lineWidth: 100 });
}

function withoutItems(source: string): Document {
  const document = parseDocument(source);
  for (const path of growing) {
    const list = document.getIn(path);
    if (isSeq(list)) list.items.length = 0;
  }
  return document;
}

function copied(item: unknown, copy: number): unknown {
  if (!isMap(item)) return item;
  const clone = item.clone() as YAMLMap;
  for (const pair of clone.items) {
    if (isScalar(pair.key) && ids.has(String(pair.key.value)) && isScalar(pair.value)) pair.value.value = `${String(pair.value.value)}-${copy}`;
  }
  return clone;
}

/** A misspelt entry about every fifty lines, and one at least. */
function withFaults(text: string): string {
  let count = 0;
  return text.replace(/^( +(?:- )?)(mitigation|horizon|design|name|type|title|aim): /gm, (line: string, indent: string, key: string) => (count++ % 3 === 0 ? `${indent}${key}x: ` : line));
}
