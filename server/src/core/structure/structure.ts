import { isUnfilled, nodeAt, pairOf, type YamlDocument, type YamlNode } from "../document/document";
import type { Path } from "../document/path";
import { type Finding, ownFinding, type Repair } from "../finding";
import type { Format, Shape } from "./format";
import { describeExpectation, quoted, shown } from "./structure-messages";
import { plainOf, type Plain } from "../document/plain";
import { Candidates } from "../words/nearest";
import { onlyOne, unknownEntry } from "./unknown-entry";
import { nameOf } from "./name-of";
import { lostWords } from "./lost-words";
import { pathOf } from "./pointer";
import { choicesIn, losesWords, meantBy } from "./meant";
import type { Span } from "../text";

/** What ajv reports of one fault. */
export interface StructureError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A schema compiled when the project was built: the faults of a plain value. */
export type Validate = (value: Plain) => readonly StructureError[];

export interface Structure {
  readonly findings: readonly Finding[];
  /** Nodes whose value cannot be used; what depends on their absence is withheld. */
  readonly unreadable: ReadonlySet<YamlNode>;
}

/** Checks what was written against the schema, and says each fault once, in plain words. */
export function checkStructure(document: YamlDocument, format: Format, validate: Validate, limit: number): Structure {
  const findings: Finding[] = [];
  const unreadable = new Set<YamlNode>();
  if (document.root?.kind !== "map") return { findings, unreadable };
  const cut = document.text.includes("{") ? lostWords(document.root, format.root, findings) : new Set<YamlNode>();
  const errors = validate(plainOf(document.root));
  for (const error of errors) {
    if (findings.length >= limit) break;
    const path = pathOf(error.instancePath, document.root);
    const node = nodeAt(document.root, path);
    if (!node || unreadable.has(node) || isUnfilled(node)) continue;
    if (cut.has(node)) {
      unreadable.add(node);
      continue;
    }
    const finding = toFinding(error, path, node, document, format.at(path));
    if (!finding || (document.broken && finding.id === "entry-missing")) continue;
    if (finding.severity === "error" && (finding.id === "value-kind" || finding.id === "value-choice" || finding.id === "value-range")) unreadable.add(node);
    findings.push(finding);
  }
  return { findings, unreadable };
}

function toFinding(error: StructureError, path: Path, node: YamlNode, document: YamlDocument, shape: Shape | undefined): Finding | undefined {
  const name = nameOf(path);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownEntry(String(error.params["additionalProperty"]), path, node, shape, document.text);
    case "required":
      return missingEntry(String(error.params["missingProperty"]), path, node, document);
    case "enum":
    case "const":
      return wrongChoice(name, node, document, shape);
    case "type":
      return wrongKind(name, node, document, shape);
    case "if":
      return undefined;
    case "pattern": {
      const meant = node.kind === "scalar" ? meantBy(node, shape, document.text) : undefined;
      return meant === undefined ? outOfRange(name, node, document, shape, []) : otherwiseWritten("value-range", String(meant), name, node, document);
    }
    default:
      return outOfRange(name, node, document, shape, []);
  }
}

function outOfRange(name: string, node: YamlNode, document: YamlDocument, shape: Shape | undefined, repairs: readonly Repair[]): Finding {
  return ownFinding("value-range", `${name} needs ${describeExpectation(shape)}; it says ${shown(document.text, node)}.`, node.span, "error", repairs);
}

function missingEntry(key: string, path: Path, node: YamlNode, document: YamlDocument): Finding {
  const anchor = path.length === 0 ? headOf(document) : (keySpan(document, path) ?? node.span);
  const repair: Repair = { kind: "insert", title: `Add “${key}”`, parent: path, key, snippet: key === "mentorspec" ? "mentorspec: 1" : `${key}: \${1}`, safe: false, preferred: true };
  if (key === "mentorspec") {
    return ownFinding("format-version", "A specification starts with the line “mentorspec: 1”, which says that it follows version 1 of this format. Add it at the top.", anchor, "error", [repair]);
  }
  return ownFinding("entry-missing", `${path.length === 0 ? "A specification" : nameOf(path)} needs an entry called “${key}”. Add it here.`, anchor, "error", [repair]);
}

