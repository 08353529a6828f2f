/** One line of a template, with the lines that are set in below it. */
interface Line {
  readonly key: string | undefined;
  readonly text: string;
  readonly below: readonly Line[];
}

/** Two templates for the same block as one: what both have stands once, and lists are joined. */
export function mergedTemplates(first: string, second: string): string {
  return written(merged(read(first), read(second)), "");
}

/** A template below the keys that lead to it. */
export function wrappedTemplate(keys: readonly string[], template: string): string {
  return written(keys.reduceRight<readonly Line[]>((below, key) => [{ key, text: `${key}:`, below }], read(template)), "");
}

/** Each tab stop gets a number of its own, counted on from a number. */
export function renumbered(template: string, from: number): { readonly text: string; readonly last: number } {
  let last = from;
  const text = template.replace(/(?<!\\)\$(?:\{\d+(?=[:|}])|\d+)/g, (stop) => (stop.startsWith("${") ? `\${${++last}` : `$${++last}`));
  return { text, last };
}

function read(template: string): readonly Line[] {
  const lines = template.split(/\r?\n/).filter((line) => line.trim() !== "");
  return blockOf(lines, 0, lines.length);
}

/** The lines from one position to another that are set in as far as the first, each with what is below it. */
function blockOf(lines: readonly string[], from: number, to: number): Line[] {
  const block: Line[] = [];
  for (let at = from; at < to; ) {
    const indent = indentOf(lines[at]);
    let end = at + 1;
    while (end < to && indentOf(lines[end]) > indent) end++;
    const text = (lines[at] ?? "").trim();
    block.push({ key: /^([\w-]+):/.exec(text)?.[1], text, below: blockOf(lines, at + 1, end) });
    at = end;
  }
  return block;
}

function indentOf(line = ""): number {
  return line.length - line.trimStart().length;
}

function merged(first: readonly Line[], second: readonly Line[]): Line[] {
  const all = [...first];
  for (const line of second) {
    const at = all.findIndex((known) => (line.key === undefined ? bare(known.text) === bare(line.text) : known.key === line.key));
    const known = all[at];
    if (known) all[at] = both(known, line);
    else all.push(line);
  }
  return all;
}

/** The longer form stands where one template has a sentence and the other a block. */
function both(first: Line, second: Line): Line {
  if (first.below.length === 0 || second.below.length === 0) return first.below.length === 0 && second.below.length > 0 ? second : { ...first, text: joined(first.text, second.text) };
  return isRecord(first) ? first : { ...first, below: merged(first.below, second.below) };
}

/** A list of blocks is an example that stands for itself. */
function isRecord({ below }: Line): boolean {
  return below.some(({ text, below: inner }) => text.startsWith("- ") && (inner.length > 0 || /^- [\w-]+:/.test(text)));
}

/** `[a, b]` and `[b, c]` give `[a, b, c]`. */
function joined(first: string, second: string): string {
  const [, head, own] = /^([\w-]+: \[)(.*)\]$/.exec(first) ?? [];
  const [, further] = /^[\w-]+: \[(.*)\]$/.exec(second) ?? [];
  if (head === undefined || own === undefined || further === undefined) return first;
  const known = new Set(items(own).map(bare));
  return `${head}${[own, ...items(further).filter((item) => !known.has(bare(item)))].join(", ")}]`;
}

function items(list: string): string[] {
  return list.split(/, (?![^{]*\})/);
}

/** A text without its tab stops. */
function bare(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, "$1");
}

function written(lines: readonly Line[], indent: string): string {
  return lines.map(({ text, below }) => `${indent}${text}\n${written(below, `${indent}  `)}`).join("");
}
