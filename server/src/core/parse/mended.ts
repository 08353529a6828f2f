import type { Pair, ScalarNode, SyntaxFault, YamlNode } from "../document/document";
import { leading } from "../sorted";
import type { Span, TextEdit } from "../text";

/** A text with slips put right, which still knows where everything stood before. */
export class Mended {
  private constructor(
    readonly text: string,
    private readonly back: (offset: number) => number,
    /** Up to here the text is as it was written. */
    private readonly same: number,
  ) {}

  static of(text: string): Mended {
    return new Mended(text, (offset) => offset, text.length);
  }

  with(edits: readonly TextEdit[]): Mended {
    const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
    const parts: string[] = [];
    /** Where each edit begins in the new text. */
    const starts: number[] = [];
    let from = 0;
    let length = 0;
    for (const { span, text } of sorted) {
      const kept = this.text.slice(from, span.start);
      parts.push(kept, text);
      starts.push(length + kept.length);
      length += kept.length + text.length;
      from = span.end;
    }
    parts.push(this.text.slice(from));
    const { back } = this;
    return new Mended(parts.join(""), (offset) => back(before(sorted, starts, offset)), Math.min(this.same, sorted[0]?.span.start ?? this.same));
  }

  /** Where a place of the mended text stood in the text as written. */
  original(offset: number): number {
    return this.back(offset);
  }

  span(span: Span): Span {
    const start = this.back(span.start);
    return { start, end: Math.max(start, this.back(span.end)) };
  }

  fault(fault: SyntaxFault): SyntaxFault {
    return {
      ...fault,
      span: this.span(fault.span),
      ...(fault.related ? { related: fault.related.map((each) => ({ ...each, span: this.span(each.span) })) } : {}),
      ...(fault.repairs ? { repairs: fault.repairs.map((repair) => (repair.kind === "replace" ? { ...repair, span: this.span(repair.span) } : repair)) } : {}),
    };
  }

  /** The tree with the places of the text as written; what is shared stays shared. */
  tree(root: YamlNode | undefined): YamlNode | undefined {
    // Only an alias lets two places share a node.
    return root && this.node(root, this.text.includes("*") ? new Map() : undefined);
  }

  private node(from: YamlNode, done: Map<YamlNode, YamlNode> | undefined): YamlNode {
    const known = done?.get(from);
    if (known) return known;
    const made = this.moved(from, done);
    done?.set(from, made);
    return made;
  }

  private moved(from: YamlNode, done: Map<YamlNode, YamlNode> | undefined): YamlNode {
    if (from.span.end < this.same) return from;
    if (from.kind === "scalar") return this.scalar(from);
    const span = this.span(from.span);
    if (from.kind === "list") return { kind: "list", span, flow: from.flow, items: from.items.map((item) => this.node(item, done)) };
    return { kind: "map", span, flow: from.flow, pairs: from.pairs.map(({ key, value }): Pair => ({ key: this.scalar(key), value: this.node(value, done) })) };
  }

  private scalar({ span, value, style }: ScalarNode): ScalarNode {
    return { kind: "scalar", span: this.span(span), value, style };
  }
}

/** A place after edits as the place before them; inside an insertion it is where the insertion began. */
function before(sorted: readonly TextEdit[], starts: readonly number[], offset: number): number {
  const passed = leading(sorted.length, (index) => (starts[index] ?? 0) < offset);
  const edit = sorted[passed - 1];
  const into = offset - (starts[passed - 1] ?? 0);
  if (!edit) return offset;
  return into < edit.text.length ? Math.min(edit.span.start + into, edit.span.end) : edit.span.end + into - edit.text.length;
}
