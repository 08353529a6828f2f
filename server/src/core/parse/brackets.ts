import type { TextEdit } from "../text";

/**
 * `names: [` … `]` with the closing bracket under the name: nearly everybody writes it so and
 * nearly all tools take it, though YAML itself wants the bracket one column further in. The
 * edits set all such brackets in, so that a strict parser takes them too.
 */
export function setInClosers(text: string, stuck: { readonly at: number; readonly reason: string }): TextEdit[] {
  const sign = text[stuck.at];
  if (!stuck.reason.startsWith("deficient") || (sign !== "]" && sign !== "}")) return [];
  const edits: TextEdit[] = [];
  const openings: number[] = [];
  let proseIndent = Infinity;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const line = text.slice(start, newline < 0 ? text.length : newline);
    const indent = line.search(/\S/);
    if (indent >= 0 && indent <= proseIndent) proseIndent = /(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?\r?$/.test(line) ? indent : Infinity;
    if (indent >= 0 && proseIndent === Infinity) {
      while ((openings.at(-1) ?? -1) > indent) openings.pop();
      if (/^[ ]*[\]}]/.test(line) && openings.at(-1) === indent) edits.push({ span: { start, end: start }, text: " " });
      if (openings.at(-1) === indent) openings.pop();
      if (leavesOpen(line)) openings.push(indent);
    }
    start = newline < 0 ? text.length : newline + 1;
  }
  return edits.some(({ span }) => span.start > stuck.at - 1000 && span.start <= stuck.at) ? edits : [];
}

/** Roughly, quotation marks aside: a wrong guess only moves a bracket, which changes nothing. */
function leavesOpen(line: string): boolean {
  let open = 0;
  for (const sign of line.replace(/"[^"]*"|'[^']*'|(?:^|[ \t])#.*/g, "")) {
    if (sign === "[" || sign === "{") open++;
    else if ((sign === "]" || sign === "}") && open > 0) open--;
  }
  return open > 0;
}
