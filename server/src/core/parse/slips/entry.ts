import type { Line } from "../lines";

/** How a line of a block is made up; all places are offsets into the whole text. */
export interface Entry {
  /** The column of the first character, and of the first after any dashes. */
  readonly indent: number;
  readonly contentColumn: number;
  readonly dashed: boolean;
  /** Where the line's words start, after any dashes. */
  readonly content: number;
  readonly key: Name | undefined;
  /** Where the value starts and ends, a comment left out; the same where there is none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly value: string;
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly colon: number;
}

/** Reads a line as `- name: value`, each part optional. Prose reads as a value without a name. */
export function entryOf(line: Line): Entry {
  const lead = /^([ \t]*)((?:-[ \t]+)*)(?:-$)?/.exec(line.text);
  const indent = lead?.[1]?.length ?? 0;
  const content = lead?.[0].length ?? 0;
  const rest = line.text.slice(content);
  const name = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t]|$)/.exec(rest) ?? plainName(rest);
  const key = name ? { start: line.start + content, end: line.start + content + name[1].length, text: name[1].replace(/^(["'])(.*)\1$/, "$2"), colon: line.start + content + name[0].length - 1 } : undefined;
  const after = key ? key.colon + 1 - line.start : content;
  const valueStart = after + (/^[ \t]*/.exec(line.text.slice(after))?.[0].length ?? 0);
  const value = withoutComment(line.text.slice(valueStart), valueStart === 0 || /[ \t]/.test(line.text[valueStart - 1] ?? ""));
  const start = line.start + valueStart;
  return { indent, contentColumn: content, dashed: /-/.test(lead?.[0] ?? ""), content: line.start + content, key, valueStart: start, valueEnd: start + value.length, value };
}

function plainName(rest: string): readonly [string, string] | undefined {
  if (/^["'[{#]/.test(rest)) return undefined;
  const colon = rest.search(/:(?:[ \t]|$)/);
  const comment = rest.search(/[ \t]#/);
  if (colon < 0 || (comment >= 0 && comment < colon)) return undefined;
  const name = rest.slice(0, colon).trimEnd();
  return name === "" ? undefined : [rest.slice(0, colon + 1), name];
}

/** A value as far as its comment; a `#` inside quotes starts none. */
function withoutComment(rest: string, afterSpace: boolean): string {
  if (afterSpace && rest.startsWith("#")) return "";
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(rest)?.[0] ?? "";
  const comment = rest.slice(quoted.length).search(/[ \t]#/);
  return (comment < 0 ? rest : rest.slice(0, quoted.length + comment)).trimEnd();
}

/** One word, as the names of entries are. */
export function isWord(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text);
}

/** Text in double quotes; in single ones where that saves escapes. */
export function quoted(text: string): string {
  if (/["\\]/.test(text) && !text.includes("'")) return `'${text}'`;
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
