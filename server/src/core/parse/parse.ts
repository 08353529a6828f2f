import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type Document, type ParsedNode, type Scalar, type YAMLError } from "yaml";
import type { ListNode, MapNode, Pair, ScalarNode, ScalarStyle, SyntaxFault, YamlDocument, YamlNode } from "../document";
import type { Span } from "../text";
import { count, defaultLimits, exceedsLimits, limitFault, type Limits } from "./limits";
import { syntaxFault } from "./syntax-messages";

/**
 * Reads a YAML text. Never throws: what cannot be read is a fault with a place, and the
 * tree holds what could be recovered. A text over a limit has no tree at all.
 */
export function parse(text: string, limits: Limits = defaultLimits): YamlDocument {
  const refused = exceedsLimits(text, limits);
  if (refused) return { text, root: undefined, faults: [refused], broken: true };
  return new Reader(text, limits).read();
}

class Reader {
  private readonly faults: SyntaxFault[] = [];
  private readonly anchors = new Map<string, YamlNode>();
  private readonly sizes = new Map<YamlNode, number>();
  private refused: SyntaxFault | undefined;

  constructor(
    private readonly text: string,
    private readonly limits: Limits,
  ) {}

  read(): YamlDocument {
    const document = compose(this.text);
    for (const error of document ? [...document.errors, ...document.warnings] : []) this.addError(error);
    const root = document?.contents ? this.node(document.contents) : undefined;
    if (this.refused) return { text: this.text, root: undefined, faults: [this.refused], broken: true };
    const broken = this.faults.some((fault) => fault.id !== "yaml-duplicate-key");
    return { text: this.text, root, faults: oneALine(this.text, this.faults), broken };
  }

  private addError(error: YAMLError): void {
    this.faults.push(syntaxFault(this.text, error.code, { start: error.pos[0], end: error.pos[1] }));
  }

  private node(node: ParsedNode): YamlNode {
    const built = this.build(node);
    if ("anchor" in node && node.anchor) this.anchors.set(node.anchor, built);
    return built;
  }

  private build(node: ParsedNode): YamlNode {
    if (isAlias(node)) return this.alias(node.source, spanOf(node.range));
    if (isMap<ParsedNode, ParsedNode | null>(node)) return this.map(node.items, spanOf(node.range), node.flow === true);
    if (isSeq<ParsedNode>(node)) return this.list(node.items, spanOf(node.range), node.flow === true);
    return scalar(node);
  }

  /** An alias to a name that is not yet complete would be a circle, so it is refused like an unknown one. */
  private alias(name: string, span: Span): YamlNode {
    const target = this.anchors.get(name);
    if (target) return target;
    this.faults.push({ id: "yaml-alias", message: `“*${name}” points to a value marked “&${name}”, and there is none before it. If it is ordinary text, put it in quotes.`, span });
    return { kind: "scalar", span, value: null, style: "plain" };
  }

  private map(items: readonly { key: ParsedNode; value: ParsedNode | null }[], span: Span, flow: boolean): YamlNode {
    const pairs: Pair[] = [];
    const seen = new Set<string>();
    for (const { key, value } of items) {
      const name = this.key(key);
      const node = value ? this.node(value) : nothingAt(name.span.end);
      if (seen.has(String(name.value))) this.duplicate(name);
      else {
        seen.add(String(name.value));
        pairs.push({ key: name, value: node });
      }
    }
    const built: MapNode = { kind: "map", span, flow, pairs };
    return this.counted(built, pairs.map((pair) => pair.value));
  }

  private key(node: ParsedNode): ScalarNode {
    if (isScalar(node)) {
      const { span, style, value } = scalar(node);
      if (value === "<<") this.faults.push({ id: "yaml-merge", message: "“<<” merges blocks in some YAML tools but not in all. Write the entries out.", span });
      return { kind: "scalar", span, style, value: typeof value === "string" ? value : this.text.slice(span.start, span.end) };
    }
    const span = spanOf(node.range);
    this.faults.push({ id: "yaml-key", message: "The name of an entry has to be a plain word, not a list or a block.", span: firstLine(this.text, span) });
    return { kind: "scalar", span, style: "plain", value: this.text.slice(span.start, span.end) };
  }

  private duplicate(key: ScalarNode): void {
    this.faults.push({ id: "yaml-duplicate-key", message: `“${String(key.value)}” is written twice in this block, and only the first counts. Join the two, or remove one.`, span: key.span });
  }

  private list(items: readonly ParsedNode[], span: Span, flow: boolean): YamlNode {
    const nodes = items.map((item) => this.node(item));
    const built: ListNode = { kind: "list", span, flow, items: nodes };
    return this.counted(built, nodes);
  }

  /** Counts a collection's values, repeated ones each time, so that aliases cannot multiply without end. */
  private counted(node: MapNode | ListNode, children: readonly YamlNode[]): YamlNode {
    let size = 1;
    for (const child of children) size += this.sizes.get(child) ?? 1;
    this.sizes.set(node, size);
    if (children.length > this.limits.entries) {
      this.refused ??= limitFault(`One list or block of this file has ${count(children.length)} entries; Mentorspec reads up to ${count(this.limits.entries)}. Split the file.`);
    } else if (size > this.limits.nodes) {
      this.refused ??= limitFault(`Repeated values make this file larger than ${count(this.limits.nodes)} entries. Write out fewer, without “*name”.`);
    }
    return node;
  }
}

function compose(text: string): Document.Parsed | undefined {
  const composer = new Composer<ParsedNode>({ version: "1.2", schema: "core", uniqueKeys: false, prettyErrors: false, keepSourceTokens: false });
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) {
    if (!first) first = document as Document.Parsed;
    else {
      const [start, end] = document.range;
      first.errors.push({ code: "MULTIPLE_DOCS", pos: [start, Math.max(end, start + 1)], message: "", name: "YAMLParseError" });
      break;
    }
  }
  return first;
}

function scalar(node: Scalar.Parsed): ScalarNode {
  const { value } = node;
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
  return { kind: "scalar", span: spanOf(node.range), value: known ? value : String(value), style: styleOf(node.type) };
}

function styleOf(type: Scalar.Type | undefined): ScalarStyle {
  switch (type) {
    case "QUOTE_SINGLE":
      return "single-quoted";
    case "QUOTE_DOUBLE":
      return "double-quoted";
    case "BLOCK_LITERAL":
      return "literal";
    case "BLOCK_FOLDED":
      return "folded";
    default:
      return "plain";
  }
}

function spanOf(range: readonly [number, number, number]): Span {
  return { start: range[0], end: range[1] };
}

function nothingAt(offset: number): ScalarNode {
  return { kind: "scalar", span: { start: offset, end: offset }, value: null, style: "plain" };
}

function firstLine(text: string, span: Span): Span {
  const newline = text.indexOf("\n", span.start);
  return { start: span.start, end: newline < 0 ? span.end : Math.min(span.end, newline) };
}

/** Recovering parsers report one slip several times; the first on each line says it. */
function oneALine(text: string, faults: readonly SyntaxFault[]): SyntaxFault[] {
  const sorted = [...faults].sort((a, b) => a.span.start - b.span.start);
  const kept: SyntaxFault[] = [];
  let lineEnd = -1;
  for (const fault of sorted) {
    if (fault.span.start <= lineEnd) continue;
    kept.push(fault);
    const newline = text.indexOf("\n", fault.span.start);
    lineEnd = newline < 0 ? text.length : newline;
  }
  return kept;
}
