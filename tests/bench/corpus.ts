import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from "yaml";

const root = join(import.meta.dirname, "../..");

/** Lists that a long specification has more of. */
const growing = [["risks"], ["outcomes"], ["evidence"], ["need", "local_data"], ["partnerships", "service_map", "services"], ["contract", "social_value"]] as const;
/** The entries by which others point to an item. */
const ids = new Set(["id", "outcome"]);

/**
 * A real specification of about so many lines: a programme from the samples for a short one, the first
 * blocks of the complete one, or for a long one the complete one with more of its own items, each of
 * them worded for another place.
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
  const round = linesOf(document) - linesOf(withoutItems(source));
  const rounds = Math.max(0, Math.ceil((lines - linesOf(document)) / Math.max(1, round)));
  for (const list of lists) {
    const items = [...list.items];
    for (let copy = 1; copy <= rounds; copy++) for (const item of items) list.items.push(copied(item, copy));
  }
  return document.toString({ lineWidth: 100 });
}

function linesOf(document: Document): number {
  return document.toString({ lineWidth: 100 }).split("\n").length;
}

function withoutItems(source: string): Document {
  const document = parseDocument(source);
  for (const path of growing) {
    const list = document.getIn(path);
    if (isSeq(list)) list.items.length = 0;
  }
  return document;
}

/** An item with ids of its own, and every sentence and name in it about another place. */
function copied(item: unknown, copy: number): unknown {
  if (!isMap(item)) return item;
  const clone = item.clone() as YAMLMap;
  visit(clone, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== "string") return;
      if (ids.has(String(key.value))) value.value = `${value.value}-${copy}`;
      else if (/ \S+ /.test(value.value)) value.value = value.value.replace(/[.!?]?\s*$/, (end) => ` in ${town(copy)}${end}`);
    },
  });
  return clone;
}

/** One of 400 names that nobody else has. */
function town(number: number): string {
  const first = ["Wex", "Fenn", "Aller", "Brack", "Cold", "Dun", "Ester", "Hather", "Kings", "Lang", "Mar", "Nether", "Oak", "Pen", "Quen", "Ross", "Stan", "Thorn", "Upper", "Whit"];
  const second = ["bourne", "wick", "dale", "ford", "ham", "ington", "ley", "marsh", "mere", "mouth", "ness", "port", "ridge", "stead", "stoke", "thorpe", "ton", "well", "wold", "worth"];
  return `${first[number % 20] ?? ""}${second[Math.floor(number / 20) % 20] ?? ""}`;
}

/** A misspelt entry about every fifty lines, and one at least. */
function withFaults(text: string): string {
  let count = 0;
  return text.replace(/^( +(?:- )?)(mitigation|horizon|design|name|type|title|aim): /gm, (line: string, indent: string, key: string) => (count++ % 3 === 0 ? `${indent}${key}x: ` : line));
}
