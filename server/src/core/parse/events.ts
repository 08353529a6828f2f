import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE, type AliasEvent, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from "js-yaml";
import type { ListNode, MapNode, Pair, ScalarNode, ScalarStyle, SyntaxFault, YamlNode } from "../document/document";
import type { Span } from "../text";
import { tooDeep, tooManyAliases, tooManyEntries, tooManyNodes, tooMuchRepeated, type Limits } from "./limits";
import { plainValue } from "./plain-value";
import type { Reading } from "./reading";
import { aliasFault, circularAlias, documentsFault, doubtfulText, duplicateKey, keyFault, mergeFault, namelessKey, tagFault } from "./unwanted";

type CollectionEvent = MappingEvent | SequenceEvent;

/** What a later `*name` stands for, and what each use of it adds to the file. */
interface Anchored {
  readonly node: YamlNode;
  readonly size: number;
  /** Of its text, in code units. */
  readonly length: number;
  readonly height: number;
}

/** Thrown while building to leave at once; never leaves this file. */
class Refused {
  constructor(readonly fault: SyntaxFault) {}
}

/**
 * Makes our tree from the parser's events. The events say where words and the starts of
 * lists and blocks stand; where something empty stands, and where brackets close, is looked
 * up in the text, which is known to be well formed.
 */
