import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type Node, type Scalar } from "yaml";
import type { ScalarStyle, YamlNode } from "../../../server/src/core/document/document";

/** What the `yaml` package, written by other people, makes of a text. */
export interface Opinion {
  /** The codes of its errors. */
  readonly refused: readonly string[];
  readonly documents: number;
  readonly root: Node | null | undefined;
}

export function opinionOf(text: string): Opinion {
  const parsed = parseAllDocuments(text, { version: "1.2", schema: "core", uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const documents: Document.Parsed[] = "empty" in parsed ? [] : parsed;
  return { refused: documents.flatMap(({ errors }) => errors.map(({ code }) => code)), documents: documents.length, root: documents[0]?.contents };
}

/** Where our tree differs from that of the `yaml` package in kind, value, style or place, or nothing. */
export function difference(text: string, ours: YamlNode | undefined, theirs: Node | null | undefined): string | undefined {
  return new Comparison(text).node(ours, theirs ?? null, "$");
}

const styles: Readonly<Record<ScalarStyle, Scalar.Type>> = { plain: "PLAIN", "single-quoted": "QUOTE_SINGLE", "double-quoted": "QUOTE_DOUBLE", literal: "BLOCK_LITERAL", folded: "BLOCK_FOLDED" };

class Comparison {
  private readonly anchors = new Map<string, Node>();

  constructor(private readonly text: string) {}

  node(ours: YamlNode | undefined, theirs: Node | null, path: string): string | undefined {
    if (isAlias(theirs)) return this.node(ours, this.anchors.get(theirs.source) ?? null, path);
    if (theirs && "anchor" in theirs && typeof theirs.anchor === "string") this.anchors.set(theirs.anchor, theirs);
    if (theirs === null) return ours === undefined || (ours.kind === "scalar" && ours.value === null) ? undefined : `${path}: only ours`;
    if (ours === undefined) return isScalar(theirs) && theirs.value === null ? undefined : `${path}: only theirs`;
    if (isMap<Node, Node | null>(theirs)) {
      if (ours.kind !== "map" || ours.flow !== (theirs.flow === true)) return `${path}: ours is no such block`;
      const seen = new Set<string>();
      const pairs = theirs.items.filter(({ key }) => !seen.has(this.nameOf(key)) && seen.add(this.nameOf(key)));
      if (ours.pairs.length !== pairs.length) return `${path}: ${ours.pairs.length} entries, theirs ${pairs.length}`;
      for (const [index, { key, value }] of ours.pairs.entries()) {
        const other = pairs[index];
        if (!other) return `${path}: lengths`;
        if (isScalar(other.key) && other.key.anchor !== undefined) this.anchors.set(other.key.anchor, other.key);
        const name = isScalar(other.key) ? (this.nameOf(other.key) === key.value ? this.span(key.span, other.key.range, `${path}.key`) : `${path}: “${String(key.value)}”, theirs “${this.nameOf(other.key)}”`) : undefined;
        const found = name ?? this.node(value, other.value, `${path}.${String(key.value)}`);
        if (found !== undefined) return found;
      }
      return this.span(ours.span, theirs.range, path);
    }
    if (isSeq<Node>(theirs)) {
      if (ours.kind !== "list" || ours.flow !== (theirs.flow === true)) return `${path}: ours is no such list`;
      if (ours.items.length !== theirs.items.length) return `${path}: ${ours.items.length} entries, theirs ${theirs.items.length}`;
      for (const [index, item] of ours.items.entries()) {
        const found = this.node(item, theirs.items[index] ?? null, `${path}[${index}]`);
        if (found !== undefined) return found;
      }
      return this.span(ours.span, theirs.range, path);
    }
    if (!isScalar(theirs) || ours.kind !== "scalar") return `${path}: ours is a ${ours.kind}`;
    if (ours.value !== theirs.value && !(Number.isNaN(ours.value) && Number.isNaN(theirs.value))) return `${path}: ${JSON.stringify(ours.value)}, theirs ${JSON.stringify(theirs.value)}`;
    const [start = 0, end = 0] = theirs.range ?? [];
    // Where nothing is written any place between the colon and the next thing will do.
    if (start === end && path === "$") return undefined;
    if (start === end) return ours.span.start === ours.span.end && this.isGap(ours.span.end, start) ? undefined : `${path}: empty at ${ours.span.start}, theirs ${start}`;
    return styles[ours.style] === theirs.type ? this.span(ours.span, theirs.range, path) : `${path}: ${ours.style}, theirs ${String(theirs.type)}`;
  }

  private nameOf(key: Node): string {
    if (isScalar(key) && typeof key.value === "string") return key.value;
    return this.text.slice(key.range?.[0], key.range?.[1]);
  }

  /** Ours end with the last word; theirs may take in the breaks and comments after it. */
  private span(ours: { start: number; end: number }, theirs: readonly number[] | null | undefined, path: string): string | undefined {
    const [start = 0, end = 0] = theirs ?? [];
    return ours.start === start && this.isGap(ours.end, end) ? undefined : `${path}: ${ours.start}-${ours.end}, theirs ${start}-${end}`;
  }

  private isGap(from: number, to: number): boolean {
    return /^(?:\s|#[^\n]*(?:\n|$))*$/.test(this.text.slice(Math.min(from, to), Math.max(from, to)));
  }
}