function wrongChoice(name: string, node: YamlNode, document: YamlDocument, shape: Shape | undefined): Finding {
  const schema = shape?.scalar?.schema;
  const words = [...new Set((schema?.enum ?? (schema?.const === undefined ? [] : [schema.const])).map(String))];
  const written = node.kind === "scalar" ? String(node.value) : "";
  const meant = node.kind === "scalar" ? meantBy(node, shape, document.text) : undefined;
  if (meant !== undefined) return otherwiseWritten("value-choice", String(meant), name, node, document);
  const list = choicesIn(node, shape?.item);
  if (list) return otherwiseWritten("value-choice", `[${list.join(", ")}]`, name, node, document);
  const candidates = new Candidates(words);
  const guess = candidates.nearest(written) ?? onlyOne(candidates.sharingBeginning(written));
  const ask = guess === undefined ? `It can be ${quoted(words)}.` : `Did you mean “${guess}”?`;
  const repairs: Repair[] = (guess === undefined ? words.slice(0, 8) : [guess, ...words.filter((word) => word !== guess).slice(0, 7)]).map((word) => ({ kind: "replace", title: `Change to “${word}”`, span: node.span, text: word, safe: false, preferred: word === guess }));
  return ownFinding("value-choice", `${name} does not take ${shown(document.text, node)}. ${ask}`, node.span, "error", repairs);
}

function wrongKind(name: string, node: YamlNode, document: YamlDocument, shape: Shape | undefined): Finding {
  const source = document.text.slice(node.span.start, node.span.end);
  const types = shape?.scalar?.types;
  const repairs: Repair[] = [];
  const meant = node.kind === "scalar" ? meantBy(node, shape, document.text) : undefined;
  if (meant !== undefined) return otherwiseWritten("value-kind", String(meant), name, node, document);
  if (node.kind === "scalar" && types?.has("string") && typeof node.value !== "string") {
    repairs.push({ kind: "replace", title: "Put it in quotes", span: node.span, text: `"${source}"`, safe: true, preferred: true });
    return ownFinding("value-kind", `${name} takes text, and YAML reads ${shown(document.text, node)} as ${typeof node.value === "number" ? "a number" : "yes or no"}. Put it in quotes.`, node.span, "error", repairs);
  }
  return ownFinding("value-kind", `${name} needs ${describeExpectation(shape)}; it has ${shown(document.text, node)}.`, node.kind === "scalar" ? node.span : headSpan(node), "error", repairs);
}

/** A value that can be read as it is meant, though the format writes it otherwise: nothing is wrong, so it is a hint. */
function otherwiseWritten(id: string, meant: string, name: string, node: YamlNode, document: YamlDocument): Finding {
  const repair: Repair = { kind: "replace", title: `Write “${meant}”`, span: node.span, text: meant, safe: node.kind !== "scalar" || !losesWords(node), preferred: true };
  const isQuoted = shown(document.text, node) === `“${meant}”`;
  const message = isQuoted ? `${name} is a number, so it needs no quotation marks. It is read as ${meant}.` : `${name} is read here as “${meant}”. Write it so, in place of ${shown(document.text, node)}.`;
  return ownFinding(id, message, node.span, "hint", [repair]);
}

function keySpan(document: YamlDocument, path: Path): Span | undefined {
  const last = path.at(-1);
  const parent = nodeAt(document.root, path.slice(0, -1));
  if (typeof last === "string") return pairOf(parent, last)?.key.span;
  const item = nodeAt(document.root, path);
  return item ? headSpan(item) : undefined;
}

function headOf(document: YamlDocument): Span {
  return document.root ? headSpan(document.root) : { start: 0, end: 0 };
}

/** The first key of a block, the opening of a list: a short stretch that stands for the whole. */
function headSpan(node: YamlNode): Span {
  if (node.kind === "map") return node.pairs[0]?.key.span ?? node.span;
  return { start: node.span.start, end: Math.min(node.span.start + 1, node.span.end) };
}
