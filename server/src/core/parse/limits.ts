import type { SyntaxFault, YamlDocument } from "../document/document";
import type { Span } from "../text";

/** Past these a file is not checked at all: each has one plain message, and all stand in the README. */
export interface Limits {
  /** UTF-16 code units, what aliases repeat counted each time. */
  readonly size: number;
  /** Lists and blocks inside one another, repeated values followed. */
  readonly depth: number;
  /** `&name` and `*name` together. */
  readonly aliases: number;
  /** Entries of one list or block. */
  readonly entries: number;
  /** Values in the whole file, a repeated one counted each time it is used. */
  readonly nodes: number;
  /** Findings reported for one file. */
  readonly findings: number;
}

export const defaultLimits: Limits = { size: 1_048_576, depth: 100, aliases: 1_000, entries: 20_000, nodes: 200_000, findings: 1_000 };

/** A whole number as British readers write it: 20,000. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

export function tooLong(length: number, limits: Limits): SyntaxFault {
  return fault(`This file has ${count(length)} characters; Mentorspec reads up to ${count(limits.size)}. Split it, keep long annexes in files of their own, or raise “limits.size” in .mentorspec.yaml.`, { start: 0, end: 0 });
}

export function tooDeep(limits: Limits, span: Span): SyntaxFault {
  return fault(`Here lists and blocks stand more than ${count(limits.depth)} levels inside one another, and Mentorspec stops reading. A specification needs only a few levels.`, span);
}

export function tooManyAliases(limits: Limits, span: Span): SyntaxFault {
  return fault(`This file repeats values by “&name” and “*name” more than ${count(limits.aliases)} times, and Mentorspec stops reading here. Write the values out.`, span);
}

export function tooManyEntries(limits: Limits, span: Span): SyntaxFault {
  return fault(`This list or block has more than ${count(limits.entries)} entries, and Mentorspec stops reading here. Split the file.`, span);
}

export function tooManyNodes(limits: Limits, span: Span): SyntaxFault {
  return fault(`This file holds more than ${count(limits.nodes)} values, repeated ones included, and Mentorspec stops reading here. Split the file, or repeat less.`, span);
}

export function tooMuchRepeated(limits: Limits, span: Span): SyntaxFault {
  return fault(`With all that is repeated by “*name” this file has more than ${count(limits.size)} characters, and Mentorspec stops reading here. Repeat less, or split the file.`, span);
}

/** Whether a file was not read at all because it is past one of these. */
export function isOverLimit({ faults }: YamlDocument): boolean {
  return faults.some(({ id }) => id === "file-limit");
}

function fault(message: string, span: Span): SyntaxFault {
  return { id: "file-limit", message, span };
}