export class TreeBuilder {
  private readonly faults: SyntaxFault[] = [];
  private next = 0;
  /** The end of what has been read, from where empty values and closing brackets are looked up. */
  private cursor = 0;
  /** The end of the last value as a reader sees it: before the breaks that close a block of text. */
  private end = 0;
  private depth = 0;
  private deepest = 0;
  private nodes = 0;
  private aliases = 0;
  /** Code units that were read again through aliases. */
  private repeated = 0;
  private anchors: Map<string, Anchored | "open"> | undefined;

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    private readonly limits: Limits,
  ) {}

  build(): Reading {
    try {
      const root = this.document();
      return { kind: "tree", root, faults: this.faults };
    } catch (error) {
      if (error instanceof Refused) return { kind: "refused", fault: error.fault };
      throw error;
    }
  }

  /** Only the first document is read; a second one is a fault. */
  private document(): YamlNode | undefined {
    if (this.events.length === 0) return undefined;
    this.next = 1;
    const root = this.node(0);
    this.next++;
    if (this.next < this.events.length) this.report(documentsFault(this.text, this.cursor));
    return root;
  }

  /** A value; an empty one stands right after `sign`, the colon or dash that waits for it. */
  private node(sign: number): YamlNode {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.scalar(event, sign);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return event.anchorStart < 0 ? this.collection(event) : this.anchored(event, () => this.collection(event));
      case EVENT_ID.ALIAS:
        return this.alias(event);
      default:
        throw new Error("A value was expected among the parser's events.");
    }
  }

  private scalar(event: ScalarEvent, sign: number): ScalarNode {
    if (event.anchorStart >= 0) return this.anchored(event, () => this.bareScalar(event, sign));
    return this.bareScalar(event, sign);
  }

  private bareScalar(event: ScalarEvent, sign: number): ScalarNode {
    this.countNode(event.valueStart);
    const tag = event.tagStart < 0 ? undefined : this.tag(event);
    if (event.valueStart < 0) return this.nothing(event, sign, tag);
    const style = styles[event.style] ?? "plain";
    const span = this.spanOf(event, style);
    const text = getScalarValue(this.text, event);
    if (style === "plain" && (!event.fast || text.includes(":"))) this.doubt(event, span, sign);
    this.passed(event, span);
    return { kind: "scalar", span, value: style === "plain" && tag !== "text" ? plainValue(text) : text, style };
  }

  private doubt(event: ScalarEvent, span: Span, sign: number): void {
    const ownLine = sign !== colon || this.text.slice(this.cursor, event.valueStart).includes("\n");
    const doubt = doubtfulText(this.text.slice(span.start, span.end), span, ownLine);
    if (doubt) this.report(doubt);
  }

  /** Nothing is written: the place right after the colon, dash, anchor or tag that waits for it. */
  private nothing(event: ScalarEvent, sign: number, tag: "text" | undefined): ScalarNode {
    const properties = Math.max(event.anchorEnd, event.tagEnd);
    if (properties >= 0) this.cursor = properties;
    else this.skipPast(sign);
    this.end = this.cursor;
    return { kind: "scalar", span: { start: this.cursor, end: this.cursor }, value: tag === "text" ? "" : null, style: "plain" };
  }

  private spanOf(event: ScalarEvent, style: ScalarStyle): Span {
    if (style === "plain") return { start: event.valueStart, end: event.valueEnd };
    if (style === "single-quoted" || style === "double-quoted") return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    return this.blockSpan(event);
  }

  /** From the `|` or `>` to the last character that is no space or break. */
  private blockSpan(event: ScalarEvent): Span {
    const line = this.text.lastIndexOf("\n", event.valueStart - 2) + 1;
    let start = Math.max(line, this.cursor, event.anchorEnd, event.tagEnd);
    while (start < event.valueStart && this.text.charCodeAt(start) !== 124 && this.text.charCodeAt(start) !== 62) start++;
    let end = event.valueEnd;
    while (end > start + 1 && isSpace(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  private passed(event: ScalarEvent, span: Span): void {
    this.cursor = Math.max(event.valueEnd, span.end);
    this.end = span.end;
  }

  private collection(event: CollectionEvent): YamlNode {
    this.countNode(event.start);
    if (event.tagStart >= 0) this.tag(event);
    if (++this.depth > this.limits.depth) throw new Refused(tooDeep(this.limits, { start: event.start, end: event.start + 1 }));
    if (this.depth > this.deepest) this.deepest = this.depth;
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const bracketed = flow && isOpening(this.text.charCodeAt(event.start)) && !this.startsWithCollection(event.start);
    if (bracketed || event.start > this.cursor) this.cursor = bracketed ? event.start + 1 : event.start;
    const built = event.type === EVENT_ID.MAPPING ? this.map(event, flow, bracketed) : this.list(event, flow, bracketed);
    this.end = built.span.end;
    this.depth--;
    this.next++;
    return built;
  }

  /** `[{a: b}: c]`: the bracket belongs to the name of the only entry. */
  private startsWithCollection(offset: number): boolean {
    const first = this.events[this.next];
    return (first?.type === EVENT_ID.MAPPING || first?.type === EVENT_ID.SEQUENCE) && first.start === offset;
  }

  private map(event: MappingEvent, flow: boolean, bracketed: boolean): MapNode {
    const pairs: Pair[] = [];
    const seen = new KeySet();
    let { start } = event;
    this.end = start;
    while (!this.atEnd()) {
      const key = this.key();
      // An anchor or tag before the first name is no part of the block.
      if (pairs.length === 0 && !bracketed && isProperty(this.text.charCodeAt(start))) start = key.span.start;
      const pair = { key, value: this.node(colon) };
      const earlier = seen.add(pair, pairs);
      if (earlier) this.report(duplicateKey(key, earlier.key));
      else if (pairs.push(pair) > this.limits.entries) throw new Refused(tooManyEntries(this.limits, key.span));
    }
    return { kind: "map", span: { start, end: bracketed ? this.closing() : this.end }, flow, pairs };
  }

  private list(event: SequenceEvent, flow: boolean, bracketed: boolean): ListNode {
    const items: YamlNode[] = [];
    while (!this.atEnd()) {
      if (items.push(this.node(dash)) > this.limits.entries) throw new Refused(tooManyEntries(this.limits, { start: this.end, end: this.end }));
    }
    return { kind: "list", span: { start: event.start, end: bracketed ? this.closing() : this.end }, flow, items };
  }

  private atEnd(): boolean {
    const type = this.events[this.next]?.type;
    return type === undefined || type === EVENT_ID.POP;
  }

  /** The name of an entry. Whatever else YAML allows there is a fault, and stands as its own text. */
  private key(): ScalarNode {
    const event = this.events[this.next];
    if (event?.type !== EVENT_ID.SCALAR) return this.oddKey(event);
    this.next++;
    if (event.valueStart < 0) return this.namelessKey(event);
    if (event.anchorStart >= 0) this.scalar(event, colon);
    else if (event.tagStart >= 0) this.tag(event);
    const style = styles[event.style] ?? "plain";
    const span = this.spanOf(event, style);
    const value = getScalarValue(this.text, event);
    this.passed(event, span);
    if (value === "<<" && style === "plain") this.report(mergeFault(span));
    return { kind: "scalar", span, value, style };
  }

  private oddKey(event: Event | undefined): ScalarNode {
    const node = this.node(colon);
    const alias = event?.type === EVENT_ID.ALIAS ? { start: event.anchorStart - 1, end: event.anchorEnd } : undefined;
    const span = alias ?? node.span;
    this.report(keyFault(this.text, span, alias !== undefined));
    if (alias && node.kind === "scalar") return { kind: "scalar", span, style: node.style, value: String(node.value) };
    return { kind: "scalar", span, style: "plain", value: this.text.slice(span.start, span.end) };
  }

  private namelessKey(event: ScalarEvent): ScalarNode {
    if (event.anchorStart >= 0) this.countAlias({ start: event.anchorStart - 1, end: event.anchorEnd });
    this.cursor = Math.max(this.cursor, event.anchorEnd, event.tagEnd);
    this.skip();
    if (this.text.charCodeAt(this.cursor) === 44) {
      this.cursor++;
      this.skip();
    }
    if (this.text.charCodeAt(this.cursor) === 63) this.cursor++;
    const span = { start: this.cursor, end: this.cursor };
    this.report(namelessKey(this.text, span));
    return { kind: "scalar", span, value: "", style: "plain" };
  }

  /** An alias to a value that is not yet complete would be a circle, so it is refused like an unknown one. */
  private alias(event: AliasEvent): YamlNode {
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    this.countAlias(span);
    this.cursor = span.end;
    this.end = span.end;
    const target = this.anchors?.get(name);
    if (target && target !== "open") {
      this.nodes += target.size - 1;
      this.repeated += target.length;
      if (this.text.length + this.repeated > this.limits.size) throw new Refused(tooMuchRepeated(this.limits, span));
      this.countNode(span.start, span.end - span.start);
      if (this.depth + target.height > this.deepest) this.deepest = this.depth + target.height;
      if (this.deepest > this.limits.depth) throw new Refused(tooDeep(this.limits, span));
      return target.node;
    }
    this.countNode(span.start);
    this.report(target ? circularAlias(name, span) : aliasFault(name, span));
    return { kind: "scalar", span, value: null, style: "plain" };
  }

  private anchored<T extends YamlNode>(event: CollectionEvent | ScalarEvent, build: () => T): T {
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    this.countAlias({ start: event.anchorStart - 1, end: event.anchorEnd });
    this.anchors ??= new Map();
    this.anchors.set(name, "open");
    const { nodes, deepest, repeated } = this;
    this.deepest = this.depth;
    const node = build();
    const length = node.span.end - node.span.start + this.repeated - repeated;
    this.anchors.set(name, { node, size: this.nodes - nodes, length, height: this.deepest - this.depth });
    this.deepest = Math.max(deepest, this.deepest);
    return node;
  }

  private report(fault: SyntaxFault): void {
    if (this.faults.length < enough) this.faults.push(fault);
  }

  private countAlias(span: Span): void {
    if (++this.aliases > this.limits.aliases) throw new Refused(tooManyAliases(this.limits, span));
  }

  private countNode(at: number, length = 1): void {
    if (++this.nodes <= this.limits.nodes) return;
    const start = at < 0 ? this.cursor : at;
    throw new Refused(tooManyNodes(this.limits, { start, end: Math.min(start + length, this.text.length) }));
  }

  /** “Text” where the tag says so; all other tags are passed over. */
  private tag(event: CollectionEvent | ScalarEvent): "text" | undefined {
    const source = this.text.slice(event.tagStart, event.tagEnd);
    this.report(tagFault(source, { start: event.tagStart, end: event.tagEnd }));
    return source === "!!str" || source === "!" || source === "!<tag:yaml.org,2002:str>" ? "text" : undefined;
  }

  /** Past spaces, breaks, comments and the sign that comes next; nowhere if another comes. */
  private skipPast(sign: number): void {
    const from = this.cursor;
    this.skip();
    if (this.text.charCodeAt(this.cursor) === sign) this.cursor++;
    else this.cursor = from;
  }

  /** The end of a list or block in brackets. */
  private closing(): number {
    this.skip();
    while (this.text.charCodeAt(this.cursor) === 44) {
      this.cursor++;
      this.skip();
    }
    if (this.cursor < this.text.length) this.cursor++;
    return this.cursor;
  }

  private skip(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.cursor);
      if (isSpace(code)) this.cursor++;
      else if (code === 35) {
        const end = text.indexOf("\n", this.cursor);
        this.cursor = end < 0 ? text.length : end;
      } else return;
    }
  }
}

/** More faults than are ever shown. */
const enough = 100;

const colon = 58;
const dash = 45;

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "single-quoted",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "double-quoted",
  [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
  [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
};

/** The names of one block. Most have few, and are compared one by one; a long one gets an index. */
class KeySet {
  private index: Map<unknown, Pair> | undefined;

  /** The earlier pair of the same name, or nothing. */
  add(pair: Pair, pairs: readonly Pair[]): Pair | undefined {
    if (!this.index) {
      if (pairs.length < 12) return pairs.find(({ key }) => key.value === pair.key.value);
      this.index = new Map(pairs.map((each) => [each.key.value, each]));
    }
    const earlier = this.index.get(pair.key.value);
    if (!earlier) this.index.set(pair.key.value, pair);
    return earlier;
  }
}

function isOpening(code: number): boolean {
  return code === 91 || code === 123;
}

function isProperty(code: number): boolean {
  return code === 33 || code === 38;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 65279;
}
