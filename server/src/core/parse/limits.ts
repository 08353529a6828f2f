import { Lexer } from "yaml";
import type { SyntaxFault } from "../document";

/** Past these a file is not checked at all: each has one plain message, and all stand in the README. */
export interface Limits {
  /** UTF-16 code units. */
  readonly size: number;
  /** Lists and maps inside one another. */
  readonly depth: number;
  /** `&name` and `*name` together. */
  readonly aliases: number;
  /** Entries of one list or map. */
  readonly entries: number;
  /** Values in the whole file, a repeated one counted each time it is used. */
  readonly nodes: number;
  /** Findings reported for one file. */
  readonly findings: number;
}

export const defaultLimits: Limits = { size: 1_048_576, depth: 100, aliases: 1_000, entries: 20_000, nodes: 200_000, findings: 1_000 };

/**
 * Refuses what could exhaust a parser, before any parser runs. A first look costs one pass
 * over the characters; only a suspicious text is counted token by token.
 */
export function exceedsLimits(text: string, limits: Limits): SyntaxFault | undefined {
  if (text.length > limits.size) {
    return fault(`This file has ${count(text.length)} characters; Mentorspec reads up to ${count(limits.size)}. Split it, or move long annexes elsewhere.`);
  }
  const look = firstLook(text);
  if (look.depth <= limits.depth && look.aliases <= limits.aliases) return undefined;
  const exact = countTokens(text);
  if (exact.depth > limits.depth) {
    return fault(`This file nests lists and blocks more than ${count(limits.depth)} deep. A specification needs far fewer levels: flatten it.`);
  }
  if (exact.aliases > limits.aliases) {
    return fault(`This file uses more than ${count(limits.aliases)} anchors and aliases (“&name”, “*name”). Write the values out instead.`);
  }
  return undefined;
}

export function limitFault(message: string): SyntaxFault {
  return fault(message);
}

/** A whole number as British readers write it: 20,000. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

function fault(message: string): SyntaxFault {
  return { id: "file-limit", message, span: { start: 0, end: 0 } };
}

/** Upper guesses: brackets in prose count too, so a high guess proves nothing. */
function firstLook(text: string): { depth: number; aliases: number } {
  let flow = 0;
  let deepest = 0;
  let aliases = 0;
  let previous = 10;
  let indents = [-1];
  let leading = true;
  let column = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) {
      leading = true;
      column = 0;
    } else {
      if (code === 91 || code === 123) flow++;
      else if ((code === 93 || code === 125) && flow > 0) flow--;
      else if ((code === 38 || code === 42) && isGap(previous)) aliases++;
      if (leading && code !== 32) {
        const indicator = (code === 45 || code === 63 || code === 58) && isGap(text.charCodeAt(i + 1));
        while ((indents.at(-1) ?? -1) > column) indents.pop();
        if ((indents.at(-1) ?? -1) < column) indents.push(column);
        if (!indicator) leading = false;
      }
      column++;
      if (flow + indents.length > deepest) deepest = flow + indents.length;
    }
    previous = code;
  }
  indents = [];
  return { depth: deepest, aliases };
}

function isGap(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 44 || code === 91 || code === 123 || code === 58 || Number.isNaN(code);
}

function countTokens(text: string): { depth: number; aliases: number } {
  let flow = 0;
  let deepest = 0;
  let aliases = 0;
  let column = 0;
  let indents = [-1];
  let leading = true;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") flow++;
    else if ((token === "]" || token === "}") && flow > 0) flow--;
    else if (token[0] === "&" || token[0] === "*") aliases++;
    if (token.includes("\n")) {
      leading = true;
      column = token.length - token.lastIndexOf("\n") - 1;
      if (flow === 0 && token.trim() !== "") indents = indents.filter((indent) => indent < column);
      continue;
    }
    if (leading && flow === 0 && token.trim() !== "") {
      while ((indents.at(-1) ?? -1) > column) indents.pop();
      if ((indents.at(-1) ?? -1) < column) indents.push(column);
      leading = token === "-" || token === "?" || token === ":";
    }
    column += token.length;
    deepest = Math.max(deepest, flow + indents.length);
  }
  return { depth: deepest, aliases };
}
